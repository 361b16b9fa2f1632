package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.MatrixMethodology;
import org.ismskit.risk.RiskAssessment;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMatrices;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Names that would be markup if a writer took them for it. */
class PlanReportTest {

  private static final String NASTY =
      "<script>alert('x')</script> | *a* [b](http://c) & \"d\" {{name}}\u0007";

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("Plan " + NASTY)
          .organization(
              Organization.builder().name("Firm " + NASTY).description("About\n" + NASTY).build())
          .risk(
              RiskManagement.builder()
                  .scenarios(
                      Entities.of(
                          IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                  .risks(
                      Entities.of(
                          Risk.builder()
                              .id(RiskId.of("r"))
                              .name("Risk " + NASTY)
                              .scenario(ScenarioId.of("s"))
                              .build()))
                  .controls(
                      Entities.of(
                          Control.builder()
                              .id(ControlId.of("c"))
                              .name("Control " + NASTY)
                              .status(ControlStatus.SELECTED)
                              .controlClass(ControlClass.CFG)
                              .build()))
                  .build())
          .planning(Planning.builder().startOn(LocalDate.of(2027, 1, 4)).build())
          .build();

  private static final PlanReport REPORT = report(PROJECT);

  private static PlanReport report(IsmsProject project) {
    return report(project, RiskAssessor.asProjectSays());
  }

  private static PlanReport report(IsmsProject project, RiskAssessor assessor) {
    RiskAssessment assessment = assessor.assess(project);
    ImplementationPlan plan = PlanGenerator.iso27003().generate(project, assessment.register());
    return PlanReport.of(project, assessment, plan, Iso27003.description());
  }

  @Test
  void aPageShowsNamesAndRunsNothing() {
    String html = REPORT.html();

    assertThat(html)
        .contains("&lt;script&gt;alert(", "{{name}}", "Control &lt;script&gt;")
        .doesNotContain("<script", "alert('x')");
    assertThat(html).contains("default-src 'none'");
  }

  @Test
  void picturesAreWellFormed() throws Exception {
    Matcher pictures = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(REPORT.html());
    int count = 0;
    while (pictures.find()) {
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(pictures.group())));
      assertThat(svg.getElementsByTagName("script").getLength()).isZero();
      assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(20);
      count++;
    }
    assertThat(count).isEqualTo(2);
  }

  /** Float before a meeting is no reason to look harmless: the legend says what is red. */
  @Test
  void barsThatDetermineTheFinishAreRedWhateverTheirFloat() {
    Matcher path =
        Pattern.compile("(?s)The tasks of the path</summary>(.*?)</table>").matcher(REPORT.html());
    assertThat(path.find()).isTrue();
    String tasks = path.group(1);

    Matcher red = Pattern.compile("g-critical\"><title>(.*?): \\d{4}-").matcher(REPORT.html());
    int count = 0;
    while (red.find()) {
      assertThat(tasks).contains("<td>" + red.group(1) + "</td>");
      count++;
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void daysOnWhichNothingMayBeChangedAreDrawnBehindTheBars() {
    IsmsProject frozen =
        PROJECT.withPlanning(
            PROJECT
                .planning()
                .withFreezes(
                    FreezeWindow.builder()
                        .name("Sale <1>")
                        .first(LocalDate.of(2027, 3, 1))
                        .last(LocalDate.of(2027, 3, 14))
                        .build(),
                    FreezeWindow.builder()
                        .name("Long ago")
                        .first(LocalDate.of(2020, 3, 1))
                        .last(LocalDate.of(2020, 3, 14))
                        .build()));

    assertThat(report(frozen).html())
        .contains("class=\"g-freeze\"><title>Sale &lt;1&gt;: 2027-03-01 to 2027-03-14</title>")
        .contains("nothing may be changed")
        .doesNotContain("<title>Long ago")
        .contains("count for nothing: Long ago, 2020-03-01 to 2020-03-14.");
    assertThat(REPORT.html()).doesNotContain("class=\"g-freeze\"", "nothing may be changed");
  }

  /** All year long nothing may go live, so that the parts of the control that do end after it. */
  @Test
  void aTaskThatAFreezeHoldsUpSaysSo() {
    PlanReport held =
        report(
            PROJECT.withPlanning(
                PROJECT
                    .planning()
                    .withFreezes(
                        FreezeWindow.builder()
                            .name("Year <1>")
                            .first(LocalDate.of(2027, 1, 4))
                            .last(LocalDate.of(2027, 12, 31))
                            .build())));

    assertThat(held.markdown())
        .containsOnlyOnce("### When something must not be done")
        .containsPattern(
            "\\| Control .*: build \\| [0-9-]+ \\| 2028-01-03 \\| Nothing may go live during Year &lt;1\\\\> \\(2027-01-04 to 2027-12-31\\)");
    assertThat(held.html())
        .containsOnlyOnce("<h3>When something must not be done</h3>")
        .containsPattern(
            ": build: [0-9-]+ to 2028-01-03, [0-9]+ working days?\\. Nothing may go live during Year &lt;1&gt;[^<]*</title>");
    assertThat(REPORT.markdown() + REPORT.html()).doesNotContain("When something must not be done");
  }

  @Test
  void everyActivityHasABoxAndABar() {
    String html = REPORT.html();
    Iso27003.description()
        .activities()
        .forEach(
            activity -> {
              assertThat(html).contains("<title>" + activity.id() + " ");
              assertThat(html).contains("class=\"g-name\">" + activity.id() + " ");
            });
  }

  @Test
  void markdownKeepsItsTables() {
    String markdown = REPORT.markdown();

    assertThat(markdown)
        .contains(
            "Risk &lt;script\\>alert('x')&lt;/script\\> \\| \\*a\\* \\[b\\](http://c) & \"d\"")
        .doesNotContain("<script");
    for (String line : markdown.split("\n")) {
      if (line.startsWith("| Risk &lt;")) {
        assertThat(line.replace("\\|", ""))
            .matches(text -> text.chars().filter(c -> c == '|').count() == 7);
      }
    }
  }

  /** Rated by the matrix of ISO/IEC 27005:2022: very high, high, and what remains of it, low. */
  @Test
  void levelsWithoutControlsAndAfterTreatmentStandBesideTheLevelNow() {
    RiskManagement risk = PROJECT.risk();
    IsmsProject treated =
        PROJECT.withRisk(
            risk.withRisks(
                    Entities.of(
                        Risk.builder()
                            .id(RiskId.of("r"))
                            .name("Fire")
                            .scenario(ScenarioId.of("s"))
                            .likelihood("likely")
                            .consequence("catastrophic")
                            .inherent(RiskEstimate.builder().likelihood("almost-certain").build())
                            .build()))
                .withDecisions(
                    TreatmentDecision.builder()
                        .risk(RiskId.of("r"))
                        .option(TreatmentOption.MODIFY)
                        .residualConsequence("minor")
                        .build()));

    assertThat(report(treated).markdown())
        .contains("| Fire | High (without controls Very high, after treatment Low) |");
    assertThat(report(treated).html())
        .contains("High</span> (without controls Very high, after treatment Low)");
    assertThat(report(treated).summary()).contains("High  Fire");
  }

  private static PlanReport decided(RiskCriteria criteria, TreatmentDecision decision) {
    return report(
        PROJECT.withRisk(
            PROJECT
                .risk()
                .withRisks(
                    Entities.of(
                        Risk.builder()
                            .id(RiskId.of("r"))
                            .name("Fire")
                            .scenario(ScenarioId.of("s"))
                            .likelihood("likely")
                            .consequence("serious")
                            .build()))
                .withCriteria(criteria)
                .withDecisions(decision)));
  }

  @Test
  void whatCannotBeToldOfATreatmentIsSaidWithHowItCouldBe() {
    TreatmentDecision modify =
        TreatmentDecision.builder()
            .risk(RiskId.of("r"))
            .option(TreatmentOption.MODIFY)
            .addControls(ControlId.of("c"))
            .build();
    RiskCriteria strict = RiskCriteria.builder().accepted("low").tolerated("medium").build();
    String hint =
        "It cannot be told what remains after treatment of: Fire. Give residualLikelihood";

    assertThat(decided(strict, modify).markdown()).contains("- " + hint);
    assertThat(decided(strict, modify).html()).contains("<p>" + hint);
    assertThat(decided(strict, modify.withResidualLikelihood("unlikely")).markdown())
        .doesNotContain("It cannot be told what remains");
    assertThat(decided(strict, modify.withOption(TreatmentOption.AVOID)).markdown())
        .doesNotContain("It cannot be told what remains");
  }

  @Test
  void modifyingWhatIsAcceptedAnywayIsRemarked() {
    TreatmentDecision modify =
        TreatmentDecision.builder()
            .risk(RiskId.of("r"))
            .option(TreatmentOption.MODIFY)
            .addControls(ControlId.of("c"))
            .build();
    RiskCriteria lax = RiskCriteria.builder().accepted("high").tolerated("very-high").build();
    RiskCriteria strict = RiskCriteria.builder().accepted("low").tolerated("medium").build();
    String hint = "Accepted at the level of today, yet to be modified by further controls: Fire.";

    assertThat(decided(lax, modify).markdown()).contains(hint);
    assertThat(decided(strict, modify).markdown()).doesNotContain(hint);
    assertThat(decided(lax, modify.withOption(TreatmentOption.RETAIN)).markdown())
        .doesNotContain(hint);
  }

  /**
   * Otherwise all risks would be such of which nobody can tell what to do, and no one said why. The
   * methodology was chosen for the project, so that its criteria are not refused.
   */
  @Test
  void aMisspeltLevelOfTheCriteriaIsSaid() {
    IsmsProject misspelt =
        PROJECT.withRisk(
            PROJECT
                .risk()
                .withCriteria(RiskCriteria.builder().accepted("lo").tolerated("medium").build()));

    assertThat(
            report(misspelt, RiskAssessor.with(MatrixMethodology.of(RiskMatrices.iso27005())))
                .summary())
        .contains(
            "\"lo\" under /risk/criteria/accepted is no level of iso-27005-2022-5x5 (very-low, low,"
                + " medium, high, very-high): no risk can be accepted or treated by it.")
        .doesNotContain("\"medium\" under");
  }

  @Test
  void aMeetingOfAnotherDecadeIsSaidOtherwiseThanOneOfLastYear() {
    IsmsProject slip =
        PROJECT.withPlanning(
            PROJECT
                .planning()
                .withDecisionBodies(
                    Entities.of(
                        DecisionBody.builder()
                            .id(DecisionBodyId.of("board"))
                            .name("Board")
                            .addMeetings(
                                LocalDate.of(2017, 3, 1),
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2027, 3, 1))
                            .build())));

    assertThat(report(slip).summary())
        .containsOnlyOnce("more than a year before the start")
        .contains(
            "and count for nothing: 2017-03-01.", "only tell how often it meets: 2026-12-01.");
  }

  @Test
  void theSummaryFitsOnAScreen() {
    assertThat(REPORT.summary().lines().count()).isLessThan(55);
    assertThat(REPORT.summary())
        .contains("23 activities", "1 control,", "in 80 of 100 runs", "Milestones", "Top risks")
        .contains("The risk \"Risk <script>");
  }

  @Test
  void theSameProjectGivesTheSameTexts() {
    assertThat(report(PROJECT).html()).isEqualTo(REPORT.html());
    assertThat(report(PROJECT).markdown()).isEqualTo(REPORT.markdown());
    assertThat(report(PROJECT).summary()).isEqualTo(REPORT.summary());
  }

  @Test
  void aProjectThatSaysNothingHasAReportToo() {
    IsmsProject bare =
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("Bare")
            .planning(PROJECT.planning())
            .build();

    assertThat(report(bare).html()).contains("Bare", "<svg");
    assertThat(report(bare).markdown()).contains("# ISMS project plan: Bare");
    assertThat(report(bare).summary()).contains("0 controls");
  }
}
