package org.ismskit.model.asset;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an asset is. */
public enum AssetKind {
  /** Information in any form; a primary asset. */
  @JsonProperty("information")
  INFORMATION,
  /** A business process or activity; a primary asset. */
  @JsonProperty("process")
  PROCESS,
  /** An application or program. */
  @JsonProperty("software")
  SOFTWARE,
  /** Equipment. */
  @JsonProperty("hardware")
  HARDWARE,
  /** A network or its parts. */
  @JsonProperty("network")
  NETWORK,
  /** Something provided by others, such as power or a cloud service. */
  @JsonProperty("service")
  SERVICE,
  /** A place, building or room. */
  @JsonProperty("site")
  SITE,
  /** People and what they know. */
  @JsonProperty("people")
  PEOPLE,
  /** A structure of the organization. */
  @JsonProperty("organization")
  ORGANIZATION
}
