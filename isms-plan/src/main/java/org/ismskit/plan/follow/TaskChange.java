package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;

/**
 * How a task differs between two plans.
 *
 * @param before the task in the first plan
 * @param after the task in the second plan
 * @param aspects in what it differs, at least one
 * @param startShift by how many working days it starts later, negative if earlier; 0 also if there
 *     lie only days between on which nobody works
 * @param finishShift by how many working days it finishes later, negative if earlier
 * @param cause what moved it in the end, empty if it has not moved
 * @param movedBy the task that moved it, empty if it is itself where the cause is
 */
public record TaskChange(
    Task before,
    Task after,
    ImmutableSet<Aspect> aspects,
    int startShift,
    int finishShift,
    Optional<Cause> cause,
    Optional<TaskId> movedBy) {

  /** In what a task can differ. */
  public enum Aspect {
    /** Its first day. */
    START,
    /** Its last day. */
    FINISH,
    /** How many working days it takes. */
    DURATION,
    /** How many person-days it is. */
    EFFORT,
    /** Who does it. */
    RESPONSIBLE,
    /** What it costs. */
    COST,
    /** How far it can slip. */
    FLOAT,
    /** Whether it can slip at all. */
    CRITICAL,
    /** How much of it is done. */
    DONE
  }

  /**
   * The task.
   *
   * @return its id, the same in both plans
   */
  public TaskId task() {
    return after.id();
  }

  /**
   * The meetings, freezes and absences that give it its days in the second plan and did not in the
   * first. They are beside the cause: what is late may slip into an absence that was known.
   *
   * @return the reasons, empty if nothing but its links holds it
   */
  public ImmutableList<Explanation> held() {
    return Held.by(after).stream()
        .filter(why -> !before.because().contains(why))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Tells whether the dates differ.
   *
   * @return whether it starts or finishes on another day
   */
  public boolean isMoved() {
    return aspects.contains(Aspect.START) || aspects.contains(Aspect.FINISH);
  }
}
