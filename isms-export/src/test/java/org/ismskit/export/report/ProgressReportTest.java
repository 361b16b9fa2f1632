package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ismskit.model.Design;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.follow.Rescheduled;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A project whose first activity takes longer than planned. */
class ProgressReportTest {

  private static final String NASTY = "P <script>x</script> | *a* {{name}}";
  private static final LocalDate START = LocalDate.of(2027, 1, 4);

  private static IsmsProject project(TaskProgress progress) {
    return project(Planning.builder().startOn(START).build(), progress);
  }

  private static IsmsProject project(Planning planning, TaskProgress progress) {
    return project(
        IsmsProject.builder().id(ProjectId.of("p")).name(NASTY).planning(planning).build(),
        progress);
  }

  private static IsmsProject project(IsmsProject empty, TaskProgress progress) {
    ImplementationPlan plan =
        PlanGenerator.iso27003()
            .generate(empty, RiskAssessor.asProjectSays().assess(empty).register());
    return IsmsProject.builder()
        .from(empty)
        .design(Design.builder().baseline(plan).build())
        .planning(
            empty
                .planning()
                .withStatus(
                    StatusReport.builder().on(START.plusDays(11)).addTask(progress).build()))
        .build();
  }

  private static TaskProgress.Builder late() {
    return TaskProgress.builder()
        .task(TaskId.of("5.2"))
        .started(START)
        .donePercent(50)
        .spentDays(new BigDecimal("3"));
  }

  private static final ProgressReport REPORT =
      ProgressReport.of(project(late().remainingDays(30).build()));

  @Test
  void saysWhereTheProjectStandsAndWhy() {
    assertThat(REPORT.markdown())
        .contains("Status date 2027-01-15")
        .contains("| Milestone | As agreed | On 2027-01-15 |")
        .contains("Residual risks accepted, ISMS authorized")
        .contains(" to develop an ISMS was begun on 2027-01-04 and now takes until 2027-02-26.")
        .contains("go on")
        .contains("| In person-days | Budget at completion |")
        .contains("| All whose cost is known | 9800 | 0 | 0 | 0 | unknown | 0.0 |")
        .contains("- What they cost is not known, so they are in no amount of money, of: Clarify");
  }

  /** What somebody wrote about a task stands where it is late, and with what that moves. */
  @Test
  void whyATaskIsLateIsSaidInTheWordsOfTheReport() {
    String markdown =
        ProgressReport.of(project(late().remainingDays(30).why("two interviews failed").build()))
            .markdown();

    assertThat(markdown.lines().filter(line -> line.startsWith("| Clarify")))
        .anyMatch(line -> line.endsWith("| two interviews failed |"));
    assertThat(markdown)
        .contains("and now takes until 2027-02-26. Reported for it: two interviews failed.");
  }

  @Test
  void saysWhatIsToBeDoubtedInReports() {
    TaskProgress early = TaskProgress.builder().task(TaskId.of("5.3.2")).donePercent(10).build();

    ProgressReport report = ProgressReport.of(project(early));

    assertThat(report.markdown())
        .contains("## What is to be doubted in the reports")
        .contains(" is reported as begun before what it waits for: ");
    assertThat(report.html()).contains("<h2>What is to be doubted in the reports</h2>");
    assertThat(REPORT.markdown()).doesNotContain("doubted");
    assertThat(List.of(report.markdown(), REPORT.markdown()))
        .allSatisfy(text -> assertThat(text).doesNotContain("\n\n\n"));
  }

  /** Leading (coordination) counts too, and has not said what it spent: so AC of all is unknown. */
  @Test
  void earnedValueIsToldInMoneyWhereARateIsKnown() {
    Money rate = new Money(new BigDecimal("400"), "EUR");
    IsmsProject project =
        project(
            Planning.builder().startOn(START).staffDailyRate(rate).build(),
            late().remainingDays(30).build());
    ImplementationPlan plan = project.design().baseline().orElseThrow();
    BigDecimal effort = plan.tasks().get(TaskId.of("5.2")).orElseThrow().effort();
    List<String> money =
        ProgressReport.of(project)
            .markdown()
            .lines()
            .dropWhile(line -> !line.startsWith("| In EUR |"))
            .toList();
    String phase =
        money.stream().filter(l -> l.startsWith("| Clause 5 |")).findFirst().orElseThrow();

    // Half of 5.2 at 400 is earned, and three days at 400 were spent.
    BigDecimal earned = effort.multiply(new BigDecimal("200")).setScale(0, RoundingMode.HALF_UP);
    assertThat(phase).contains(" | " + earned.toPlainString() + " | 1200 | ");
    assertThat(money)
        .anyMatch(line -> line.startsWith("| All | ") && line.contains(" | unknown | unknown |"))
        .anyMatch(line -> line.startsWith("- What was spent is not known of: "));
  }

  @Test
  void withoutAnyPriceThereIsNoEarnedValueInMoney() {
    IsmsProject project = project(late().remainingDays(30).build());

    assertThat(ProgressReport.of(free(project)).markdown())
        .contains("- In money nothing is known: no daily rate and no budget is given.")
        .doesNotContain("No exchange rate", "| In EUR |");
  }

  /** The project with a baseline of which no task says what it costs. */
  private static IsmsProject free(IsmsProject project) {
    ImplementationPlan plan = project.design().baseline().orElseThrow();
    ImplementationPlan free =
        plan.withTasks(
            Entities.copyOf(
                plan.tasks().stream()
                    .map(task -> task.withExternalCost(Optional.empty()))
                    .map(task -> task.withCost(Optional.empty()).withResources())
                    .toList()));
    return project.withDesign(Design.builder().baseline(free).build());
  }

  @Test
  void whereARateCannotBeConvertedTheReportDoesNotSayThatNoneIsGiven() {
    IsmsProject project = free(project(late().remainingDays(30).build()));
    Planning dollars =
        project
            .planning()
            .withCurrency("EUR")
            .withStaffDailyRate(new Money(new BigDecimal("400"), "USD"));

    assertThat(ProgressReport.of(project.withPlanning(dollars)).markdown())
        .contains(
            "- In money nothing is known: of no task it is known what it costs.",
            "- No exchange rate is known of USD.")
        .doesNotContain("no daily rate");
  }

  /** The days of 5.2 are known and the currency of what was paid is not that of the plan. */
  @Test
  void whatATaskHasCostIsNamedWhereOnlyItsDaysAreKnown() {
    Money rate = new Money(new BigDecimal("400"), "EUR");
    IsmsProject project =
        project(
            Planning.builder().startOn(START).staffDailyRate(rate).build(),
            late().remainingDays(30).paid(new Money(BigDecimal.TEN, "CHF")).build());
    String name =
        project
            .design()
            .baseline()
            .orElseThrow()
            .tasks()
            .get(TaskId.of("5.2"))
            .orElseThrow()
            .name();

    assertThat(ProgressReport.of(project).markdown())
        .contains("- What they have cost so far is not known of: " + name + ".")
        .contains("- No exchange rate is known of CHF.");
  }

  /** The plan keeps the promise with no day to spare, and 80 of 100 runs do not. */
  @Test
  void aPromiseThatIsKeptOnlyIfNothingSlipsIsSaidToBe() {
    IsmsProject project = project(TaskProgress.builder().task(TaskId.of("5.2")).build());
    ImplementationPlan plan = project.design().baseline().orElseThrow();
    Task last = plan.tasks().get(TaskId.of("milestone.review-done")).orElseThrow();
    Task promised =
        last.withCommitted(true).withPromised(last.likelyFinish().orElseThrow().minusDays(1));
    ImplementationPlan agreed =
        plan.withTasks(
            Entities.copyOf(
                plan.tasks().stream()
                    .map(task -> task.id().equals(last.id()) ? promised : task)
                    .toList()));
    ProgressReport report =
        ProgressReport.of(
            project
                .withDesign(Design.builder().baseline(agreed).build())
                .withPlanning(
                    project
                        .planning()
                        .withStatus(StatusReport.builder().on(START.minusDays(1)).build())));
    String said = last.name() + ": promised for " + promised.promised().orElseThrow() + ", planned";

    assertThat(report.markdown())
        .contains("## Promises that cannot be kept\n\nNone.")
        .contains("## Promises that are kept only if nothing slips\n\n- " + said);
    assertThat(report.html()).contains("<li>" + said);
    assertThat(report.summary()).contains("kept only if nothing slips: ");
    assertThat(REPORT.markdown()).doesNotContain("kept only if nothing slips");
  }

  @Test
  void aMilestoneIsToBeReached() {
    TaskProgress done = TaskProgress.builder().task(TaskId.of("5.2")).finished(START).build();
    ImplementationPlan plan = project(done).design().baseline().orElseThrow();

    assertThat(
            new ProgressView(
                    project(done),
                    plan,
                    List.of(new Rescheduled(plan.withStatusOn(START), ImmutableList.of())),
                    100,
                    Locale.ENGLISH)
                .context()
                .get("work"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .filteredOn(row -> row.get("name").equals("ISMS project approved by management"))
        .singleElement()
        .extracting(row -> row.get("todo"))
        .isEqualTo("reach");
  }

  /** From the Monday after the status date to its Friday, which is all that is worked on. */
  @Test
  void nobodyGoesOnLeadingInAWeekInWhichTheyAreAway() {
    LocalDate monday = START.plusDays(14);

    assertThat(leading(monday, monday.plusDays(4)))
        .hasSize(2)
        .allMatch(row -> row.contains("| go on |"))
        .noneMatch(row -> row.startsWith("| " + monday));
    assertThat(leading(monday, monday.plusDays(3)))
        .hasSize(3)
        .anyMatch(row -> row.startsWith("| " + monday));
  }

  private static List<String> leading(LocalDate first, LocalDate last) {
    PersonId ann = PersonId.of("ann");
    RoleId lead = RoleId.of("lead");
    IsmsProject led =
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("P")
            .organization(
                Organization.builder()
                    .persons(Entities.of(Person.builder().id(ann).name("Ann").build()))
                    .build())
            .initiation(
                Initiation.builder()
                    .roles(
                        Entities.of(
                            Role.builder()
                                .id(lead)
                                .name("Lead")
                                .overall(true)
                                .addStandardRoles(RoleDescriptionId.of("ciso"))
                                .build()))
                    .addAssignments(Assignment.builder().role(lead).person(ann).build())
                    .build())
            .planning(
                Planning.builder()
                    .startOn(START)
                    .addAvailabilities(
                        Availability.builder()
                            .person(ann)
                            .addAbsence(Absence.builder().first(first).last(last).build())
                            .build())
                    .build())
            .build();
    return ProgressReport.of(project(led, late().remainingDays(30).build()))
        .markdown()
        .lines()
        .filter(line -> line.contains("| Ann | Leading the project |"))
        .toList();
  }

  @Test
  void namesAreNotTakenForMarkup() {
    assertThat(REPORT.markdown()).contains("P &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}}");
    assertThat(REPORT.html()).doesNotContain("<script").contains("{{name}}");
  }

  @Test
  void aPageIsWellFormedButForItsHead() throws Exception {
    String html = REPORT.html();
    String main = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + 7);
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(main)));

    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(5);
  }

  @Test
  void theSameProjectGivesTheSameText() {
    assertThat(ProgressReport.of(project(late().remainingDays(30).build())).html())
        .isEqualTo(REPORT.html());
  }

  @Test
  void whatIsWrongWithAReportIsWrongWithTheProject() {
    assertThatThrownBy(
            () ->
                ProgressReport.of(
                    project(late().finished(START.plusDays(20)).donePercent(100).build())))
        .hasMessageContaining("/planning/status/0/tasks/0/finished: found '2027-01-24'");
  }

  @Test
  void withoutBaselineAndReportsThereIsNothingToReport() {
    assertThatThrownBy(
            () -> ProgressReport.of(IsmsProject.builder().id(ProjectId.of("p")).name("P").build()))
        .hasMessageContaining("/design/baseline")
        .hasMessageContaining("/planning/status");
  }
}
