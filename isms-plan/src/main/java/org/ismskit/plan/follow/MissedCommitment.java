package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.ismskit.model.plan.TaskId;

/**
 * A promised date that cannot be kept.
 *
 * @param task the task whose finish was promised
 * @param promised the promised day
 * @param expected the day on which it is expected now
 * @param workingDays by how many working days it is missed, at least 0: there may lie only days
 *     between on which nobody works
 * @param chain the tasks that hold it up, each determining the start of the next, the promised one
 *     last
 */
public record MissedCommitment(
    TaskId task,
    LocalDate promised,
    LocalDate expected,
    int workingDays,
    ImmutableList<TaskId> chain) {}
