package org.ismskit.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a document is (27003, 9.2.2 and 9.2.4). */
public enum DocumentKind {
  /** What describes the ISMS: scope, structure, methods. */
  @JsonProperty("framework")
  FRAMEWORK,
  /** A policy. */
  @JsonProperty("policy")
  POLICY,
  /** A security standard. */
  @JsonProperty("standard")
  STANDARD,
  /** The security baseline of the organization. */
  @JsonProperty("baseline")
  BASELINE,
  /** A procedure. */
  @JsonProperty("procedure")
  PROCEDURE,
  /** A plan or programme. */
  @JsonProperty("plan")
  PLAN,
  /** A report. */
  @JsonProperty("report")
  REPORT,
  /** A site map, network diagram or flow chart. */
  @JsonProperty("map")
  MAP,
  /** Material for awareness, training or education. */
  @JsonProperty("training-material")
  TRAINING_MATERIAL,
  /** A form to be filled in. */
  @JsonProperty("template")
  TEMPLATE,
  /** A letter of appointment or a notice. */
  @JsonProperty("letter")
  LETTER,
  /** A contract or agreement. */
  @JsonProperty("agreement")
  AGREEMENT,
  /** Something else. */
  @JsonProperty("other")
  OTHER
}
