package org.ismskit.plan.schedule;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The serial schedule generation scheme (Kelley 1963) in one direction of time: each task of a list
 * in turn goes to the first days on which its predecessors allow it and there are people enough.
 *
 * <p>Tasks are numbered here so that each comes after its predecessors. Backwards, everything is
 * seen in a mirror: days are counted down from a horizon, task {@code t} is number {@code n - 1 -
 * t}, predecessors are successors, starts are finishes. So one code serves both directions.
 *
 * <p>The free units of all resources on a day are packed side by side into words. Each field has a
 * guard bit above it; subtracting the demand of a task clears the guard of a resource of which
 * there is too little, so that one subtraction compares all resources of a word.
 */
final class SerialScheme {

  /** Said of a schedule that was given up because it cannot finish in time. */
  static final int TOO_LATE = Integer.MAX_VALUE;

  /** Days that are booked together. */
  static final int EIGHT = 8;

  /**
   * For each number of days up to eight, all bits for those that are booked and none for others.
   */
  private static final long[] FIRST_OF_EIGHT = firstOfEight();

  private final Workload workload;
  private final boolean mirrored;
  private final int tasks;

  /** The task of the network that each number stands for. */
  private final int[] original;

  private final int[] durations;

  /** The links into a task side by side: {@code first[t]} to {@code first[t + 1] - 1}. */
  final int[] first;

  /** The end a link starts from: twice its predecessor, one more for the finish. */
  private final int[] from;

  /** What a link adds to that end to give the earliest start of its successor. */
  private final int[] distance;

  /** The link of the network, to be asked where a distance is not enough: finishes and dates. */
  private final int[] link;

  private final int[] release;
  private final boolean[] fixed;
  private boolean anyFixed;
  private final int[] fixedAt;

  /** How many days at least from the start of a task to the finish of all. */
  final int[] reach;

  private final boolean[] pausing;

  /** Whether distances say all about the links into a task: no pause, no lag in calendar days. */
  private final boolean[] plain;

  private final int words;
  private final long[] guards;
  private final long[] demand;
  private final long[] empty;
  private final long[] free;
  private int used;
  private int horizon;

  private SerialScheme(Workload workload, boolean mirrored, int[] original, int[] rank) {
    this.workload = workload;
    this.mirrored = mirrored;
    this.original = original;
    Network network = workload.network;
    this.tasks = original.length;
    this.durations = new int[tasks];
    this.release = new int[tasks];
    this.fixed = new boolean[tasks];
    this.fixedAt = new int[2 * tasks];
    this.pausing = new boolean[tasks];
    this.plain = new boolean[tasks];
    int links = network.lags.length;
    this.first = new int[tasks + 1];
    this.from = new int[links];
    this.distance = new int[links];
    this.link = new int[links];
    Packing packing = new Packing(workload);
    this.words = packing.words();
    this.guards = packing.guards();
    this.demand = new long[tasks * words];
    for (int task = 0; task < tasks; task++) {
      int source = original[task];
      durations[task] = network.durations[source];
      packing.pack(source, demand, task * words);
      pausing[task] = durations[task] > 0 && packing.pauses(source);
      plain[task] = !pausing[task] && network.elapsed == null;
      fixed[task] = workload.committed[source] >= 0;
      anyFixed |= fixed[task];
      if (!mirrored) {
        release[task] = Math.max(0, network.earliest[source]);
      }
    }
    links(network, rank);
    this.reach = new int[tasks];
    int days = packing.days();
    this.empty = new long[days * words];
    this.free = new long[days * words];
    this.used = days;
    if (mirrored) {
      return;
    }
    packing.fill(empty);
    for (int task = 0; task < tasks; task++) {
      if (fixed[task]) {
        int start = workload.committed[original[task]];
        fixedAt[2 * task] = start;
        fixedAt[2 * task + 1] = workload.finish(original[task], start);
        occupy(empty, task, start, fixedAt[2 * task + 1]);
      }
    }
  }

  private static long[] firstOfEight() {
    long[] bits = new long[EIGHT * (EIGHT + 1)];
    for (int days = 0; days <= EIGHT; days++) {
      Arrays.fill(bits, EIGHT * days, EIGHT * days + days, -1);
    }
    return bits;
  }

  /** The scheme from the first day on. */
  static SerialScheme forward(Workload workload) {
    int[] order = order(workload.network);
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    return new SerialScheme(workload, false, order, rank);
  }

  /** Of tasks that can be next the one added first, in whatever order the links were added. */
  private static int[] order(Network network) {
    Successors successors = Successors.of(network);
    int[] open = network.open();
    PriorityQueue<Integer> next = new PriorityQueue<>();
    for (int task = 0; task < open.length; task++) {
      if (open[task] == 0) {
        next.add(task);
      }
    }
    int[] order = new int[open.length];
    for (int at = 0; at < order.length; at++) {
      int task = next.remove();
      order[at] = task;
      for (int i = successors.first()[task]; i < successors.first()[task + 1]; i++) {
        if (--open[successors.tasks()[i]] == 0) {
          next.add(successors.tasks()[i]);
        }
      }
    }
    return order;
  }

  /** The scheme from the last day back. */
  SerialScheme backward() {
    int[] reversed = new int[tasks];
    int[] rank = new int[tasks];
    for (int i = 0; i < tasks; i++) {
      reversed[i] = original[tasks - 1 - i];
      rank[reversed[i]] = i;
    }
    SerialScheme backward = new SerialScheme(workload, true, reversed, rank);
    measure(this, backward);
    return backward;
  }

  private void links(Network network, int[] rank) {
    int[] count = new int[tasks + 1];
    for (int task = 0; task < tasks; task++) {
      for (int l = network.first[task]; l < network.first[task + 1]; l++) {
        count[rank[mirrored ? network.predecessors[l] : task] + 1]++;
      }
    }
    for (int task = 0; task < tasks; task++) {
      count[task + 1] += count[task];
    }
    System.arraycopy(count, 0, first, 0, tasks + 1);
    for (int task = 0; task < tasks; task++) {
      for (int l = network.first[task]; l < network.first[task + 1]; l++) {
        int before = rank[mirrored ? task : network.predecessors[l]];
        int after = rank[mirrored ? network.predecessors[l] : task];
        boolean fromFinish = mirrored ? !network.isToFinish(l) : network.isFromFinish(l);
        boolean toFinish = mirrored ? !network.isFromFinish(l) : network.isToFinish(l);
        int at = count[after]++;
        from[at] = 2 * before + (fromFinish ? 1 : 0);
        distance[at] = workingLag(network, l) - (toFinish ? durations[after] : 0);
        link[at] = l;
      }
    }
  }

  /** What a lag is at least in working days. */
  private static int workingLag(Network network, int link) {
    boolean elapsed = network.elapsed != null && network.elapsed[link];
    return elapsed ? Math.min(0, network.lags[link]) : network.lags[link];
  }

  /** The longest paths to the finish: those from the start, seen in the mirror, and the reverse. */
  private static void measure(SerialScheme forward, SerialScheme backward) {
    int[] ends = new int[2 * forward.tasks];
    forward.longest(ends);
    for (int task = 0; task < forward.tasks; task++) {
      backward.reach[forward.tasks - 1 - task] = ends[2 * task + 1];
    }
    backward.longest(ends);
    for (int task = 0; task < forward.tasks; task++) {
      forward.reach[forward.tasks - 1 - task] = ends[2 * task + 1];
    }
  }

  private void longest(int[] ends) {
    for (int task = 0; task < tasks; task++) {
      int soonest = 0;
      int finish = 0;
      for (int l = first[task]; l < first[task + 1]; l++) {
        if (pausing[task] && leadsToFinish(l)) {
          // What pauses may have started long before it has to finish.
          finish = Math.max(finish, ends[from[l]] + workingLag(workload.network, link[l]));
        } else {
          soonest = Math.max(soonest, ends[from[l]] + distance[l]);
        }
      }
      ends[2 * task] = soonest;
      ends[2 * task + 1] = Math.max(finish, soonest + durations[task]);
    }
  }

  /** Lets the mirror stand on a day: backward schedules end before it. */
  void mirrorAt(SerialScheme forward, int day) {
    if (horizon == day) {
      return;
    }
    horizon = day;
    int days = empty.length / Math.max(1, words);
    for (int mirror = 0; mirror < days; mirror++) {
      // Before the first day, and nothing but an order comes from there, it is as at the end.
      int real = day - 1 - mirror;
      int source = real >= 0 ? real : days - 1;
      System.arraycopy(forward.empty, source * words, empty, mirror * words, words);
    }
    used = days;
    for (int task = 0; task < tasks; task++) {
      if (fixed[task]) {
        int ahead = tasks - 1 - task;
        fixedAt[2 * task] = day - forward.fixedAt[2 * ahead + 1];
        fixedAt[2 * task + 1] = day - forward.fixedAt[2 * ahead];
      }
    }
  }

  int tasks() {
    return tasks;
  }

  int original(int task) {
    return original[task];
  }

  boolean mayPause(int task) {
    return pausing[task];
  }

  int duration(int task) {
    return durations[task];
  }

  /** Whether one task is a direct predecessor of another. */
  boolean precedes(int before, int after) {
    for (int l = first[after]; l < first[after + 1]; l++) {
      if (from[l] >> 1 == before) {
        return true;
      }
    }
    return false;
  }

  int predecessor(int l) {
    return from[l] >> 1;
  }

  /** How many days a link puts between the starts of two tasks that do not pause. */
  int startToStart(int l) {
    return distance[l] + ((from[l] & 1) == 1 ? durations[from[l] >> 1] : 0);
  }

  /** Whether starts in order of time are always in order of links too. */
  boolean linksFollowTime() {
    for (int task = 0; task < tasks; task++) {
      for (int l = first[task]; l < first[task + 1]; l++) {
        boolean startsAfterFinish = (from[l] & 1) == 1 && distance[l] >= 0;
        if (!startsAfterFinish) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Schedules all tasks.
   *
   * @param list the tasks, each after its predecessors
   * @param ends receives start and finish of each task, side by side
   * @param limit when the whole has to be finished
   * @param hold a day before which each task does not start either; null for none
   * @return when it is finished, {@link #TOO_LATE} as soon as it cannot be by the limit
   */
  int schedule(int[] list, int[] ends, int limit, int @Nullable [] hold) {
    System.arraycopy(empty, 0, free, 0, used * words);
    int last = anyFixed ? placeFixed(ends) : 0;
    for (int task : list) {
      if (fixed[task]) {
        continue;
      }
      int soonest = soonest(task, ends);
      if (hold != null) {
        soonest = Math.max(soonest, hold[task]);
      }
      int start = place(task, soonest, ends);
      ends[2 * task] = start;
      last = Math.max(last, ends[2 * task + 1]);
      if (start + reach[task] > limit) {
        used = last;
        return TOO_LATE;
      }
    }
    used = last;
    return last;
  }

  private int placeFixed(int[] ends) {
    int last = 0;
    for (int task = 0; task < tasks; task++) {
      if (fixed[task]) {
        ends[2 * task] = fixedAt[2 * task];
        ends[2 * task + 1] = fixedAt[2 * task + 1];
        last = Math.max(last, ends[2 * task + 1]);
      }
    }
    return last;
  }

  /** The first day on which its links let a task start. */
  int soonest(int task, int[] ends) {
    int soonest = release[task];
    if (!plain[task]) {
      return soonestByBounds(task, soonest, ends);
    }
    for (int l = first[task]; l < first[task + 1]; l++) {
      soonest = Math.max(soonest, ends[from[l]] + distance[l]);
    }
    return soonest;
  }

  private int soonestByBounds(int task, int released, int[] ends) {
    int soonest = released;
    for (int l = first[task]; l < first[task + 1]; l++) {
      int end = bound(l, ends);
      if (!leadsToFinish(l)) {
        soonest = Math.max(soonest, end);
      } else if (!pausing[task]) {
        soonest = Math.max(soonest, end - durations[task]);
      }
    }
    return soonest;
  }

  /** The first day on which its links let a task finish that may pause. */
  int soonestFinish(int task, int[] ends) {
    int soonest = 0;
    for (int l = first[task]; l < first[task + 1]; l++) {
      if (leadsToFinish(l)) {
        soonest = Math.max(soonest, bound(l, ends));
      }
    }
    return soonest;
  }

  private boolean leadsToFinish(int l) {
    return mirrored
        ? !workload.network.isFromFinish(link[l])
        : workload.network.isToFinish(link[l]);
  }

  /** The end of a task that a link allows. Backwards only the order counts, and not the dates. */
  private int bound(int l, int[] ends) {
    return mirrored
        ? ends[from[l]] + workingLag(workload.network, link[l])
        : workload.network.bound(link[l], ends[from[l]]);
  }

  private int place(int task, int soonest, int[] ends) {
    if (words != 1 || pausing[task]) {
      return placeDayByDay(task, soonest, ends);
    }
    int duration = durations[task];
    long need = demand[task];
    int start = soonest;
    if (need != 0) {
      start = firstFit(free, need, guards[0], soonest, duration);
      book(free, need, start, duration);
    }
    ends[2 * task + 1] = start + duration;
    return start;
  }

  /**
   * The first of so many days in a row on which there is enough. From the last day back, since what
   * is short there saves a look at all days before; and no day is looked at twice.
   */
  private static int firstFit(long[] days, long need, long guard, int soonest, int duration) {
    int start = soonest;
    int end = soonest + duration;
    int unknown = soonest;
    int day = end - 1;
    while (day >= unknown) {
      if (((days[day] - need) & guard) == guard) {
        day--;
      } else {
        unknown = end;
        start = day + 1;
        end = start + duration;
        day = end - 1;
      }
    }
    return start;
  }

  /**
   * Takes from so many days in a row, by eights: a loop over a few days ends as often with one as
   * with another, and a processor that guesses wrongly loses more time than days that lose nothing
   * take.
   */
  private static void book(long[] days, long need, int start, int duration) {
    int day = start;
    for (int left = duration; left > 0; left -= EIGHT) {
      int row = EIGHT * Math.min(EIGHT, left);
      days[day] -= need & FIRST_OF_EIGHT[row];
      days[day + 1] -= need & FIRST_OF_EIGHT[row + 1];
      days[day + 2] -= need & FIRST_OF_EIGHT[row + 2];
      days[day + 3] -= need & FIRST_OF_EIGHT[row + 3];
      days[day + 4] -= need & FIRST_OF_EIGHT[row + 4];
      days[day + 5] -= need & FIRST_OF_EIGHT[row + 5];
      days[day + 6] -= need & FIRST_OF_EIGHT[row + 6];
      days[day + 7] -= need & FIRST_OF_EIGHT[row + 7];
      day += EIGHT;
    }
  }

  /** For tasks that pause, and where one word does not hold all resources. */
  private int placeDayByDay(int task, int soonest, int[] ends) {
    int finishFrom = pausing[task] ? soonestFinish(task, ends) : 0;
    int start = soonest;
    int day = soonest;
    int left = durations[task];
    while (left > 0) {
      if (pauses(task, day)) {
        start += start == day ? 1 : 0;
      } else if (fits(task, day)) {
        left--;
      } else {
        start = day + 1;
        left = durations[task];
      }
      day++;
      if (left == 0 && day < finishFrom) {
        day = ++start;
        left = durations[task];
      }
    }
    occupy(free, task, start, day);
    ends[2 * task + 1] = day;
    return start;
  }

  private boolean pauses(int task, int day) {
    if (!pausing[task]) {
      return false;
    }
    int real = mirrored ? horizon - 1 - day : day;
    return real >= 0 && workload.pauses(original[task], real);
  }

  private boolean fits(int task, int day) {
    for (int word = 0; word < words; word++) {
      long guard = guards[word];
      if (((free[day * words + word] - demand[task * words + word]) & guard) != guard) {
        return false;
      }
    }
    return true;
  }

  private void occupy(long[] days, int task, int start, int finish) {
    for (int day = start; day < finish; day++) {
      if (!pauses(task, day)) {
        for (int word = 0; word < words; word++) {
          days[day * words + word] -= demand[task * words + word];
        }
      }
    }
  }
}
