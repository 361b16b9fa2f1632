package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

class CostsTest {

  private static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }

  /** Two days of the staff at 500, and a budget. */
  private static Task priced(String budget) {
    IsmsProject project =
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("P")
            .planning(Planning.builder().staffDailyRate(euros("500")).build())
            .build();
    return new Costs(project)
        .priced(
            Task.builder()
                .id(TaskId.of("build"))
                .name("Build")
                .kind(TaskKind.CONTROL)
                .start(LocalDate.EPOCH)
                .finish(LocalDate.EPOCH)
                .duration(1)
                .effort(new BigDecimal("2"))
                .totalFloat(0)
                .freeFloat(0)
                .addResources(
                    AllocatedResource.builder().what("Tool").budget(euros(budget)).build())
                .build());
  }

  @Test
  void aBudgetIsPaidToOthers() {
    assertThat(priced("300").cost()).contains(euros("1300.00"));
    assertThat(priced("300").externalCost()).contains(new BigDecimal("300.00"));
  }

  @Test
  void aGrantIsNoPartOfTheCost() {
    assertThat(priced("-300").cost()).contains(euros("700.00"));
    assertThat(priced("-300").externalCost()).isEmpty();
  }

  /** Neither a plan nor its budget guesses which of several currencies counts. */
  @Test
  void severalCurrenciesNeedOneThatCounts() {
    Person tom = Person.builder().id(PersonId.of("tom")).name("Tom").build();
    IsmsProject project = Samples.project(Samples.SMALL).edit(edit -> edit.put(tom));
    Planning francs =
        project
            .planning()
            .withStaffDailyRate(euros("500"))
            .withAvailabilities(
                Availability.builder()
                    .person(tom.id())
                    .allocation(BigDecimal.ONE)
                    .dailyRate(new Money(new BigDecimal("600"), "CHF"))
                    .build());

    assertThatThrownBy(
            () -> PlanGenerator.iso27003().generate(project.withPlanning(francs), Samples.NO_RISKS))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContainingAll(
            "/planning/currency",
            "CHF (/planning/availabilities/0/dailyRate), EUR (/planning/staffDailyRate)");
  }
}
