package org.ismskit.model.role;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a role of the project when the ISMS operates (27003, 9.2.1). */
public enum OperationalUse {
  /** It ends with the project. */
  @JsonProperty("project-only")
  PROJECT_ONLY,
  /** It stays as it is. */
  @JsonProperty("kept")
  KEPT,
  /** It stays with other responsibilities. */
  @JsonProperty("changed")
  CHANGED,
  /** It begins with operation. */
  @JsonProperty("added")
  ADDED
}
