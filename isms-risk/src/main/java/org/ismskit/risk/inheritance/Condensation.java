package org.ismskit.risk.inheritance;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The nodes of a directed graph in groups that reach each other (its strongly connected
 * components), every group before those it leads to. Found in one pass after R. Tarjan, Depth-first
 * search and linear graph algorithms, SIAM J. Comput. 1 (1972), with a path of its own instead of
 * recursion, which long chains would exhaust.
 */
final class Condensation {

  /** The nodes, group by group. */
  final int[] nodes;

  private final int[] groupStarts;

  private Condensation(int[] nodes, int[] groupStarts) {
    this.nodes = nodes;
    this.groupStarts = groupStarts;
  }

  int size() {
    return groupStarts.length - 1;
  }

  int start(int group) {
    return groupStarts[group];
  }

  int end(int group) {
    return groupStarts[group + 1];
  }

  /** Whether there is no cycle. */
  boolean isAcyclic() {
    return size() == nodes.length;
  }

  /** The group of each node. */
  int[] groups() {
    int[] groups = new int[nodes.length];
    for (int group = 0; group < size(); group++) {
      for (int i = start(group); i < end(group); i++) {
        groups[nodes[i]] = group;
      }
    }
    return groups;
  }

  /**
   * Groups all nodes by those links that count.
   *
   * @param starts the links of node i are those from starts[i] to before starts[i+1]
   * @param targets where each link leads
   * @param counts which links count
   */
  static Condensation of(int[] starts, int[] targets, IntPredicate counts) {
    int size = starts.length - 1;
    int done = Integer.MAX_VALUE; // the number of a node whose group is complete
    int[] number = new int[size]; // when a node was met, 0 if it was not
    int[] low = new int[size]; // the earliest node it leads back to, as far as is known
    int[] next = Arrays.copyOf(starts, size); // the link to look at next
    int[] path = new int[size];
    int[] waiting = new int[size]; // nodes met whose group is not complete
    int[] nodes = new int[size];
    int[] firsts = new int[size];
    int filled = size; // groups are completed last first, so they are filled in from the end
    int groups = 0;
    int waits = 0;
    int met = 0;
    for (int root = 0; root < size; root++) {
      if (number[root] != 0) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      number[root] = low[root] = ++met;
      waiting[waits++] = root;
      while (depth >= 0) {
        int node = path[depth];
        if (next[node] < starts[node + 1]) {
          int link = next[node]++;
          if (!counts.test(link)) {
            continue;
          }
          int target = targets[link];
          if (number[target] == 0) {
            number[target] = low[target] = ++met;
            waiting[waits++] = target;
            path[++depth] = target;
          } else if (number[target] < low[node]) {
            low[node] = number[target];
          }
        } else {
          if (low[node] == number[node]) {
            int member;
            do {
              member = waiting[--waits];
              number[member] = done;
              nodes[--filled] = member;
            } while (member != node);
            firsts[groups++] = filled;
          }
          depth--;
          if (depth >= 0 && low[node] < low[path[depth]]) {
            low[path[depth]] = low[node];
          }
        }
      }
    }
    int[] groupStarts = new int[groups + 1];
    for (int group = 0; group < groups; group++) {
      groupStarts[group] = firsts[groups - 1 - group];
    }
    groupStarts[groups] = size;
    return new Condensation(nodes, groupStarts);
  }
}
