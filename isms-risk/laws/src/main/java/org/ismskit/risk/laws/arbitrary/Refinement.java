package org.ismskit.risk.laws.arbitrary;

/** Changes drawn components so that they keep a rule of their record. */
@FunctionalInterface
interface Refinement {

  void refine(Draft draft);
}
