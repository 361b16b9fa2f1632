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
  private int size;

  Positions() {
    this.table = new int[32];
    this.ids = new TaskId[16];
  }

  Positions(Positions other) {
    this.table = other.table.clone();
    this.ids = other.ids.clone();
    this.size = other.size;
  }

  /** The position of a task, -1 if it was not added. */
  int of(TaskId id) {
    return table[slot(id)] - 1;
  }

  /** Adds a task; false if it was added before. */
  boolean add(TaskId id) {
    int slot = slot(id);
    if (table[slot] != 0) {
      return false;
    }
    if (size == ids.length) {
      grow();
      slot = slot(id);
    }
    ids[size++] = id;
    table[slot] = size;
    return true;
  }

  /** Where a task is, or would be. */
  private int slot(TaskId id) {
    // The ids of a plan are alike, and so are their hashes: the golden ratio spreads them.
    int slot = (id.hashCode() * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[slot] != 0 && !ids[table[slot] - 1].equals(id)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    table = new int[2 * table.length];
    for (int position = 0; position < size; position++) {
      table[slot(ids[position])] = position + 1;
    }
  }

  ImmutableList<TaskId> ids() {
    return ImmutableList.copyOf(Arrays.asList(ids).subList(0, size));
  }
}
