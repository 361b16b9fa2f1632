package org.ismskit.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom an edition of a document is (27003, 8.3: a summary of controls is sensitive). */
public enum Audience {
  /** Only those who are named. */
  @JsonProperty("restricted")
  RESTRICTED,
  /** Everybody in the organization. */
  @JsonProperty("internal")
  INTERNAL,
  /** Auditors. */
  @JsonProperty("auditor")
  AUDITOR,
  /** Customers and partners. */
  @JsonProperty("customer")
  CUSTOMER,
  /** Everybody. */
  @JsonProperty("public")
  PUBLIC
}
