package org.ismskit.plan.schedule;

/**
 * When a task can and when it must be done, by the critical path method. Times are numbers of
 * working days; finishes are exclusive.
 *
 * @param earlyStart the first day on which it can start
 * @param earlyFinish the day after its last if it starts then
 * @param lateStart the last day on which it has to start for the whole not to finish later and no
 *     constraint to be broken
 * @param lateFinish the day after its last if it starts then
 * @param freeFloat how far it can slip without any other having to move
 */
public record TaskTimes(
    int earlyStart, int earlyFinish, int lateStart, int lateFinish, int freeFloat) {

  /**
   * How far the task can slip without the whole finishing later or a constraint being broken.
   *
   * @return working days; negative if a deadline, of the task or of one that follows, is missed by
   *     so many
   */
  public int totalFloat() {
    return lateStart - earlyStart;
  }
}
