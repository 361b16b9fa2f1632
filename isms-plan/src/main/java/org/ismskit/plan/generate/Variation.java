package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.plan.TaskId;

/**
 * What may be done otherwise than a plan does it, to see what that would gain.
 *
 * @param inWriting the bodies that decide in writing instead of in their meetings
 * @param moved the meetings that are held on another day
 * @param halved the waits that take half as long
 * @param ways what else is done otherwise
 * @param furtherCore full-time equivalents more who lead
 * @param furtherImplementers full-time equivalents more who put controls in place
 */
record Variation(
    ImmutableSet<DecisionBodyId> inWriting,
    ImmutableMap<Decisions.Meeting, LocalDate> moved,
    ImmutableSet<TaskId> halved,
    ImmutableSet<Way> ways,
    BigDecimal furtherCore,
    BigDecimal furtherImplementers) {

  /** What needs no naming of somebody or something. */
  enum Way {
    /**
     * Evidence counts from when the most urgent controls operate, without waiting for the approval
     * of the final plan.
     */
    EARLY_EVIDENCE,
    /** Evidence of three quarters of the usual time has to do. */
    SHORT_EVIDENCE,
    /** The audit begins with what has evidence while the last controls are put in place. */
    AUDIT_IN_PARTS,
    /** Those who comment have half the time. */
    SHORT_COMMENTS
  }

  static final Variation NONE =
      new Variation(
          ImmutableSet.of(),
          ImmutableMap.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  static Variation inWriting(DecisionBodyId body) {
    return new Variation(
        ImmutableSet.of(body),
        NONE.moved,
        NONE.halved,
        NONE.ways,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation moving(Decisions.Meeting meeting, LocalDate to) {
    return new Variation(
        NONE.inWriting,
        ImmutableMap.of(meeting, to),
        NONE.halved,
        NONE.ways,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation halving(TaskId wait) {
    return new Variation(
        NONE.inWriting,
        NONE.moved,
        ImmutableSet.of(wait),
        NONE.ways,
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation of(Way way) {
    return new Variation(
        NONE.inWriting,
        NONE.moved,
        NONE.halved,
        ImmutableSet.of(way),
        NONE.furtherCore,
        NONE.furtherImplementers);
  }

  static Variation furtherPeople(BigDecimal core, BigDecimal implementers) {
    return new Variation(NONE.inWriting, NONE.moved, NONE.halved, NONE.ways, core, implementers);
  }

  boolean has(Way way) {
    return ways.contains(way);
  }

  /** Both at once; a meeting that both move is held when the other says. */
  Variation and(Variation other) {
    return new Variation(
        Sets.union(inWriting, other.inWriting).immutableCopy(),
        ImmutableMap.<Decisions.Meeting, LocalDate>builder()
            .putAll(moved)
            .putAll(other.moved)
            .buildKeepingLast(),
        Sets.union(halved, other.halved).immutableCopy(),
        Sets.union(ways, other.ways).immutableCopy(),
        furtherCore.add(other.furtherCore),
        furtherImplementers.add(other.furtherImplementers));
  }
}
