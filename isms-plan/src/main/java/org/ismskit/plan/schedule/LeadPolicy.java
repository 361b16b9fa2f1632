package org.ismskit.plan.schedule;

/**
 * What a lead, or a link from start to finish, may do at the start of the project. Schedulers
 * differ: Primavera P6 holds leads back, Microsoft Project does not.
 */
public enum LeadPolicy {
  /** Nothing starts before the project. */
  HELD_AT_START,
  /**
   * A task with predecessors starts when its links allow, even before the project; but a link from
   * finish to finish holds its successor at the start of the project all the same.
   */
  BEFORE_START
}
