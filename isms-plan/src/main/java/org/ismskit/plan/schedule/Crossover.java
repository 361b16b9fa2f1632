package org.ismskit.plan.schedule;

import java.util.Arrays;

/**
 * Makes the list of a child: a stretch of its father's schedule stays as it is, all before and
 * after it is done in the order of its mother (the peak crossover of Valls, Ballestín and
 * Quintanilla 2008 if the stretch is the one in which the resources are used most), and some
 * neighbours change places.
 */
final class Crossover {

  private static final double SHORTEST_STRETCH = 0.1;
  private static final double LONGEST_STRETCH = 0.6;

  /** How often the stretch is the busiest one and not just any. */
  private static final double BUSIEST = 0.5;

  /** How often two neighbours in a list change places. */
  private static final double MUTATION = 14.0 / 256;

  /** How many neighbours stay until the next two change places, each number as often as it is. */
  private static final int[] UNTIL_EXCHANGE = untilExchange();

  private final Streams.Sequence random;
  private final int tasks;

  /** How much of all resources a task takes on a day, in thousandths of what there is at most. */
  private final int[] weight;

  private final int[] side;
  private final int[] later;
  private int[] profile = new int[1024];

  /** Tasks are numbered as in the scheme ahead. */
  Crossover(Workload workload, SerialScheme forward, Streams.Sequence random) {
    this.random = random;
    this.tasks = forward.tasks();
    this.side = new int[tasks];
    this.later = new int[tasks];
    this.weight = new int[tasks];
    for (int resource = 0; resource < workload.demand.length; resource++) {
      int peak = workload.availabilities.get(resource).peak();
      for (int task = 0; task < tasks && peak > 0; task++) {
        weight[task] += 1_000 * workload.demand[resource][forward.original(task)] / peak;
      }
    }
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

  /** The father's stretch stays; what he does before and after it is done in the mother's order. */
  void cross(Member father, Member mother, boolean ahead, int[] list) {
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
    while (low < tasks && father.finish(low) > after + length) {
      side[father.list[low++]] = -1;
    }
    int high = low;
    while (high < tasks && father.finish(high) > after) {
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

  /** Lets some neighbours change places that no link puts in order. */
  void mutate(int[] list, SerialScheme scheme) {
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
}
