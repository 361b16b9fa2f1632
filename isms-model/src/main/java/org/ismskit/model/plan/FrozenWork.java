package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What must not be done while a freeze lasts. */
public enum FrozenWork {
  /** Putting technical and physical controls into operation, and the controls that it names. */
  @JsonProperty("changes")
  CHANGES,
  /** Internal audits and the visits of certifiers. */
  @JsonProperty("audits")
  AUDITS,
  /** Both, and whatever else takes people's attention: rules coming into force, and training. */
  @JsonProperty("all")
  ALL
}
