package org.ismskit.plan.schedule;

import java.util.Arrays;
import java.util.Comparator;
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
 *
 * <p>The populations shrink while the search goes on (Tanabe and Fukunaga 2014, Improving the
 * search performance of SHADE using linear population size reduction): many find where short
 * schedules are, few have the time to find the shortest of them.
 */
final class Search {

  /**
   * How large a population is at first and at last, as a share of the root of the number of
   * schedules: more only pay if they have time to mix.
   */
  private static final double AT_FIRST = 2;

  private static final double AT_LAST = 0.1;

  private static final int SMALLEST = 4;
  private static final int TOURNAMENT = 3;

  private final SerialScheme forward;
  private final SerialScheme backward;
  private final int tasks;
  private final boolean linksFollowTime;
  private final Streams.Sequence random;
  private final int lowerBound;
  private final int budget;
  private final Levelling.Observer observer;

  private final int[][] successors;
  private final int[][] predecessors;
  private final BiasedSampling samplesAhead;
  private final BiasedSampling samplesBack;
  private final Crossover crossover;
  private final long[] salt;
  private int[] counts = new int[1024];
  private final int[] list;
  private final BestSchedule best;

  /** Receives each child until it takes its place. */
  private Member spare;

  private boolean cancelled;

  /** A place in both populations. Who comes next at it is compared with who was there before. */
  private static final class Lineage {
    Member parent;
    Member child;

    Lineage(int tasks) {
      this.parent = new Member(tasks);
      this.child = new Member(tasks);
    }

    /** Children become parents; the parents are replaced by children of theirs. */
    void grow() {
      Member grown = child;
      child = parent;
      parent = grown;
    }
  }

  Search(Workload workload, BestSchedule best, long seed, int budget, Levelling.Observer observer) {
    this.best = best;
    this.forward = best.forward;
    this.backward = best.backward();
    this.tasks = forward.tasks();
    this.linksFollowTime = forward.linksFollowTime() && backward.linksFollowTime();
    this.random = new Streams.Sequence(seed);
    this.lowerBound = best.lowerBound();
    this.budget = budget;
    this.observer = observer;
    this.spare = new Member(tasks);
    this.list = new int[tasks];
    this.salt = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      salt[task] = Streams.mix(task + 1);
    }
    this.predecessors = neighbours(forward);
    int[][] predecessorsBack = neighbours(backward);
    this.successors = mirror(predecessorsBack);
    this.samplesAhead = new BiasedSampling(forward, successors, lowerBound, random);
    this.samplesBack = new BiasedSampling(backward, mirror(predecessors), lowerBound, random);
    this.crossover = new Crossover(workload, forward, random);
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

  private boolean done() {
    return best.spent >= budget || best.makespan() <= lowerBound || cancelled;
  }

  /** Spends the rest of the budget. */
  void improve() {
    if (done() || tasks == 0) {
      return;
    }
    Lineage[] lineages = new Lineage[population()];
    for (int i = 0; i < lineages.length; i++) {
      lineages[i] = new Lineage(tasks);
    }
    populate(lineages);
    boolean ahead = false;
    while (!done()) {
      if (!ahead) {
        backward.mirrorAt(forward, best.makespan());
      }
      for (Lineage lineage : lineages) {
        if (!lineage.parent.turned) {
          turn(lineage.parent, ahead ? backward : forward);
        }
      }
      breed(lineages, ahead);
      for (Lineage lineage : lineages) {
        lineage.grow();
      }
      if (population() < lineages.length) {
        Arrays.sort(lineages, Comparator.comparingInt(lineage -> lineage.parent.makespan));
        lineages = Arrays.copyOf(lineages, population());
      }
      ahead = !ahead;
      cancelled = cancelled || !observer.proceed(best.spent, best.makespan(), lowerBound);
    }
  }

  private int population() {
    double share = AT_FIRST + (AT_LAST - AT_FIRST) * Math.min(best.spent, budget) / budget;
    return Math.max(SMALLEST, (int) (share * Math.sqrt(budget)));
  }

  /** Lets each parent have a child that may take the place of the one before. */
  private void breed(Lineage[] lineages, boolean ahead) {
    Lineage fittest = fittest(lineages);
    for (int i = 0; i < lineages.length && !done(); i++) {
      Lineage lineage = lineages[i];
      crossover.cross(lineage.parent, mother(lineages), ahead, list);
      crossover.mutate(list, ahead ? forward : backward);
      evaluate(ahead, list, spare, lineage.child.makespan);
      if (spare.makespan == SerialScheme.TOO_LATE || spare.makespan > lineage.child.makespan) {
        continue;
      }
      boolean isNew = isNew(spare, lineages, lineage);
      if (!isNew && !done()) {
        (ahead ? samplesAhead : samplesBack).draw(list);
        evaluate(ahead, list, spare, SerialScheme.TOO_LATE);
      }
      if (isNew || lineage != fittest || lineage.child.makespan == SerialScheme.TOO_LATE) {
        Member replaced = lineage.child;
        lineage.child = spare;
        spare = replaced;
      }
    }
  }

  /** The best so far, and others that are drawn. */
  private void populate(Lineage[] lineages) {
    System.arraycopy(best.ends(), 0, lineages[0].parent.ends, 0, 2 * tasks);
    lineages[0].parent.makespan = best.makespan();
    for (int i = 1; i < lineages.length; i++) {
      // Also without budget: the next generation needs parents.
      samplesAhead.draw(list);
      evaluate(true, list, lineages[i].parent, SerialScheme.TOO_LATE);
      if (done()) {
        return;
      }
    }
  }

  private void evaluate(boolean ahead, int[] list, Member into, int limit) {
    best.spent++;
    into.makespan = (ahead ? forward : backward).schedule(list, into.ends, limit, null);
    if (into.makespan == SerialScheme.TOO_LATE) {
      return;
    }
    into.turned = false;
    into.print = print(into.ends);
    if (into.makespan < best.makespan()) {
      if (ahead) {
        best.offer(into.makespan, into.ends, list);
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

  /** A schedule that was made backwards is a promise; the pass ahead in its order keeps it. */
  private void realize(Member promise) {
    turn(promise, backward);
    best.spent++;
    int[] ends = new int[2 * tasks];
    int makespan = forward.schedule(promise.list, ends, SerialScheme.TOO_LATE, null);
    best.offer(makespan, ends, promise.list);
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

  private static Lineage fittest(Lineage[] lineages) {
    Lineage fittest = lineages[0];
    for (Lineage lineage : lineages) {
      fittest = lineage.child.makespan < fittest.child.makespan ? lineage : fittest;
    }
    return fittest;
  }

  private Member mother(Lineage[] lineages) {
    Member mother = lineages[random.below(lineages.length)].parent;
    for (int i = 1; i < TOURNAMENT; i++) {
      Member other = lineages[random.below(lineages.length)].parent;
      mother = other.makespan < mother.makespan ? other : mother;
    }
    return mother;
  }

  private static boolean isNew(Member child, Lineage[] among, Lineage except) {
    for (Lineage lineage : among) {
      Member other = lineage.child;
      if (lineage != except && other.print == child.print && other.makespan == child.makespan) {
        return false;
      }
    }
    return true;
  }
}
