package org.ismskit.plan.follow;

import org.ismskit.model.plan.Task;

/** What the work of a plan consists of. */
public enum WorkPart {
  /** Planning the ISMS, in the phases of the standard (27003, clauses 5 to 9). */
  PLANNING,
  /** Putting controls in place, and mending deficiencies. */
  CONTROLS,
  /** Making everybody aware. */
  AWARENESS,
  /** Operating the ISMS until it was audited and reviewed. */
  OPERATION,
  /** Leading the project. */
  PROJECT_MANAGEMENT;

  /**
   * The part that a task belongs to.
   *
   * @param task the task
   * @return its part; planning without a phase is what belongs to no phase alone, such as second
   *     passes and the hand-over
   */
  public static WorkPart of(Task task) {
    return switch (task.kind()) {
      case ACTIVITY, WAIT, MILESTONE -> PLANNING;
      case CONTROL -> CONTROLS;
      case TRAINING -> AWARENESS;
      case EVIDENCE, AUDIT, REVIEW -> OPERATION;
      case COORDINATION -> PROJECT_MANAGEMENT;
    };
  }
}
