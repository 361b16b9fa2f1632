package org.ismskit.plan.estimate;

/**
 * Time in which a project waits for others.
 *
 * @param kind for what
 * @param days how many working days, at least 1
 */
public record Wait(Kind kind, int days) {

  /** What is waited for. */
  public enum Kind {
    /** To get the people concerned together. Comes before the work. */
    SCHEDULING,
    /** Comments on a draft. */
    COMMENT,
    /** The next meeting of those who decide, with the lead for its papers. */
    BOARD,
    /** The delivery of something bought. */
    PROCUREMENT
  }
}
