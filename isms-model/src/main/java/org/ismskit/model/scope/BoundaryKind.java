package org.ismskit.model.scope;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From which side a boundary is drawn. */
public enum BoundaryKind {
  /** The organization (27003, 6.2). */
  @JsonProperty("organizational")
  ORGANIZATIONAL,
  /** Information and communication technology (27003, 6.3). */
  @JsonProperty("ict")
  ICT,
  /** Places and buildings (27003, 6.4). */
  @JsonProperty("physical")
  PHYSICAL
}
