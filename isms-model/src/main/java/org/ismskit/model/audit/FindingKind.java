package org.ismskit.model.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of finding it is. */
public enum FindingKind {
  /** A requirement is not met as a whole. */
  @JsonProperty("major-nonconformity")
  MAJOR_NONCONFORMITY,
  /** A requirement is not met in part. */
  @JsonProperty("minor-nonconformity")
  MINOR_NONCONFORMITY,
  /** It could become a nonconformity. */
  @JsonProperty("observation")
  OBSERVATION,
  /** It could be better. */
  @JsonProperty("improvement")
  IMPROVEMENT,
  /** It is well done. */
  @JsonProperty("strength")
  STRENGTH
}
