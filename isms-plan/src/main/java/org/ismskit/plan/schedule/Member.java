package org.ismskit.plan.schedule;

/** A schedule in one direction, and the list for the other direction that follows from it. */
final class Member {

  int makespan = SerialScheme.TOO_LATE;

  /** Tells schedules apart. */
  long print;

  /** Whether the list has been made. */
  boolean turned;

  /** Start and finish of each task, side by side, as numbered in the schedule's own direction. */
  final int[] ends;

  /** All tasks, as numbered in the other direction. */
  final int[] list;

  Member(int tasks) {
    this.ends = new int[2 * tasks];
    this.list = new int[tasks];
  }

  /** The finish of the task at a place of the list. */
  int finish(int at) {
    return ends[2 * (list.length - 1 - list[at]) + 1];
  }
}
