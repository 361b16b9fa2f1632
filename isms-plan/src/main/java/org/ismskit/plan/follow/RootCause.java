package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableSet;
import org.ismskit.model.plan.TaskId;

/**
 * A cause with all that it moved.
 *
 * @param cause what set the tasks in motion
 * @param moved the tasks that start or finish on another day because of it
 * @param finishShift by how many working days it moves the last of all tasks, 0 if another cause
 *     does
 */
public record RootCause(Cause cause, ImmutableSet<TaskId> moved, int finishShift) {}
