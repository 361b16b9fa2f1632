package org.ismskit.risk;

import java.util.Locale;
import org.ismskit.model.explanation.Wording;

/** The words for what this module explains. */
public final class RiskTexts {

  private RiskTexts() {}

  /**
   * The wording of ratings.
   *
   * @param locale the language; English where there is no wording for it
   * @return the wording
   */
  public static Wording in(Locale locale) {
    return Wording.read(locale, RiskTexts.class, "risk-labels");
  }
}
