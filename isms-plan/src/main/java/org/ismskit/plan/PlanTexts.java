package org.ismskit.plan;

import java.util.Locale;
import org.ismskit.model.explanation.Wording;

/** The words for what this module explains. */
public final class PlanTexts {

  private PlanTexts() {}

  /**
   * The wording of plans, estimates and warnings.
   *
   * @param locale the language; English where there is no wording for it
   * @return the wording
   */
  public static Wording in(Locale locale) {
    return Wording.read(locale, PlanTexts.class, "plan-labels");
  }
}
