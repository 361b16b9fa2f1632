package org.ismskit.plan.schedule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Tasks with durations and the links between them, compiled to arrays of numbers. Immutable.
 *
 * <p>Times are working days. A link says that the one end of its successor is not before the other
 * end of its predecessor plus the lag; a negative lag is a lead.
 */
@SuppressWarnings("EnumOrdinal") // The number of a type of link is looked up, within one run only.
public final class Network {

  /** Earlier than any date, and far enough from the end of the numbers to be added to. */
  static final int ANY_TIME = Integer.MIN_VALUE / 4;

  /** Later than any date. */
  static final int NEVER = Integer.MAX_VALUE / 4;

  /** What is known of a task while the tasks are put in order. */
  private static final byte UNSEEN = 0;

  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  /**
   * By type of link, as below; looked up, since a branch would be guessed wrongly each time. Bytes,
   * since links are many and it takes time to fetch them.
   */
  private static final byte[] FROM_FINISH = new byte[LinkType.values().length];

  private static final byte[] TO_FINISH = new byte[LinkType.values().length];

  static {
    FROM_FINISH[LinkType.FS.ordinal()] = -1;
    FROM_FINISH[LinkType.FF.ordinal()] = -1;
    TO_FINISH[LinkType.FF.ordinal()] = -1;
    TO_FINISH[LinkType.SF.ordinal()] = -1;
  }

  final ImmutableList<TaskId> ids;
  final int[] durations;

  /** The links, those into one task side by side: {@code first[t]} to {@code first[t + 1] - 1}. */
  final int[] first;

  final int[] predecessors;

  /** All bits if a link starts from the finish of its predecessor, none if from its start. */
  final byte[] fromFinish;

  /** All bits if a link leads to the finish of its successor, none if to its start. */
  final byte[] toFinish;

  final int[] lags;

  /** Which lags are calendar days; null if none is. */
  final boolean @Nullable [] elapsed;

  /** The tasks so that each comes after its predecessors. */
  final int[] order;

  /** Before which day a task does not start, whatever its links allow. */
  final int[] earliest;

  /** After which day (exclusive) a task must not finish. */
  final int[] latest;

  /** The earliest starts but for what tasks are held by. */
  private final int[] asked;

  /** The deadline (exclusive) of a task, which is asked and not forced. */
  final int[] due;

  private final @Nullable WorkingDays days;
  private final Positions positions;
  private final ImmutableListMultimap<TaskId, Constraint> constraints;

  private Network(Builder builder) {
    this.positions = builder.positions;
    this.ids = positions.ids();
    this.days = builder.days;
    this.constraints = ImmutableListMultimap.copyOf(builder.constraints);
    int tasks = ids.size();
    this.durations = builder.durations.build().toArray();
    Links added = builder.links;
    this.first = added.firstInto(tasks);
    this.predecessors = new int[added.size()];
    this.fromFinish = new byte[added.size()];
    this.toFinish = new byte[added.size()];
    this.lags = new int[added.size()];
    this.elapsed = builder.anyElapsed ? new boolean[added.size()] : null;
    int[] next = first.clone();
    added.read(
        (predecessor, successor, type, lag, isElapsed) -> {
          int at = next[successor]++;
          predecessors[at] = predecessor;
          fromFinish[at] = FROM_FINISH[type];
          toFinish[at] = TO_FINISH[type];
          lags[at] = lag;
          if (elapsed != null) {
            elapsed[at] = isElapsed;
          }
        });
    this.order = order(added);
    this.earliest = new int[tasks];
    this.latest = new int[tasks];
    this.due = new int[tasks];
    Arrays.fill(latest, NEVER);
    Arrays.fill(due, NEVER);
    if (builder.leads == LeadPolicy.BEFORE_START) {
      for (int task = 0; task < tasks; task++) {
        earliest[task] = mayPrecedeStart(task) ? ANY_TIME : 0;
      }
    }
    if (days != null) {
      constraints.forEach((id, constraint) -> constrain(days, position(id), constraint));
    }
    this.asked = builder.held.isEmpty() ? earliest : earliest.clone();
    builder.held.forEach((id, day) -> startFrom(position(id), day));
  }

  private boolean mayPrecedeStart(int task) {
    for (int link = first[task]; link < first[task + 1]; link++) {
      if (isFromFinish(link) && isToFinish(link)) {
        return false;
      }
    }
    return first[task] < first[task + 1];
  }

  private void constrain(WorkingDays axis, int task, Constraint constraint) {
    int on = axis.index(constraint.date());
    int after = axis.index(constraint.date().plusDays(1));
    int duration = durations[task];
    boolean milestone = duration == 0;
    switch (constraint.kind()) {
      case START_NO_EARLIER -> startFrom(task, milestone ? on + 1 : on);
      case START_NO_LATER -> finishBy(task, milestone ? after : after - 1 + duration);
      case FINISH_NO_EARLIER -> startFrom(task, on + 1 - duration);
      case FINISH_NO_LATER -> finishBy(task, after);
      case START_ON -> {
        startFrom(task, milestone ? on + 1 : on);
        finishBy(task, milestone ? after : after - 1 + duration);
      }
      case FINISH_ON -> {
        startFrom(task, on + 1 - duration);
        finishBy(task, after);
      }
      case DEADLINE -> due[task] = Math.min(due[task], after);
    }
  }

  private void startFrom(int task, int day) {
    earliest[task] = Math.max(earliest[task], day);
  }

  private void finishBy(int task, int day) {
    latest[task] = Math.min(latest[task], day);
  }

  /**
   * Starts a network.
   *
   * @return a builder without tasks
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The tasks.
   *
   * @return their ids in the order in which they were added
   */
  public ImmutableList<TaskId> tasks() {
    return ids;
  }

  boolean has(TaskId task) {
    return positions.of(task) >= 0;
  }

  int position(TaskId task) {
    int position = positions.of(task);
    if (position < 0) {
      throw new IllegalArgumentException("id: there is no task '" + task + "'");
    }
    return position;
  }

  /**
   * The constraints of a task.
   *
   * @param task its id
   * @return its constraints in the order in which they were added
   */
  ImmutableList<Constraint> constraints(TaskId task) {
    return constraints.get(task);
  }

  /**
   * The forward pass: each task as early as its links and its own earliest day allow.
   *
   * @param start receives the starts
   * @return when everything is finished
   */
  int forward(int[] start) {
    int last = 0;
    for (int task : order) {
      int own = durations[task];
      int soonest = earliest[task];
      int end = first[task + 1];
      for (int link = first[task]; link < end; link++) {
        int before = predecessors[link];
        int from = start[before] + (durations[before] & fromFinish[link]);
        int to = elapsed != null && elapsed[link] ? bound(link, from) : from + lags[link];
        soonest = Math.max(soonest, to - (own & toFinish[link]));
      }
      start[task] = soonest;
      last = Math.max(last, soonest + own);
    }
    return last;
  }

  /**
   * Which predecessor determines the start that a task has by a forward pass.
   *
   * @param task the task
   * @param start the starts
   * @return the predecessor, of several the one that was added first, -1 if none does
   */
  int driver(int task, int[] start) {
    int soonest = earliest[task];
    int driving = -1;
    for (int link = first[task]; link < first[task + 1]; link++) {
      int before = predecessors[link];
      int from = start[before] + (durations[before] & fromFinish[link]);
      int to = elapsed != null && elapsed[link] ? bound(link, from) : from + lags[link];
      int bound = to - (durations[task] & toFinish[link]);
      if (bound > soonest || (bound == soonest && (driving < 0 || before < driving))) {
        soonest = bound;
        driving = before;
      }
    }
    return driving;
  }

  /**
   * The latest start of its predecessor with which a link still allows a start of its successor.
   */
  int latestBefore(int link, int successor, int startOfSuccessor) {
    int to = startOfSuccessor + (durations[successor] & toFinish[link]);
    int from =
        elapsed != null && elapsed[link]
            ? requireNonNull(days).elapsedBack(to, isFromFinish(link), isToFinish(link), lags[link])
            : to - lags[link];
    return from - (durations[predecessors[link]] & fromFinish[link]);
  }

  /** The first day on which its predecessors and constraints let a task start. */
  int ready(TaskId id, CriticalPath dates) {
    return ready(position(id), dates);
  }

  int ready(int task, CriticalPath dates) {
    int ready = constraints.containsKey(ids.get(task)) ? asked[task] : ANY_TIME;
    for (int link = first[task]; link < first[task + 1]; link++) {
      ready = Math.max(ready, startAfter(link, task, dates));
    }
    return ready;
  }

  /** The predecessor that lets a task start last, of several the one whose link is first. */
  Optional<TaskId> latestPredecessor(TaskId id, CriticalPath dates) {
    int task = position(id);
    int ready = dates.start(id) > 0 ? ready(id, dates) : NEVER;
    for (int link = first[task]; link < first[task + 1]; link++) {
      if (startAfter(link, task, dates) == ready) {
        return Optional.of(ids.get(predecessors[link]));
      }
    }
    return Optional.empty();
  }

  private int startAfter(int link, int task, CriticalPath dates) {
    TaskId before = ids.get(predecessors[link]);
    int end = isFromFinish(link) ? dates.finish(before) : dates.start(before);
    return bound(link, end) - (durations[task] & toFinish[link]);
  }

  /** The end of its successor that a link allows after the end of its predecessor. */
  int bound(int link, int end) {
    return elapsed != null && elapsed[link]
        ? requireNonNull(days).elapsed(end, isFromFinish(link), isToFinish(link), lags[link])
        : end + lags[link];
  }

  boolean isFromFinish(int link) {
    return fromFinish[link] != 0;
  }

  boolean isToFinish(int link) {
    return toFinish[link] != 0;
  }

  /**
   * Depth first back along the links, from the tasks as they were added: those that were added
   * after their predecessors keep their order.
   *
   * @return each task after its predecessors; those until a cycle was met if there is one
   */
  private int[] order(Links links) {
    int tasks = ids.size();
    int[] sorted = new int[tasks];
    if (links.inOrder()) {
      Arrays.setAll(sorted, task -> task);
      return sorted;
    }
    int count = 0;
    int[] next = Arrays.copyOf(first, tasks);
    byte[] state = new byte[tasks];
    int[] path = new int[tasks];
    for (int from = 0; from < tasks; from++) {
      int depth = -1;
      if (state[from] == UNSEEN) {
        depth = 0;
        path[0] = from;
        state[from] = OPEN;
      }
      while (depth >= 0) {
        int task = path[depth];
        if (next[task] == first[task + 1]) {
          state[task] = DONE;
          sorted[count++] = task;
          depth--;
          continue;
        }
        int before = predecessors[next[task]++];
        if (state[before] == OPEN) {
          return Arrays.copyOf(sorted, count);
        }
        if (state[before] == UNSEEN) {
          state[before] = OPEN;
          path[++depth] = before;
        }
      }
    }
    return sorted;
  }

  /** How many links lead into each task, to be counted down as their predecessors are done. */
  int[] open() {
    int[] open = new int[ids.size()];
    for (int task = 0; task < open.length; task++) {
      open[task] = first[task + 1] - first[task];
    }
    return open;
  }

  /**
   * Every task that is on a cycle or behind one has a predecessor that is so too: going back leads
   * onto a cycle. Named is the shortest one through the task on which that one closes.
   */
  private Optional<Problem> cycle() {
    if (order.length == ids.size()) {
      return Optional.empty();
    }
    Successors successors = Successors.of(this);
    int[] open = openForEver(successors);
    int task = 0;
    while (open[task] == 0) {
      task++;
    }
    boolean[] seen = new boolean[open.length];
    while (!seen[task]) {
      seen[task] = true;
      task = openPredecessor(task, open);
    }
    StringBuilder cycle = new StringBuilder();
    for (int step : shortestCycle(task, open, successors)) {
      cycle.append(ids.get(step)).append(" > ");
    }
    return Optional.of(
        Problem.of(
            Problem.Code.CYCLE,
            "/links",
            cycle.append(ids.get(task)).toString(),
            "links without a cycle"));
  }

  /** How many predecessors are never done, on a cycle or behind one. */
  private int[] openForEver(Successors successors) {
    int[] open = open();
    Deque<Integer> done = new ArrayDeque<>();
    for (int task = 0; task < open.length; task++) {
      if (open[task] == 0) {
        done.add(task);
      }
    }
    while (!done.isEmpty()) {
      int task = done.remove();
      for (int i = successors.first()[task]; i < successors.first()[task + 1]; i++) {
        if (--open[successors.tasks()[i]] == 0) {
          done.add(successors.tasks()[i]);
        }
      }
    }
    return open;
  }

  private int openPredecessor(int task, int[] open) {
    int link = first[task];
    while (open[predecessors[link]] == 0) {
      link++;
    }
    return predecessors[link];
  }

  /** Breadth first along the links until the task is met again. */
  private List<Integer> shortestCycle(int task, int[] open, Successors successors) {
    int[] reachedFrom = new int[open.length];
    Arrays.fill(reachedFrom, -1);
    Deque<Integer> next = new ArrayDeque<>(List.of(task));
    while (reachedFrom[task] < 0) {
      int from = next.remove();
      for (int i = successors.first()[from]; i < successors.first()[from + 1]; i++) {
        int to = successors.tasks()[i];
        if (open[to] > 0 && reachedFrom[to] < 0) {
          reachedFrom[to] = from;
          next.add(to);
        }
      }
    }
    Deque<Integer> cycle = new ArrayDeque<>();
    int step = task;
    do {
      step = reachedFrom[step];
      cycle.addFirst(step);
    } while (step != task);
    return List.copyOf(cycle);
  }

  /** Collects tasks, links and constraints, and says all that is wrong with them in the end. */
  public static final class Builder {

    private Positions positions = new Positions();

    /** Whether a network has the positions, which must not change for it. */
    private boolean shared;

    private final ImmutableIntArray.Builder durations = ImmutableIntArray.builder();
    private final Links links = new Links();
    private boolean anyElapsed;
    private final ListMultimap<TaskId, Constraint> constraints = ArrayListMultimap.create();
    private final Map<TaskId, Integer> held = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private LeadPolicy leads = LeadPolicy.HELD_AT_START;
    private @Nullable WorkingDays days;

    private Builder() {}

    /**
     * Says which dates the working days are; lags in calendar days and constraints need to know.
     *
     * @param workingDays the working days from the start of the project on
     * @return this builder
     */
    public Builder on(WorkingDays workingDays) {
      days = workingDays;
      return this;
    }

    /**
     * Says what leads may do at the start of the project.
     *
     * @param policy {@link LeadPolicy#HELD_AT_START} if this is not called
     * @return this builder
     */
    public Builder leading(LeadPolicy policy) {
      leads = policy;
      return this;
    }

    /**
     * Adds a task.
     *
     * @param id a new id
     * @param duration working days, 0 for a milestone
     * @return this builder
     */
    public Builder task(TaskId id, int duration) {
      if (duration < 0) {
        problems.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                "/tasks/" + id + "/duration",
                "" + duration,
                "at least 0 working days"));
      }
      if (shared) {
        positions = new Positions(positions);
        shared = false;
      }
      if (!positions.add(id)) {
        problems.add(
            Problem.of(Problem.Code.DUPLICATE_ID, "/tasks/" + id, id.value(), "each task once"));
        return this;
      }
      durations.add(duration);
      return this;
    }

    /**
     * Adds a task.
     *
     * @param id a new id
     * @param duration how long it takes
     * @return this builder
     */
    public Builder task(TaskId id, WorkDuration duration) {
      return task(id, duration.days());
    }

    /**
     * Adds a link between tasks that were added before.
     *
     * @param predecessor the task that comes first
     * @param successor the task that waits
     * @param type which ends are tied
     * @param lag working days in between, negative for a lead
     * @return this builder
     */
    public Builder link(TaskId predecessor, TaskId successor, LinkType type, int lag) {
      return link(predecessor, successor, type, lag, false);
    }

    /**
     * Adds a link between tasks that were added before.
     *
     * @param predecessor the task that comes first
     * @param successor the task that waits
     * @param type which ends are tied
     * @param lag the time in between
     * @return this builder
     */
    public Builder link(TaskId predecessor, TaskId successor, LinkType type, Lag lag) {
      return link(predecessor, successor, type, lag.days(), lag instanceof Lag.Elapsed);
    }

    private Builder link(
        TaskId predecessor, TaskId successor, LinkType type, int lag, boolean elapsed) {
      int from = positions.of(predecessor);
      int to = positions.of(successor);
      if (from < 0) {
        problems.add(unknown("/tasks/" + successor + "/predecessors", predecessor));
      }
      if (to < 0) {
        problems.add(unknown("/tasks/" + predecessor + "/successors", successor));
      }
      if (from >= 0 && to >= 0) {
        links.add(from, to, type.ordinal(), lag, elapsed);
        anyElapsed |= elapsed;
      }
      return this;
    }

    /**
     * Gives a task a date to keep.
     *
     * @param task a task that was added before
     * @param constraint the date and what about it
     * @return this builder
     */
    public Builder constrain(TaskId task, Constraint constraint) {
      if (positions.of(task) < 0) {
        problems.add(unknown("/tasks/" + task + "/" + constraint.kind(), task));
        return this;
      }
      constraints.put(task, constraint);
      return this;
    }

    /** Holds a task that was added before until a working day. */
    Builder notBefore(TaskId task, int day) {
      held.merge(task, day, Math::max);
      return this;
    }

    private static Problem unknown(String pointer, TaskId task) {
      return Problem.of(
          Problem.Code.DANGLING_REFERENCE, pointer, task.value(), "a task that was added before");
    }

    /**
     * Compiles the network.
     *
     * @return the network
     * @throws InvalidDocument naming all at once that makes dates impossible: tasks that were added
     *     twice or take less than no time, links and constraints of tasks that were not added
     *     before, links that lead back to where they start, constraints before the first working
     *     day, and dates where there are no working days to know them by
     */
    public Network build() {
      ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
      if (days == null && anyElapsed) {
        all.add(missingDays("lags in calendar days"));
      }
      constraints.forEach((task, constraint) -> check(task, constraint, all));
      Network network = new Network(this);
      shared = true;
      network.cycle().ifPresent(all::add);
      InvalidDocument.throwIfAny(all.build());
      return network;
    }

    private void check(TaskId task, Constraint constraint, ImmutableList.Builder<Problem> all) {
      if (days == null) {
        all.add(missingDays("the constraint of task " + task));
        return;
      }
      boolean bindsAbove =
          constraint.kind() != ConstraintKind.START_NO_EARLIER
              && constraint.kind() != ConstraintKind.FINISH_NO_EARLIER;
      if (bindsAbove && constraint.date().isBefore(days.date(0))) {
        all.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                "/tasks/" + task + "/" + constraint.kind(),
                constraint.date().toString(),
                "a date not before the first working day, " + days.date(0)));
      }
    }

    private static Problem missingDays(String what) {
      return new Problem(
          Problem.Code.MISSING, "", Optional.empty(), Optional.empty(), "working days for " + what);
    }
  }
}
