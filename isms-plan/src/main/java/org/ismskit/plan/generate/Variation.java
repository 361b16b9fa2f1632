package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.plan.TaskId;

/**
 * What may be done otherwise than a plan does it, to see what that would gain.
 *
 * @param inWriting the bodies that decide in writing instead of in their meetings
 * @param halved the waits that take half as long
 * @param ways what else is done otherwise
 * @param furtherCore full-time equivalents more who lead
 * @param furtherImplementers full-time equivalents more who put controls in place
 */
record Variation(
    ImmutableSet<DecisionBodyId> inWriting,
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
    /** The audit begins with what has evidence while the last controls are put in place. */
    AUDIT_IN_PARTS,
    /** Those who comment have half the time. */
    SHORT_COMMENTS
  }

  static final Variation NONE =
      new Variation(
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  static Variation inWriting(DecisionBodyId body) {
    return new Variation(
        ImmutableSet.of(body),
        ImmutableSet.of(),
        ImmutableSet.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  static Variation halving(TaskId wait) {
    return new Variation(
        ImmutableSet.of(),
        ImmutableSet.of(wait),
        ImmutableSet.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  static Variation of(Way way) {
    return new Variation(
        ImmutableSet.of(),
        ImmutableSet.of(),
        ImmutableSet.of(way),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  static Variation furtherPeople(BigDecimal core, BigDecimal implementers) {
    return new Variation(
        ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), core, implementers);
  }

  boolean has(Way way) {
    return ways.contains(way);
  }

  /** Both at once. */
  Variation and(Variation other) {
    return new Variation(
        Sets.union(inWriting, other.inWriting).immutableCopy(),
        Sets.union(halved, other.halved).immutableCopy(),
        Sets.union(ways, other.ways).immutableCopy(),
        furtherCore.add(other.furtherCore),
        furtherImplementers.add(other.furtherImplementers));
  }
}
