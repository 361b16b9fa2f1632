package org.ismskit.plan.schedule;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Searches the shortest schedule with two populations that make each other (Debels and Vanhoucke
 * 2007, A decomposition-based genetic algorithm for the resource-constrained project scheduling
 * problem, Operations Research 55; this is their algorithm without the decomposition).
 *
 * <p>One population holds schedules made from the first day on, the other such made from the last
 * day back. A child of two schedules of one population is scheduled in the other direction, in the
 * order in which its parents end; so every child is improved by justification (Valls, Ballestín and
 * Quintanilla 2005) without a pass of its own. The child keeps a stretch of its father as it is,
 * often the one in which the resources are used most, and takes the order of all before and after
 * it from its mother.
 */
final class Search {

  /**
   * Grows with the root of the number of schedules: more people only pay if they have time to mix.
   */
  private static final double POPULATION_PER_ROOT = 0.85;

  private static final int TOURNAMENT = 3;
  private static final double SHORTEST_STRETCH = 0.1;
  private static final double LONGEST_STRETCH = 0.6;

  /** How often the stretch is the busiest one and not just any. */
  private static final double BUSIEST = 0.5;

  /** How often two neighbours in a list change places. */
  private static final double MUTATION = 14.0 / 256;

  /** How many neighbours stay until the next two change places, each number as often as it is. */
  private static final int[] UNTIL_EXCHANGE = untilExchange();

  private final SerialScheme forward;
  private final SerialScheme backward;
  private final int tasks;
  private final boolean linksFollowTime;
  private final Streams.Sequence random;
  private final int lowerBound;
  private final int budget;
  private final Levelling.Observer observer;

  /** How much of all resources a task takes on a day, in thousandths of what there is at most. */
  private final int[] weight;

  private final int[][] successors;
  private final int[][] successorsBack;
  private final int[][] predecessors;
  private final int[] latestAhead;
  private final int[] latestBack;
  private final int[] open;
  private final int[] eligible;

  private final int[] side;
  private final int[] later;
  private final long[] salt;
  private int[] counts = new int[1024];
  private int[] profile = new int[1024];
  private final Member best;
  private int spent;
  private boolean cancelled;

  /** A schedule in one direction, and the list for the other direction that follows from it. */
  private static final class Member {
    int makespan = SerialScheme.TOO_LATE;
    long print;
    boolean turned;
    final int[] ends;
    final int[] list;

    Member(int tasks) {
      this.ends = new int[2 * tasks];
      this.list = new int[tasks];
    }
  }

  Search(Workload workload, long seed, int budget, Levelling.Observer observer) {
    this.forward = SerialScheme.forward(workload);
    this.backward = forward.backward();
    this.tasks = forward.tasks();
    this.linksFollowTime = forward.linksFollowTime() && backward.linksFollowTime();
    this.random = new Streams.Sequence(seed);
    this.lowerBound = new LowerBound(workload, forward).days();
    this.budget = budget;
    this.observer = observer;
    this.best = new Member(tasks);
    this.side = new int[tasks];
    this.later = new int[tasks];
    this.salt = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      salt[task] = Streams.mix(task + 1);
    }
    this.weight = new int[tasks];
    for (int resource = 0; resource < workload.demand.length; resource++) {
      int peak = workload.availabilities.get(resource).peak();
      for (int task = 0; task < tasks && peak > 0; task++) {
        weight[task] += 1_000 * workload.demand[resource][forward.original(task)] / peak;
      }
    }
    this.open = new int[tasks];
    this.eligible = new int[tasks];
    this.latestAhead = latestFinishes(forward);
    this.latestBack = latestFinishes(backward);
    this.predecessors = neighbours(forward);
    int[][] predecessorsBack = neighbours(backward);
    this.successors = mirror(predecessorsBack);
    this.successorsBack = mirror(predecessors);
  }

  /** A geometric distribution, so that one random number decides about many neighbours. */
  private static int[] untilExchange() {
    int[] until = new int[1_024];
    double longer = 1;
    for (int i = 0, places = 0; i < until.length; i++) {
      while (longer * (1 - MUTATION) > 1 - (i + 0.5) / until.length) {
        longer *= 1 - MUTATION;
        places++;
      }
      until[i] = places;
    }
    return until;
  }

  private int[] latestFinishes(SerialScheme scheme) {
    int[] latest = new int[tasks];
    for (int task = 0; task < tasks; task++) {
      latest[task] = lowerBound - scheme.reach[task] + scheme.duration(task);
    }
    return latest;
  }

  private static int[][] mirror(int[][] neighbours) {
    int last = neighbours.length - 1;
    int[][] mirrored = new int[neighbours.length][];
    for (int task = 0; task <= last; task++) {
      mirrored[task] = Arrays.stream(neighbours[last - task]).map(other -> last - other).toArray();
    }
    return mirrored;
  }

  private static int[][] neighbours(SerialScheme scheme) {
    int[][] before = new int[scheme.tasks()][];
    for (int task = 0; task < before.length; task++) {
      before[task] = new int[scheme.first[task + 1] - scheme.first[task]];
      for (int l = scheme.first[task]; l < scheme.first[task + 1]; l++) {
        before[task][l - scheme.first[task]] = scheme.predecessor(l);
      }
      Arrays.sort(before[task]);
    }
    return before;
  }

  int lowerBound() {
    return lowerBound;
  }

  int spent() {
    return spent;
  }

  int makespan() {
    return best.makespan;
  }

  int start(int task) {
    return best.ends[2 * task];
  }

  int finish(int task) {
    return best.ends[2 * task + 1];
  }

  SerialScheme scheme() {
    return forward;
  }

  /** The task that was placed at a position of the best schedule. */
  int placed(int at) {
    return best.list[at];
  }

  /** The first day on which the links of a task allow it in the best schedule. */
  int soonest(int task) {
    return forward.soonest(task, best.ends);
  }

  /**
   * How many days before its links allow it a task is in the best schedule; not above 0 if kept.
   */
  int early(int task) {
    return Math.max(
        soonest(task) - start(task), forward.soonestFinish(task, best.ends) - finish(task));
  }

  private boolean done() {
    return spent >= budget || best.makespan <= lowerBound || cancelled;
  }

  /** Keeps a schedule as it is, as far as it still is possible. */
  void keep(int[] starts) {
    spent++;
    int[] hold = new int[tasks];
    long[] keys = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      int start = starts[forward.original(task)];
      hold[task] = Math.max(0, start);
      keys[task] = start < 0 ? Long.MAX_VALUE : start;
    }
    int[] list = inOrder(keys);
    int[] ends = new int[2 * tasks];
    keepAsBest(forward.schedule(list, ends, SerialScheme.TOO_LATE, hold), ends, list);
  }

  /** Schedules by a rule: which of the tasks that can be next goes first. */
  void byRule(long[] keys) {
    Member member = new Member(tasks);
    evaluate(true, inOrder(keys), member, SerialScheme.TOO_LATE);
  }

  /** The tasks by key, but each after its predecessors. */
  private int[] inOrder(long[] keys) {
    int[] open = new int[tasks];
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            (a, b) -> keys[a] != keys[b] ? Long.compare(keys[a], keys[b]) : Integer.compare(a, b));
    for (int task = 0; task < tasks; task++) {
      open[task] = predecessors[task].length;
      if (open[task] == 0) {
        next.add(task);
      }
    }
    int[] list = new int[tasks];
    for (int at = 0; at < tasks; at++) {
      int task = next.remove();
      list[at] = task;
      for (int after : successors[task]) {
        if (--open[after] == 0) {
          next.add(after);
        }
      }
    }
    return list;
  }

  /** Spends the rest of the budget. */
  void improve() {
    if (done() || tasks == 0) {
      return;
    }
    int size = Math.max(4, (int) (POPULATION_PER_ROOT * Math.sqrt(budget)));
    Member[] parents = new Member[size];
    Member[] children = new Member[size];
    for (int i = 0; i < size; i++) {
      parents[i] = new Member(tasks);
      children[i] = new Member(tasks);
    }
    populate(parents);
    Member spare = new Member(tasks);
    int[] list = new int[tasks];
    boolean ahead = false;
    while (!done()) {
      if (!ahead) {
        backward.mirrorAt(forward, best.makespan);
      }
      for (Member parent : parents) {
        if (!parent.turned) {
          turn(parent, ahead ? backward : forward);
        }
      }
      int fittest = fittest(children);
      for (int i = 0; i < size && !done(); i++) {
        cross(parents[i], mother(parents), ahead, list);
        mutate(list, ahead ? forward : backward);
        evaluate(ahead, list, spare, children[i].makespan);
        if (spare.makespan <= children[i].makespan && spare.makespan != SerialScheme.TOO_LATE) {
          boolean isNew = isNew(spare, children, i);
          if (!isNew && !done()) {
            sample(ahead, list);
            evaluate(ahead, list, spare, SerialScheme.TOO_LATE);
          }
          if (isNew || i != fittest || children[i].makespan == SerialScheme.TOO_LATE) {
            Member replaced = children[i];
            children[i] = spare;
            spare = replaced;
          }
        }
      }
      Member[] grown = children;
      children = parents;
      parents = grown;
      ahead = !ahead;
      cancelled = cancelled || !observer.proceed(spent, best.makespan, lowerBound);
    }
  }

  /** The best so far, and others by regret-biased random sampling (Drexl 1991). */
  private void populate(Member[] members) {
    System.arraycopy(best.ends, 0, members[0].ends, 0, 2 * tasks);
    members[0].makespan = best.makespan;
    int[] list = new int[tasks];
    for (int i = 1; i < members.length; i++) {
      // Also without budget: the next generation needs parents.
      sample(true, list);
      evaluate(true, list, members[i], SerialScheme.TOO_LATE);
      if (done()) {
        return;
      }
    }
  }

  private void evaluate(boolean ahead, int[] list, Member into, int limit) {
    spent++;
    into.makespan = (ahead ? forward : backward).schedule(list, into.ends, limit, null);
    if (into.makespan == SerialScheme.TOO_LATE) {
      return;
    }
    into.turned = false;
    into.print = print(into.ends);
    if (into.makespan < best.makespan) {
      if (ahead) {
        keepAsBest(into.makespan, into.ends, list);
      } else {
        realize(into);
      }
    }
  }

  /** Tells schedules apart. */
  private long print(int[] ends) {
    long print = 0;
    for (int task = 0; task < tasks; task++) {
      print += ends[2 * task] * salt[task];
    }
    return print;
  }

  private void keepAsBest(int makespan, int[] ends, int[] list) {
    best.makespan = makespan;
    System.arraycopy(ends, 0, best.ends, 0, 2 * tasks);
    System.arraycopy(list, 0, best.list, 0, tasks);
  }

  /** A schedule that was made backwards is a promise; the pass ahead in its order keeps it. */
  private void realize(Member promise) {
    turn(promise, backward);
    spent++;
    int[] ends = new int[2 * tasks];
    int makespan = forward.schedule(promise.list, ends, SerialScheme.TOO_LATE, null);
    if (makespan < best.makespan) {
      keepAsBest(makespan, ends, promise.list);
    }
  }

  /** The list of the other direction: who finishes last comes first. */
  private void turn(Member member, SerialScheme made) {
    int[] ends = member.ends;
    int last = member.makespan;
    member.turned = true;
    if (!linksFollowTime) {
      turnAfterLinks(member, last, made == forward);
      return;
    }
    if (counts.length < last + 2) {
      counts = new int[2 * last + 2];
    }
    Arrays.fill(counts, 0, last + 2, 0);
    for (int task = 0; task < tasks; task++) {
      counts[last - ends[2 * task + 1] + 1]++;
    }
    for (int day = 0; day < last; day++) {
      counts[day + 1] += counts[day];
    }
    for (int task = tasks - 1; task >= 0; task--) {
      member.list[counts[last - ends[2 * task + 1]]++] = tasks - 1 - task;
    }
  }

  /** Where a lead lets a task go before its predecessor, the list keeps the links all the same. */
  private void turnAfterLinks(Member member, int last, boolean madeAhead) {
    int[] open = new int[tasks];
    PriorityQueue<Long> next = new PriorityQueue<>();
    int[][] before = madeAhead ? successors : predecessors;
    int[][] after = madeAhead ? predecessors : successors;
    // Numbers of the direction the schedule was made in are the mirrored ones of the other.
    for (int task = 0; task < tasks; task++) {
      open[task] = before[task].length;
      if (open[task] == 0) {
        next.add(key(member, last, task, madeAhead));
      }
    }
    for (int at = 0; at < tasks; at++) {
      int task = (int) (long) next.remove();
      member.list[at] = madeAhead ? tasks - 1 - task : task;
      for (int other : after[task]) {
        if (--open[other] == 0) {
          next.add(key(member, last, other, madeAhead));
        }
      }
    }
  }

  private long key(Member member, int last, int task, boolean madeAhead) {
    int number = madeAhead ? task : tasks - 1 - task;
    return ((long) (last - member.ends[2 * number + 1]) << 32) | task;
  }

  private static int fittest(Member[] members) {
    int fittest = 0;
    for (int i = 1; i < members.length; i++) {
      if (members[i].makespan < members[fittest].makespan) {
        fittest = i;
      }
    }
    return fittest;
  }

  private Member mother(Member[] parents) {
    Member mother = parents[random.below(parents.length)];
    for (int i = 1; i < TOURNAMENT; i++) {
      Member other = parents[random.below(parents.length)];
      mother = other.makespan < mother.makespan ? other : mother;
    }
    return mother;
  }

  private static boolean isNew(Member child, Member[] among, int except) {
    for (int i = 0; i < among.length; i++) {
      if (i != except && among[i].print == child.print && among[i].makespan == child.makespan) {
        return false;
      }
    }
    return true;
  }

  /** The father's stretch stays; what he does before and after it is done in the mother's order. */
  private void cross(Member father, Member mother, boolean ahead, int[] list) {
    if (father == mother) {
      System.arraycopy(father.list, 0, list, 0, tasks);
      return;
    }
    int length =
        Math.max(
            1,
            (int)
                (father.makespan
                    * (SHORTEST_STRETCH + (LONGEST_STRETCH - SHORTEST_STRETCH) * random.unit())));
    int after =
        random.unit() < BUSIEST
            ? busiest(father, length, ahead)
            : random.below(Math.max(1, father.makespan - length + 1));
    int low = 0;
    while (low < tasks && finish(father, low) > after + length) {
      side[father.list[low++]] = -1;
    }
    int high = low;
    while (high < tasks && finish(father, high) > after) {
      side[father.list[high++]] = 0;
    }
    for (int at = high; at < tasks; at++) {
      side[father.list[at]] = 1;
    }
    // Each is written to both sides and stays where it belongs: a branch would go either way.
    int first = 0;
    int second = 0;
    for (int task : mother.list) {
      list[first] = task;
      later[second] = task;
      first += side[task] >>> 31;
      second += -side[task] >>> 31;
    }
    System.arraycopy(father.list, low, list, low, high - low);
    System.arraycopy(later, 0, list, high, tasks - high);
  }

  private int finish(Member member, int at) {
    return member.ends[2 * (tasks - 1 - member.list[at]) + 1];
  }

  /** The day after which, for so many days, the resources are used most. */
  private int busiest(Member member, int length, boolean madeBackwards) {
    int days = member.makespan;
    if (profile.length < days + 1) {
      profile = new int[2 * days + 1];
    }
    Arrays.fill(profile, 0, days + 1, 0);
    for (int task = 0; task < tasks; task++) {
      int uses = weight[madeBackwards ? tasks - 1 - task : task];
      profile[Math.max(0, member.ends[2 * task])] += uses;
      profile[Math.max(0, member.ends[2 * task + 1])] -= uses;
    }
    int uses = 0;
    for (int day = 0; day < days; day++) {
      uses += profile[day];
      profile[day] = uses;
    }
    long sum = 0;
    long most = -1;
    int busiest = 0;
    for (int day = 0; day < days; day++) {
      sum += profile[day];
      if (day >= length) {
        sum -= profile[day - length];
      }
      if (day >= length - 1 && sum > most) {
        most = sum;
        busiest = day - length + 1;
      }
    }
    return busiest;
  }

  private void mutate(int[] list, SerialScheme scheme) {
    int at = UNTIL_EXCHANGE[random.below(UNTIL_EXCHANGE.length)];
    while (at + 1 < tasks) {
      if (!scheme.precedes(list[at], list[at + 1])) {
        int moved = list[at];
        list[at] = list[at + 1];
        list[at + 1] = moved;
      }
      at += 1 + UNTIL_EXCHANGE[random.below(UNTIL_EXCHANGE.length)];
    }
  }

  /** A list in which tasks that have to be finished early probably come early. */
  private void sample(boolean ahead, int[] list) {
    SerialScheme scheme = ahead ? forward : backward;
    int[] latest = ahead ? latestAhead : latestBack;
    int[][] next = ahead ? successors : successorsBack;
    int count = 0;
    int sum = 0;
    for (int task = 0; task < tasks; task++) {
      open[task] = scheme.first[task + 1] - scheme.first[task];
      if (open[task] == 0) {
        eligible[count++] = task;
        sum += latest[task];
      }
    }
    for (int at = 0; at < tasks; at++) {
      int last = Integer.MIN_VALUE;
      for (int i = 0; i < count; i++) {
        last = Math.max(last, latest[eligible[i]]);
      }
      // Each is drawn as often as one more than the days by which it is ahead of the last.
      long left = (long) (random.unit() * ((long) count * (last + 1) - sum));
      int chosen = 0;
      while (chosen < count - 1 && (left -= last + 1 - latest[eligible[chosen]]) >= 0) {
        chosen++;
      }
      int task = eligible[chosen];
      eligible[chosen] = eligible[--count];
      sum -= latest[task];
      list[at] = task;
      for (int after : next[task]) {
        if (--open[after] == 0) {
          eligible[count++] = after;
          sum += latest[after];
        }
      }
    }
  }
}
