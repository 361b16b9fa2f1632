package org.ismskit.risk;

/** With which controls in mind a risk is looked at. */
public enum RiskState {
  /** As if there were no controls. */
  INHERENT,
  /** As it is now, with the controls in operation. */
  CURRENT,
  /** As it will be once what was decided is done. */
  RESIDUAL
}
