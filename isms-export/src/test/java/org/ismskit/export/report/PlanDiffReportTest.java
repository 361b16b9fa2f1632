package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ismskit.export.document.DocumentWriter;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.approval.Money;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.follow.Alternative;
import org.ismskit.plan.follow.Outcome;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.ProjectChange;
import org.ismskit.plan.follow.RootCause;
import org.ismskit.plan.follow.TaskChange;
import org.ismskit.plan.follow.WhatIf;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A project with one control and a promise, and what it would be without, and with half of Ann. */
class PlanDiffReportTest {

  private static final String NASTY = "<script>x</script> | *a* {{name}}";
  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final PersonId ANN = PersonId.of("ann");
  private static final ControlId LOCK = ControlId.of("lock");

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("P " + NASTY)
          .organization(
              Organization.builder()
                  .persons(Entities.of(Person.builder().id(ANN).name("Ann " + NASTY).build()))
                  .build())
          .initiation(
              Initiation.builder()
                  .roles(
                      Entities.of(
                          Role.builder()
                              .id(RoleId.of("lead"))
                              .name("Lead")
                              .overall(true)
                              .addStandardRoles(RoleDescriptionId.of("ciso"))
                              .build()))
                  .addAssignments(Assignment.builder().role(RoleId.of("lead")).person(ANN).build())
                  .build())
          .risk(
              RiskManagement.builder()
                  .controls(
                      Entities.of(
                          Control.builder()
                              .id(LOCK)
                              .name("Lock " + NASTY)
                              .status(ControlStatus.SELECTED)
                              .controlClass(ControlClass.CFG)
                              .implementer(ANN)
                              .build()))
                  .build())
          .planning(
              Planning.builder()
                  .startOn(START)
                  .addAvailabilities(
                      Availability.builder()
                          .person(ANN)
                          .dailyRate(
                              Money.builder().amount(new BigDecimal("500")).currency("EUR").build())
                          .build())
                  .addCommitments(
                      Commitment.builder()
                          .milestone(MilestoneKind.SCOPE_DEFINED)
                          .date(LocalDate.of(2027, 1, 29))
                          .build())
                  .build())
          .build();

  private static final ImplementationPlan PLAN =
      PlanGenerator.iso27003()
          .generate(PROJECT, RiskAssessor.asProjectSays().assess(PROJECT).register());

  private static final ImmutableList<Outcome> OUTCOMES =
      WhatIf.of(PROJECT, PLAN)
          .compare(
              Alternative.of("half of " + NASTY, new ProjectChange.Allocate(ANN, half())),
              Alternative.of("no lock", new ProjectChange.DropControl(LOCK)));

  private static final Outcome HALF = OUTCOMES.get(0);
  private static final Outcome WITHOUT = OUTCOMES.get(1);

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }

  private static PlanDiffReport diff(Outcome outcome) {
    return PlanDiffReport.of(PROJECT, PLAN, outcome.plan());
  }

  @Test
  void saysWhenAllIsFinishedBeforeAndAfter() {
    int later = HALF.diff().finishShift();

    assertThat(later).isPositive();
    assertThat(diff(HALF).markdown())
        .contains(
            "| Finish, if nothing slips | "
                + PLAN.finishOn()
                + " | "
                + HALF.plan().finishOn()
                + " | "
                + later
                + " working days later |");
  }

  /** A task that moved stands under its cause, and under no other. */
  @Test
  void groupsWhatMovedByItsCause() {
    String markdown = diff(HALF).markdown();
    List<String> sections = List.of(markdown.split("\n##+ "));

    assertThat(HALF.diff().causes()).isNotEmpty();
    for (TaskChange change : HALF.diff().changed()) {
      String row =
          "| "
              + MarkdownText.escape(change.after().name())
              + " | "
              + change.before().finish()
              + " | "
              + change.after().finish()
              + " | ";
      assertThat(sections.stream().filter(section -> section.contains("Moved by")))
          .filteredOn(section -> section.contains(row))
          .hasSize(change.isMoved() ? 1 : 0);
    }
  }

  /** What moves the finish has a heading of its own, whatever it is. */
  @Test
  void whatMovesTheFinishStandsAlone() {
    RootCause root =
        HALF.diff().causes().stream()
            .filter(cause -> cause.finishShift() != 0)
            .findFirst()
            .orElseThrow();

    assertThat(diff(HALF).markdown())
        .containsOnlyOnce("; the plan finishes ")
        .containsPattern(
            "### "
                + Pattern.quote(
                    MarkdownText.escape(PlanTexts.in(Locale.ENGLISH).of(root.cause().because())))
                + "\n\n"
                + root.moved().size()
                + " tasks? moves?; the plan finishes ");
  }

  @Test
  void saysWhichPromisesBreak() {
    Task scope = PLAN.tasks().get(TaskId.of("milestone.scope-defined")).orElseThrow();

    assertThat(scope.committed()).isTrue();
    assertThat(diff(HALF).markdown())
        .contains("| Promise | By | Before | After | |")
        .containsPattern(
            "\\| Scope and boundaries defined \\| 2027-01-29 \\| "
                + scope.finish()
                + " \\| [0-9-]+ \\| missed by [0-9]+ working days? \\|");
  }

  /** A day that the plan keeps if nothing slips, and not in 80 of 100 runs. */
  @Test
  void aPromiseThatIsKeptOnlyIfNothingSlipsIsSaidToBe() {
    Task scope = PLAN.tasks().get(TaskId.of("milestone.scope-defined")).orElseThrow();
    LocalDate likely = scope.likelyFinish().orElseThrow();
    ImplementationPlan doubtful =
        PLAN.withTasks(
            Entities.copyOf(
                PLAN.tasks().stream()
                    .map(
                        task ->
                            task.id().equals(scope.id())
                                ? task.withPromised(likely.minusDays(1))
                                : task)
                    .toList()));

    assertThat(scope.finish()).isBefore(likely);
    assertThat(PlanDiffReport.of(PROJECT, doubtful, doubtful).markdown())
        .contains(" | kept only if nothing slips; in 80 of 100 runs reached by " + likely + " |");
    assertThat(WhatIfReport.of(PROJECT, doubtful, List.of()).markdown())
        .contains("| Promises missed | none |")
        .contains(
            "| Promises kept only if nothing slips | Scope and boundaries defined, in 80 of 100 runs by "
                + likely
                + " |");
  }

  @Test
  void namesTheTasksThatAreLeftOutOrComeIn() {
    assertThat(WITHOUT.diff().removed()).isNotEmpty();
    String out = diff(WITHOUT).markdown();
    String back = PlanDiffReport.of(PROJECT, WITHOUT.plan(), PLAN).markdown();

    assertThat(out.substring(out.indexOf("## Tasks that are left out")))
        .contains("| Lock &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}}: build |");
    assertThat(
            back.substring(
                back.indexOf("## Tasks that come in"), back.indexOf("## Tasks that are")))
        .contains(": build |");
  }

  /** An absence is told by the task that it holds, whether that has moved or not. */
  @Test
  void saysOnWhatElseThePlansRest() {
    UnaryOperator<Explanation> more =
        assumption ->
            assumption.args().contains("scenarios")
                ? Explanation.of("driver.given", "scenarios", 99)
                : assumption;
    Task build = PLAN.tasks().get(TaskId.of("control.lock.build")).orElseThrow();
    ImplementationPlan other =
        PLAN.withAssumptions(PLAN.assumptions().stream().map(more).toList())
            .withCalendar(
                PLAN.calendar()
                    .withHolidays(new Holiday(LocalDate.of(2030, 5, 1), Optional.of("Labour Day"))))
            .withTasks(
                Entities.copyOf(
                    PLAN.tasks().stream()
                        .map(
                            task ->
                                task.equals(build)
                                    ? task.withTotalFloat(task.totalFloat() + 1)
                                        .withBecause(
                                            Explanation.of("why.away", "Ann", build.start()),
                                            Explanation.of("why.constraint.DEADLINE", "2027-09-01"))
                                    : task)
                        .toList()));
    String markdown = PlanDiffReport.of(PROJECT, PLAN, other).markdown();

    assertThat(markdown)
        .containsPattern(
            "\\| Assumption \\| scenarios: [0-9]+ [^|]* \\| scenarios: 99 \\(given\\) \\|")
        .contains("| Holidays |  | 2030-05-01 Labour Day |")
        .contains("| Held while Ann is away |  | Lock ")
        .contains(
            "It should be finished by 2027-09-01, as the project says.; It begins on "
                + build.start()
                + ", as soon as Ann is back.");
    assertThat(PlanDiffReport.of(PROJECT, PLAN, PLAN).markdown()).contains("On the same.");
  }

  @Test
  void plansThatAreAlikeDifferInNothing() {
    PlanDiffReport same = PlanDiffReport.of(PROJECT, PLAN, PLAN);

    assertThat(same.markdown())
        .contains("Nothing differs.", "Nothing moves.", "| unchanged |")
        .doesNotContain("Moved by");
    assertThat(same.html()).contains("Nothing differs.");
  }

  @Test
  void outcomesStandSideBySide() {
    String markdown = WhatIfReport.of(PROJECT, PLAN, OUTCOMES).markdown();

    assertThat(markdown)
        .contains(
            "| | As planned | half of &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}} | no lock |")
        .contains(
            "| Finish, if nothing slips | "
                + PLAN.finishOn()
                + " | "
                + HALF.plan().finishOn()
                + " | "
                + WITHOUT.plan().finishOn()
                + " |")
        .containsPattern("\\| Cost \\| [0-9]+ EUR[^|]* \\| [0-9]+ EUR[^|]* \\| [0-9]+ EUR")
        .contains("- /risk/controls/lock: left out: Lock ")
        .containsPattern("Tasks that are left out: Lock .*: build");
  }

  /** What was said of the present plan is no news, nor what both say of their dates. */
  @Test
  void whatTheRemovalOfSomebodyLeavesUndoneIsSaid() {
    String markdown =
        WhatIfReport.of(
                PROJECT,
                PLAN,
                WhatIf.of(PROJECT, PLAN)
                    .compare(Alternative.of("no Ann", new ProjectChange.RemovePerson(ANN))))
            .markdown();

    assertThat(markdown)
        .containsPattern(
            "What is to be known then:\n\n(- .*\n)*- Nobody fills the role \"[^\"]*\"\\. Tasks")
        .doesNotContain("Do not promise it");
    assertThat(WhatIfReport.of(PROJECT, PLAN, List.of(HALF)).markdown())
        .doesNotContain("What is to be known then:");
  }

  static Stream<String> pages() {
    return Stream.of(
        diff(HALF).html(),
        diff(WITHOUT).html(),
        PlanDiffReport.of(PROJECT, PLAN, PLAN).html(),
        WhatIfReport.of(PROJECT, PLAN, OUTCOMES).html(),
        WhatIfReport.of(PROJECT, PLAN, List.of()).html());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreWellFormedAndRunNothing(String html) throws Exception {
    assertThat(html).doesNotContain("<script").contains("default-src 'none'", "td.n, th.n {");
    String main = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + 7);
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(main)));

    assertThat(page.getElementsByTagName("table").getLength()).isPositive();
  }

  /** Each row of a table has as many cells as its head. */
  @Test
  void markdownKeepsItsTables() {
    for (String markdown :
        List.of(
            diff(HALF).markdown(),
            diff(WITHOUT).markdown(),
            WhatIfReport.of(PROJECT, PLAN, OUTCOMES).markdown())) {
      long cells = 0;
      for (String line : markdown.replace("\\|", "").split("\n")) {
        long bars = line.chars().filter(c -> c == '|').count();
        if (line.startsWith("|")) {
          assertThat(cells == 0 ? bars : cells).as(line).isEqualTo(bars);
        }
        cells = line.startsWith("|") ? bars : 0;
      }
    }
  }

  @Test
  void theSamePlansGiveTheSameText() {
    assertThat(diff(HALF).html()).isEqualTo(diff(HALF).html());
    assertThat(WhatIfReport.of(PROJECT, PLAN, OUTCOMES).html())
        .isEqualTo(WhatIfReport.of(PROJECT, PLAN, OUTCOMES).html());
  }

  /** Answers are for reports: what they hold has no form in documents, which is said by name. */
  @Test
  void answersAreNoDocuments() {
    PlanDiff diff = HALF.diff();

    assertThatThrownBy(() -> DocumentWriter.json().toText(HALF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Outcome is no document")
        .hasMessageContaining("ProjectChange");
    assertThatThrownBy(() -> DocumentWriter.yaml().toText(diff))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PlanDiff is no document");
  }
}
