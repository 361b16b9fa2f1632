package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.TaskId;

/**
 * What may be done otherwise than a plan does it, to see what that would gain.
 *
 * @param inWriting the bodies that decide in writing instead of in their meetings
 * @param moved the meetings that are held on another day
 * @param halved the waits that take half as long
 * @param ways what else is done otherwise
 * @param shared the tasks that others do than the first of those who fill the role
 * @param furtherCore full-time equivalents more who lead
 * @param furtherImplementers full-time equivalents more who put controls in place
 */
record Variation(
    ImmutableSet<DecisionBodyId> inWriting,
    ImmutableMap<Decisions.Meeting, LocalDate> moved,
    ImmutableSet<TaskId> halved,
    ImmutableSet<ScheduleCompression> ways,
    ImmutableMap<TaskId, PersonId> shared,
    BigDecimal furtherCore,
    BigDecimal furtherImplementers) {

  static final Variation NONE =
      new Variation(
          ImmutableSet.of(),
          ImmutableMap.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableMap.of(),
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  static Variation inWriting(DecisionBodyId body) {
    return new Variation(
        ImmutableSet.of(body),
        NONE.moved,
        NONE.halved,
        NONE.ways,
        NONE.shared,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation moving(Decisions.Meeting meeting, LocalDate to) {
    return new Variation(
        NONE.inWriting,
        ImmutableMap.of(meeting, to),
        NONE.halved,
        NONE.ways,
        NONE.shared,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation halving(ImmutableSet<TaskId> waits) {
    return new Variation(
        NONE.inWriting,
        NONE.moved,
        waits,
        NONE.ways,
        NONE.shared,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation of(ImmutableSet<ScheduleCompression> ways) {
    return new Variation(
        NONE.inWriting,
        NONE.moved,
        NONE.halved,
        ways,
        NONE.shared,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation sharing(ImmutableMap<TaskId, PersonId> shared) {
    return new Variation(
        NONE.inWriting,
        NONE.moved,
        NONE.halved,
        NONE.ways,
        shared,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation furtherPeople(BigDecimal core, BigDecimal implementers) {
    return new Variation(
        NONE.inWriting, NONE.moved, NONE.halved, NONE.ways, NONE.shared, core, implementers);
  }

  boolean has(ScheduleCompression way) {
    return ways.contains(way);
  }

  /** Both at once; where both say something of the same meeting or task, the other counts. */
  Variation and(Variation other) {
    return new Variation(
        Sets.union(inWriting, other.inWriting).immutableCopy(),
        ImmutableMap.<Decisions.Meeting, LocalDate>builder()
            .putAll(moved)
            .putAll(other.moved)
            .buildKeepingLast(),
        Sets.union(halved, other.halved).immutableCopy(),
        Sets.union(ways, other.ways).immutableCopy(),
        ImmutableMap.<TaskId, PersonId>builder()
            .putAll(shared)
            .putAll(other.shared)
            .buildKeepingLast(),
        furtherCore.add(other.furtherCore),
        furtherImplementers.add(other.furtherImplementers));
  }
}
