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

  /** One more than the position of a task, 0 where there is none; never more than half full. */
  private int[] table;

  private TaskId[] ids;

  /** The hashes of the ids, so that the table grows without a look at them. */
  private int[] hashes;

  private int size;

  Positions() {
    this.table = new int[32];
    this.ids = new TaskId[16];
    this.hashes = new int[16];
  }

  Positions(Positions other) {
    this.table = other.table.clone();
    this.ids = other.ids.clone();
    this.hashes = other.hashes.clone();
    this.size = other.size;
  }

  /** The position of a task, -1 if it was not added. */
  int of(TaskId id) {
    int slot = slot(id.hashCode());
    while (table[slot] != 0 && !ids[table[slot] - 1].equals(id)) {
      slot = after(slot);
    }
    return table[slot] - 1;
  }

  /** Adds a task; false if it was added before. */
  boolean add(TaskId id) {
    if (size == ids.length) {
      grow();
    }
    int hash = id.hashCode();
    int slot = slot(hash);
    while (table[slot] != 0) {
      if (ids[table[slot] - 1].equals(id)) {
        return false;
      }
      slot = after(slot);
    }
    ids[size] = id;
    hashes[size] = hash;
    table[slot] = ++size;
    return true;
  }

  /** Where a task with a hash is looked for first. */
  private int slot(int hash) {
    // The ids of a plan are alike, and so are their hashes: the golden ratio spreads them.
    return (hash * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(table.length - 1);
  }

  private int after(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    table = new int[2 * table.length];
    for (int position = 0; position < size; position++) {
      int slot = slot(hashes[position]);
      while (table[slot] != 0) {
        slot = after(slot);
      }
      table[slot] = position + 1;
    }
  }

  ImmutableList<TaskId> ids() {
    return ImmutableList.copyOf(Arrays.asList(ids).subList(0, size));
  }
}
