package org.ismskit.model.recurrence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an interval is counted in. */
public enum TimeUnit {
  /** Calendar days. */
  @JsonProperty("day")
  DAY,
  /** Weeks. */
  @JsonProperty("week")
  WEEK,
  /** Months. */
  @JsonProperty("month")
  MONTH,
  /** Years. */
  @JsonProperty("year")
  YEAR
}
