package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PersonDaysTest {

  /** Three thirds of 0.1 are 0.1, and not three times 0.03. */
  @Test
  void partsAreTheWhole() {
    PersonDays whole = new PersonDays();

    BigDecimal sum = BigDecimal.ZERO;
    for (int part = 0; part < 3; part++) {
      sum = sum.add(whole.part(0.1 / 3));
    }

    assertThat(sum).isEqualByComparingTo("0.1");
  }

  @Test
  void peopleReadTenths() {
    assertThat(PersonDays.told(2.95)).isEqualTo("3.0");
    assertThat(PersonDays.told(3.3465)).as("counted as 3.35").isEqualTo("3.4");
    assertThat(PersonDays.told(new BigDecimal("0.04"))).isEqualTo("0.0");
  }
}
