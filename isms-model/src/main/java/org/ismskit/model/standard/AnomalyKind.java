package org.ismskit.model.standard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is the matter with a place in a printed standard. */
public enum AnomalyKind {
  /** It refers to something that is not there or is something else. */
  @JsonProperty("wrong-reference")
  WRONG_REFERENCE,
  /** Something it needs is not referred to. */
  @JsonProperty("missing-link")
  MISSING_LINK,
  /** Two places imply different orders. */
  @JsonProperty("sequence")
  SEQUENCE,
  /** The same thing stands in two places. */
  @JsonProperty("overlap")
  OVERLAP,
  /** One thing has several names. */
  @JsonProperty("naming")
  NAMING,
  /** Two lists do not cover each other. */
  @JsonProperty("coverage")
  COVERAGE,
  /** Something lies outside what the standard says it covers. */
  @JsonProperty("scope")
  SCOPE,
  /** It misquotes another document. */
  @JsonProperty("external")
  EXTERNAL,
  /** A slip of the editors. */
  @JsonProperty("editorial")
  EDITORIAL
}
