package org.ismskit.model.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of work it is to implement a control; estimates differ by it. */
public enum ControlClass {
  /** A topic policy or rules of use. */
  @JsonProperty("doc")
  DOC,
  /** A procedure that people follow. */
  @JsonProperty("proc")
  PROC,
  /** Settings of systems that exist. */
  @JsonProperty("cfg")
  CFG,
  /** A tool that has to be bought and rolled out. */
  @JsonProperty("tool")
  TOOL,
  /** Protection of buildings and rooms. */
  @JsonProperty("phy")
  PHY,
  /** Matters of personnel and awareness. */
  @JsonProperty("ppl")
  PPL,
  /** Arrangements with suppliers. */
  @JsonProperty("sup")
  SUP,
  /** How software is developed. */
  @JsonProperty("dev")
  DEV,
  /** Continuity of business and ICT. */
  @JsonProperty("bc")
  BC
}
