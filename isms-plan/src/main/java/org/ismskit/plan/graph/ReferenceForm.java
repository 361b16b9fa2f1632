package org.ismskit.plan.graph;

/**
 * How a reference to a group of activities or to a whole clause is taken. ISO/IEC 27003 has ten
 * such references, though mostly one document is meant.
 */
public enum ReferenceForm {
  /** The group or clause stands in the graph itself, after all its members. */
  RAW,
  /** Every member of the group or clause is meant. */
  EXPANDED,
  /** Only the members that yield the named deliverables are meant. */
  NARROWED
}
