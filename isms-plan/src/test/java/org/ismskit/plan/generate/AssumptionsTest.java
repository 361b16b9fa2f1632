package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.ManagementSystem;
import org.ismskit.model.organization.ManagementSystemId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** A plan says what it takes for granted. */
class AssumptionsTest {

  private static final IsmsProject PROJECT = Samples.project(Samples.SMALL);

  private static List<String> assumptions(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS).assumptions().stream()
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static IsmsProject with(ManagementSystem... systems) {
    return PROJECT.withOrganization(
        PROJECT.organization().withManagementSystems(Entities.of(systems)));
  }

  private static ManagementSystem system(String name, String standard, boolean certified) {
    return ManagementSystem.builder()
        .id(ManagementSystemId.of(name.toLowerCase(Locale.ROOT)))
        .name(name)
        .standard(standard)
        .certified(certified)
        .build();
  }

  @Test
  void aStartOnADayOffIsToldWithTheDayThatTakesItsPlace() {
    LocalDate sunday = LocalDate.of(2027, 1, 3);
    String told =
        "Nobody works on 2027-01-03, the day on which the project is to start: the plan begins on"
            + " 2027-01-04.";

    assertThat(assumptions(PROJECT.withPlanning(PROJECT.planning().withStartOn(sunday))))
        .contains(told);
    assertThat(assumptions(PROJECT)).doesNotContain(told);
  }

  /** The factors are those of the table of activities. */
  @Test
  void whatIsUsedAgainIsNamedWithWhatItSaves() {
    assertThat(
            assumptions(
                with(system("Quality", "ISO 9001", true), system("Energy", "ISO 50001", false))))
        .contains(
            "Procedures of what is certified already are used again: Quality (ISO 9001). The effort"
                + " is multiplied with: 0.85 (6.2), 0.7 (9.2.1), 0.6 (9.2.2), 0.7 (9.4.1).");
    assertThat(assumptions(with(system("Energy", "ISO 50001", false))))
        .noneMatch(text -> text.contains("used again"));
  }
}
