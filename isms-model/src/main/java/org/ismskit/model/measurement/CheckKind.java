package org.ismskit.model.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of check it is (27003, Annex E). */
public enum CheckKind {
  /** Reports of incidents. */
  @JsonProperty("incident-reports")
  INCIDENT_REPORTS,
  /** Whether controls work. */
  @JsonProperty("control-verification")
  CONTROL_VERIFICATION,
  /** Other regular checks. */
  @JsonProperty("regular-check")
  REGULAR_CHECK
}
