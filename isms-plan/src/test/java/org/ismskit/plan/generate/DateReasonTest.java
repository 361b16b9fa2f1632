package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.plan.PlanTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What gives a task its days is known again by the reason that says so. */
class DateReasonTest {

  @ParameterizedTest
  @EnumSource
  void eachIsKnownAgainAndHasWords(DateReason reason) {
    Explanation why = reason.explained("Ada", "Ada", "Ada", "Ada");

    assertThat(DateReason.of(why)).contains(reason);
    assertThat(DateReason.values()).filteredOn(other -> other.is(why)).containsExactly(reason);
    assertThat(PlanTexts.in(Locale.ENGLISH).of(why)).contains("Ada");
  }

  @Test
  void otherReasonsSayNothingOfDays() {
    assertThat(DateReason.of(Explanation.of("why.shared", "Ada", "Tom")))
        .isEqualTo(Optional.empty());
  }
}
