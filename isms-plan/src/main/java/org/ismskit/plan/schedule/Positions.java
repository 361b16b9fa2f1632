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
   * bits that positions leave are filled with those of the hash that its place does not tell, so
   * that other tasks met on the way need not be looked at.
   */
  private int[] table;

  /** How many bits tell a place of the table. */
  private int bits;

  private TaskId[] ids;

  /** The hashes of the ids, so that the table grows without a look at them. */
  private int[] hashes;

  private int size;

  Positions() {
    this.table = new int[2 * FEW];
    this.bits = Integer.numberOfTrailingZeros(table.length);
    this.ids = new TaskId[FEW];
    this.hashes = new int[FEW];
  }

  Positions(Positions other) {
    this.table = other.table.clone();
    this.bits = other.bits;
    this.ids = other.ids.clone();
    this.hashes = other.hashes.clone();
    this.size = other.size;
  }

  /** The position of a task, -1 if it was not added. */
  int of(TaskId id) {
    return (table[slot(id, hash(id))] & (table.length - 1)) - 1;
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
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    ids[size] = id;
    hashes[size] = hash;
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

  /** Where a task is, or where there is room for it. */
  private int slot(TaskId id, int hash) {
    int position = table.length - 1;
    int slot = hash >>> -bits;
    while (table[slot] != 0
        && (((table[slot] ^ (hash << bits)) & -table.length) != 0
            || !ids[(table[slot] & position) - 1].equals(id))) {
      slot = (slot + 1) & position;
    }
    return slot;
  }

  private void grow() {
    // By four, since to put all in their places anew takes as long as to find them all.
    table = new int[4 * table.length];
    bits += 2;
    for (int position = 0; position < size; position++) {
      int slot = hashes[position] >>> -bits;
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = (hashes[position] << bits) | (position + 1);
    }
  }

  ImmutableList<TaskId> ids() {
    return ImmutableList.copyOf(Arrays.copyOf(ids, size));
  }
}
