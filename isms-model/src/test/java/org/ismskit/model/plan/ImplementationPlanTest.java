package org.ismskit.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.junit.jupiter.api.Test;

class ImplementationPlanTest {

  private static final LocalDate START = LocalDate.of(2027, 1, 4);

  private static Task task(String id, TaskKind kind, int finish, Optional<String> driver) {
    return Task.builder()
        .id(TaskId.of(id))
        .name(id)
        .kind(kind)
        .start(START)
        .finish(START.plusDays(finish))
        .duration(kind == TaskKind.MILESTONE ? 0 : finish + 1)
        .effort(BigDecimal.ONE)
        .totalFloat(0)
        .freeFloat(0)
        .driver(driver.map(TaskId::of))
        .build();
  }

  private static ImplementationPlan plan(Task... tasks) {
    return ImplementationPlan.builder()
        .id(PlanId.of("plan"))
        .name("Plan")
        .startOn(START)
        .finishOn(START.plusDays(4))
        .calendar(WorkingCalendar.builder().workingDays(ImmutableSet.of(DayOfWeek.MONDAY)).build())
        .tasks(Entities.of(tasks))
        .build();
  }

  @Test
  void theDrivingPathEndsWithWhatIsReachedLast() {
    ImplementationPlan plan =
        plan(
            task("lead", TaskKind.COORDINATION, 4, Optional.empty()),
            task("design", TaskKind.CONTROL, 1, Optional.empty()),
            task("build", TaskKind.CONTROL, 4, Optional.of("design")),
            task("done", TaskKind.MILESTONE, 4, Optional.of("build")),
            task("train", TaskKind.CONTROL, 3, Optional.of("design")));

    assertThat(plan.drivingPath())
        .extracting(Task::name)
        .containsExactly("design", "build", "done");
  }

  @Test
  void aTaskPaysOthersNoMoreThanItCosts() {
    Task task =
        task("build", TaskKind.CONTROL, 4, Optional.empty())
            .withCost(new Money(new BigDecimal("1000"), "EUR"));

    assertThat(task.withExternalCost(BigDecimal.ZERO).externalCost()).contains(BigDecimal.ZERO);
    assertThat(task.withExternalCost(new BigDecimal("1000.00")).externalCost()).isPresent();
    for (String part : new String[] {"1000.01", "-0.01"}) {
      assertThatThrownBy(() -> task.withExternalCost(new BigDecimal(part)))
          .hasMessage("externalCost: not " + part + ", expected an amount from 0 to 1000");
    }
  }

  @Test
  void anEventTakesNoLessThanNothing() {
    PlannedEvent event = PlannedEvent.builder().name("Audit").on(LocalDate.EPOCH).build();

    assertThat(event.withEffort(BigDecimal.ZERO).effort()).contains(BigDecimal.ZERO);
    assertThatThrownBy(() -> event.withEffort(BigDecimal.ONE.negate()))
        .hasMessageContaining("effort")
        .hasMessageContaining("-1");
  }
}
