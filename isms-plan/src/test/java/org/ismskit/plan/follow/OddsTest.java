package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.PlanTexts;
import org.junit.jupiter.api.Test;

/** Two deliveries are ready on Friday if nothing slips; the second slips more. */
class OddsTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  private static Task task(String name, LocalDate likely, int percent) {
    return Task.builder()
        .id(TaskId.of(name))
        .name(name)
        .kind(TaskKind.WAIT)
        .start(MONDAY)
        .finish(FRIDAY)
        .duration(5)
        .effort(BigDecimal.ZERO)
        .totalFloat(0)
        .freeFloat(0)
        .likelyFinish(likely)
        .criticalityPercent(percent)
        .build();
  }

  private static ImplementationPlan plan(LocalDate likely, int firstPercent) {
    return ImplementationPlan.builder()
        .id(PlanId.of("plan"))
        .name("Plan")
        .startOn(MONDAY)
        .finishOn(FRIDAY)
        .calendar(
            WorkingCalendar.builder()
                .addAllWorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .build())
        .tasks(
            Entities.of(
                task("first", likely, firstPercent), task("second", likely, 100 - firstPercent)))
        .forecast(
            Forecast.builder().runs(100).seed(1).median(FRIDAY).likely(likely).safe(likely).build())
        .build();
  }

  private static List<String> odds(ImplementationPlan before, ImplementationPlan after) {
    return Odds.between(before, after).stream().map(PlanTexts.in(Locale.ENGLISH)::of).toList();
  }

  @Test
  void whereTheFinishStaysButIsReachedMoreOftenItIsSaidWhatDeterminesIt() {
    assertThat(odds(plan(MONDAY.plusDays(14), 20), plan(MONDAY.plusDays(8), 90)))
        .containsExactly(
            "In 80 of 100 runs first is finished by 2027-01-12 instead of 2027-01-18; from there"
                + " on the difference is about that of the whole.",
            "first determines when all is finished in 90 instead of 20 of 100 runs.",
            "second determines when all is finished in 10 instead of 80 of 100 runs.");
  }

  @Test
  void whereBothFinishesMoveAlikeTheCausesSayWhy() {
    assertThat(odds(plan(MONDAY.plusDays(8), 20), plan(MONDAY.plusDays(8), 90))).isEmpty();
  }

  @Test
  void whatSlipsMayTakeUpTheDifference() {
    ImplementationPlan plan = plan(MONDAY.plusDays(8), 20);

    assertThat(odds(plan, plan.withFinishOn(FRIDAY.plusDays(3))))
        .containsExactly(
            "In 80 of 100 runs all is finished on the same day as before: what slips takes up the"
                + " difference.");
  }
}
