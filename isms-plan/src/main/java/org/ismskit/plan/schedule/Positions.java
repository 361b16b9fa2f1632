package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.ismskit.model.plan.TaskId;

/**
 * Tasks numbered from 0 in the order in which they are added, and found by id: a hash table with
 * linear probing (Knuth, The Art of Computer Programming 3, 6.4). Finding tasks is most of the work
 * of compiling a network, and in a map of boxed numbers each is three objects away.
 */
final class Positions {

  private static final int FEW = 16;

  /**
   * One more than the position of a task, 0 where there is none; never more than half full. The
   * bits above are those of the hash that its place does not tell, so that hardly any other task
   * that is met on the way has to be looked at.
   */
  private int[] table;

  /** How many bits of a hash tell its place. */
  private int bits;

  private TaskId[] ids;

  private int size;

  Positions() {
    this.table = new int[2 * FEW];
    this.bits = Integer.numberOfTrailingZeros(table.length);
    this.ids = new TaskId[FEW];
  }

  Positions(Positions other) {
    this.table = other.table.clone();
    this.bits = other.bits;
    this.ids = other.ids.clone();
    this.size = other.size;
  }

  /** The position of a task, -1 if it was not added. */
  int of(TaskId id) {
    return position(table[slot(id, hash(id))]);
  }

  /** Adds a task; false if it was added before. */
  boolean add(TaskId id) {
    int hash = hash(id);
    int slot = slot(id, hash);
    if (table[slot] != 0) {
      return false;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size] = id;
    table[slot] = (hash << bits) | ++size;
    if (2 * size > table.length) {
      grow();
    }
    return true;
  }

  /** The ids of a plan are alike, and so are their hashes: the golden ratio spreads them. */
  private static int hash(TaskId id) {
    return id.hashCode() * 0x9e3779b9;
  }

  private int position(int entry) {
    return (entry & (table.length - 1)) - 1;
  }

  /** Where a task is, or where there is room for it. */
  private int slot(TaskId id, int hash) {
    int rest = hash << bits;
    int slot = hash >>> -bits;
    while (table[slot] != 0
        && ((table[slot] & -table.length) != rest || !ids[position(table[slot])].equals(id))) {
      slot = after(slot);
    }
    return slot;
  }

  private int after(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  private void grow() {
    // By four: all have to be put in their places anew.
    table = new int[4 * table.length];
    bits += 2;
    for (int position = 0; position < size; position++) {
      int hash = hash(ids[position]);
      int slot = hash >>> -bits;
      while (table[slot] != 0) {
        slot = after(slot);
      }
      table[slot] = (hash << bits) | (position + 1);
    }
  }

  ImmutableList<TaskId> ids() {
    return ImmutableList.copyOf(Arrays.copyOf(ids, size));
  }
}
