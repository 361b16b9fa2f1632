package org.ismskit.plan.schedule;

/**
 * Where each resource has its bits, when the units of all resources on a day stand side by side in
 * words.
 */
final class Packing {

  private final Workload workload;
  private final int[] word;
  private final int[] shift;
  private final int words;

  /** Which resources are not there at all on some day, on which their tasks pause. */
  private final boolean[] pausing;

  Packing(Workload workload) {
    this.workload = workload;
    int resources = workload.resources.size();
    this.word = new int[resources];
    this.shift = new int[resources];
    this.pausing = new boolean[resources];
    int bit = 0;
    int last = 0;
    for (int resource = 0; resource < resources; resource++) {
      int width = width(resource) + 1;
      if (bit + width > Long.SIZE) {
        last++;
        bit = 0;
      }
      word[resource] = last;
      shift[resource] = bit;
      bit += width;
      pausing[resource] = workload.availabilities.get(resource).days().contains(0);
    }
    this.words = last + 1;
  }

  private int width(int resource) {
    return Integer.SIZE
        - Integer.numberOfLeadingZeros(workload.availabilities.get(resource).peak());
  }

  int words() {
    return words;
  }

  long[] guards() {
    long[] guards = new long[words];
    for (int resource = 0; resource < word.length; resource++) {
      guards[word[resource]] |= 1L << (shift[resource] + width(resource));
    }
    return guards;
  }

  void pack(int task, long[] into, int at) {
    for (int resource = 0; resource < word.length; resource++) {
      into[at + word[resource]] |= (long) workload.demand[resource][task] << shift[resource];
    }
  }

  boolean pauses(int task) {
    for (int resource = 0; resource < word.length; resource++) {
      if (pausing[resource] && workload.demand[resource][task] > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * More days than any schedule needs: one task after the other when nothing changes any more, and
   * as many again, since days are booked by eights.
   */
  int days() {
    Network network = workload.network;
    long days = workload.steadyFrom();
    for (int task = 0; task < network.durations.length; task++) {
      days = Math.max(days, network.earliest[task]);
      days = Math.max(days, workload.committed[task] + network.durations[task]);
    }
    for (int duration : network.durations) {
      days += duration;
    }
    for (int lag : network.lags) {
      days += Math.max(0, lag);
    }
    return Math.toIntExact(Math.min(Integer.MAX_VALUE / 4 / words, 2 * days + SerialScheme.EIGHT));
  }

  /** Writes what there is of all resources on each day, of which there are more than differ. */
  void fill(long[] empty) {
    long[] guards = guards();
    int differing = Math.min(empty.length, (workload.steadyFrom() + 1) * words);
    for (int at = 0; at < differing; at++) {
      empty[at] = guards[at % words];
    }
    for (int resource = 0; resource < word.length; resource++) {
      Availability there = workload.availabilities.get(resource);
      for (int day = 0; day * words < differing; day++) {
        empty[day * words + word[resource]] |= (long) there.on(day) << shift[resource];
      }
    }
    int steady = differing - words;
    for (int filled = differing; filled < empty.length; ) {
      int length = Math.min(filled - steady, empty.length - filled);
      System.arraycopy(empty, steady, empty, filled, length);
      filled += length;
    }
  }
}
