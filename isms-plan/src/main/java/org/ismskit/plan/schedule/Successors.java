package org.ismskit.plan.schedule;

import java.util.Arrays;

/**
 * The successors of the tasks of a network, which keeps predecessors only since most of what is
 * computed goes from those.
 *
 * @param first where the successors of each task begin, and at last how many there are
 * @param tasks the successors of one task side by side
 */
@SuppressWarnings("ArrayRecordComponent") // One computation makes it, reads it and forgets it.
record Successors(int[] first, int[] tasks) {

  static Successors of(Network network) {
    int count = network.ids.size();
    int[] first = new int[count + 1];
    for (int predecessor : network.predecessors) {
      first[predecessor + 1]++;
    }
    for (int task = 0; task < count; task++) {
      first[task + 1] += first[task];
    }
    int[] tasks = new int[network.predecessors.length];
    int[] next = Arrays.copyOf(first, count);
    for (int task = 0; task < count; task++) {
      for (int link = network.first[task]; link < network.first[task + 1]; link++) {
        tasks[next[network.predecessors[link]]++] = task;
      }
    }
    return new Successors(first, tasks);
  }
}
