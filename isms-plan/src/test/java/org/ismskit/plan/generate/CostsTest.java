package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
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
}
