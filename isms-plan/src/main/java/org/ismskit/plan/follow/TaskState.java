package org.ismskit.plan.follow;

import java.time.LocalDate;

/** How far a task has come on a status date, as far as its dates depend on it. */
sealed interface TaskState {

  /** How many working days are to be worked on it yet. */
  int remaining();

  /**
   * It is over.
   *
   * @param isMilestone whether it was a point in time, at the end of its day
   * @param start its first day
   * @param finish its last day
   */
  record Finished(boolean isMilestone, LocalDate start, LocalDate finish) implements TaskState {

    /** The working day on which what waits for its start or its finish may begin. */
    int end(boolean ofStart, PlanDays days) {
      return isMilestone ? days.reached(finish) : ofStart ? days.on(start) : days.after(finish);
    }

    @Override
    public int remaining() {
      return 0;
    }
  }

  /**
   * It goes on.
   *
   * @param start its first day
   * @param remaining how many working days it takes yet, at least 1
   */
  record Begun(LocalDate start, int remaining) implements TaskState {}

  /**
   * It has not begun.
   *
   * @param remaining how many working days it will take
   */
  record Open(int remaining) implements TaskState {}
}
