package org.ismskit.plan.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The links of a network in the order in which they are added. They lie in blocks of numbers: an
 * object for each, or arrays that are copied when they grow, take as long as to schedule them.
 */
final class Links {

  /** The parts of a link: predecessor, successor, type, lag. */
  private static final int PARTS = 4;

  private static final int BLOCK = 512 * PARTS;

  private final List<int[]> blocks = new ArrayList<>();
  private int[] last = {};

  /** How much of the last block is filled. */
  private int filled;

  private boolean inOrder = true;

  /** Receives the parts of a link. */
  interface Reader {
    void link(int predecessor, int successor, int type, int lag, boolean elapsed);
  }

  void add(int predecessor, int successor, int type, int lag, boolean elapsed) {
    if (filled == last.length) {
      last = new int[BLOCK];
      blocks.add(last);
      filled = 0;
    }
    last[filled] = predecessor;
    last[filled + 1] = successor;
    last[filled + 2] = elapsed ? ~type : type;
    last[filled + 3] = lag;
    filled += PARTS;
    inOrder &= predecessor < successor;
  }

  /** Whether all tasks were added after their predecessors. */
  boolean inOrder() {
    return inOrder;
  }

  int size() {
    return (blocks.size() * BLOCK - (last.length - filled)) / PARTS;
  }

  void read(Reader reader) {
    for (int[] block : blocks) {
      int end = block == last ? filled : BLOCK;
      for (int i = 0; i < end; i += PARTS) {
        int type = block[i + 2];
        reader.link(block[i], block[i + 1], type < 0 ? ~type : type, block[i + 3], type < 0);
      }
    }
  }

  /** Where the links into each task begin if they lie side by side, and at last their number. */
  int[] firstInto(int tasks) {
    int[] first = new int[tasks + 1];
    read((predecessor, successor, type, lag, elapsed) -> first[successor + 1]++);
    for (int task = 0; task < tasks; task++) {
      first[task + 1] += first[task];
    }
    return first;
  }
}
