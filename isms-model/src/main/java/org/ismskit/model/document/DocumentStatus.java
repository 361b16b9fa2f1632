package org.ismskit.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a document has come. */
public enum DocumentStatus {
  /** It is being written. */
  @JsonProperty("draft")
  DRAFT,
  /** It is being commented on. */
  @JsonProperty("in-review")
  IN_REVIEW,
  /** It is approved and not yet in force. */
  @JsonProperty("approved")
  APPROVED,
  /** It is in force. */
  @JsonProperty("issued")
  ISSUED,
  /** It is withdrawn or only kept for the record. */
  @JsonProperty("obsolete")
  OBSOLETE
}
