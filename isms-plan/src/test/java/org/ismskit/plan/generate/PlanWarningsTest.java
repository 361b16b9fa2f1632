package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.Analysis;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.MatrixMethodology;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMatrices;
import org.ismskit.risk.RiskMethodologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Criteria that name levels that there are not, and dates that are not kept. */
class PlanWarningsTest {

  private static final Risk RISK =
      Risk.builder()
          .id(RiskId.of("r"))
          .name("Ransomware")
          .scenario(ScenarioId.of("s"))
          .likelihood("likely")
          .consequence("serious")
          .build();

  private static IsmsProject project(RiskCriteria criteria) {
    return Samples.project(Samples.SMALL)
        .withRisk(
            RiskManagement.builder()
                .criteria(criteria)
                .scenarios(
                    Entities.of(
                        IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                .risks(Entities.of(RISK))
                .build());
  }

  private static List<String> said(IsmsProject project, RiskRegister register) {
    return PlanGenerator.iso27003().generate(project, register).warnings().stream()
        .filter(warning -> warning.code().startsWith("warning.criteria"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static List<String> said(RiskCriteria criteria) {
    IsmsProject project = project(criteria);
    RiskAssessor chosen = RiskAssessor.with(MatrixMethodology.of(RiskMatrices.iso27005()));
    return said(project, chosen.assess(project).register());
  }

  /** Whoever chooses the methodology may choose another than the criteria are for. */
  @Test
  void aMisspeltLevelIsNamedWithThoseThereAre() {
    assertThat(said(RiskCriteria.builder().accepted("lo").tolerated("medium").build()))
        .containsExactly(
            "\"lo\" under /risk/criteria/accepted is no level of iso-27005-2022-5x5 (very-low, low,"
                + " medium, high, very-high): no risk can be accepted or treated by it.");
    assertThat(said(RiskCriteria.builder().accepted("low").tolerated("medum").build()))
        .singleElement()
        .asString()
        .startsWith("\"medum\" under /risk/criteria/tolerated is no level of iso-27005-2022-5x5");
    assertThat(said(RiskCriteria.builder().accepted("low").tolerated("medium").build())).isEmpty();
  }

  @Test
  void cellsThatAreLowerThanThoseBeforeThemAreNamed() {
    RiskMatrix matrix = RiskMatrices.iso27005();
    ImmutableList<MatrixRow> rows =
        matrix.rows().stream()
            .map(
                row ->
                    row.likelihood().equals("likely")
                        ? new MatrixRow(
                            "likely", ImmutableList.of("low", "low", "very-low", "high", "high"))
                        : row)
            .collect(ImmutableList.toImmutableList());
    RiskCriteria wrong =
        RiskCriteria.builder().matrix(matrix.withRows(rows)).accepted("low").build();

    assertThat(said(project(wrong), "warning.matrix"))
        .containsExactly(
            "The risk matrix \"Five by five, after ISO/IEC 27005:2022, Annex A\" is lower where a risk"
                + " is likelier or worse: likely/serious is very-low, though rather-unlikely/serious"
                + " is low; likely/serious is very-low, though likely/significant is low. Are the"
                + " cells right?");
    assertThat(said(project(wrong.withMatrix(matrix)), "warning.matrix")).isEmpty();
    assertThat(
            said(
                project(wrong.withMatrix(matrix.withRows(matrix.rows().reverse()))),
                "warning.matrix"))
        .as("rows may stand in any order")
        .isEmpty();
  }

  /** The levels of a methodology that ships are known; of another those that it gave. */
  @Test
  void criteriaForAnotherMethodologyAreNamedToo() {
    IsmsProject project = project(RiskCriteria.builder().accepted("low").build());

    assertThat(said(project, register(RiskMethodologies.mehari().name(), "4")))
        .singleElement()
        .asString()
        .contains("is no level of " + RiskMethodologies.mehari().name() + " (1, 2, 3, 4)");
    assertThat(said(project, register("our-own", "red")))
        .containsExactly(
            "\"low\" under /risk/criteria/accepted is no level of our-own (red, ...): no risk can be"
                + " accepted or treated by it.");
  }

  private static List<String> said(IsmsProject project, String code) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS).warnings().stream()
        .filter(warning -> warning.code().startsWith(code))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  @Test
  void aRegisterThatHasJustBeenBegunIsNotTakenForAWholeOne() {
    Asset asset = Asset.builder().id(AssetId.of("a")).name("A").kind(AssetKind.SOFTWARE).build();
    IsmsProject begun =
        Samples.project(ImmutableMap.of("people", 25))
            .withAnalysis(Analysis.builder().assets(Entities.of(asset)).build());

    assertThat(said(begun, "warning.few"))
        .containsExactly(
            "Far less is recorded than 25 people usually have, and what is recorded counts: assets 1"
                + " (usual: 14). If more is to come, say how many, such as planning.drivers: {assets:"
                + " 14}.");
    assertThat(
            said(
                begun.withPlanning(begun.planning().withDrivers(ImmutableMap.of())), "warning.few"))
        .as("nobody knows what is usual for an unknown number of people")
        .isEmpty();
    assertThat(said(begun.withAnalysis(Analysis.empty()), "warning.few"))
        .as("nothing is recorded: what is usual counts")
        .isEmpty();
    assertThat(
            said(
                begun.withPlanning(
                    begun.planning().withDrivers(ImmutableMap.of("people", 25, "assets", 1))),
                "warning.few"))
        .as("the project says so")
        .isEmpty();
  }

  @Test
  void anAssignmentThatIsThereTwiceIsNamed() {
    PersonId ada = PersonId.of("ada");
    IsmsProject project =
        Samples.project(Samples.SMALL)
            .withOrganization(
                Organization.builder()
                    .persons(Entities.of(Person.builder().id(ada).name("Ada").build()))
                    .build())
            .withInitiation(Samples.ledBy(ada));
    List<Assignment> once = project.initiation().assignments();

    assertThat(said(project, "gap.assignment")).isEmpty();
    assertThat(
            said(
                project.withInitiation(
                    project.initiation().withAssignments(Iterables.concat(once, once))),
                "gap.assignment"))
        .containsExactly("Assigned to the same role twice: Ada (Lead).");
  }

  private static IsmsProject requiring(MilestoneKind milestone, LocalDate date) {
    IsmsProject project = Samples.project(Samples.SMALL);
    return project.withPlanning(
        project
            .planning()
            .withConstraints(
                DateConstraint.builder()
                    .milestone(milestone)
                    .kind(ConstraintKind.DEADLINE)
                    .date(date)
                    .build()));
  }

  /** The review like every other milestone. */
  @ParameterizedTest
  @EnumSource(
      value = MilestoneKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STAGE_2_DONE", "CERTIFICATE_ISSUED"})
  void aRequiredDateThatIsMissedIsSaid(MilestoneKind milestone) {
    ImplementationPlan plan =
        PlanGenerator.iso27003().generate(Samples.project(Samples.SMALL), Samples.NO_RISKS);
    Task reached =
        plan.tasks().stream()
            .filter(task -> task.milestone().equals(Optional.of(milestone)))
            .findFirst()
            .orElseThrow();
    LocalDate likely = reached.likelyFinish().orElseThrow();
    LocalDate tight = WorkingDays.of(plan.calendar(), plan.startOn()).date(0);

    assertThat(said(requiring(milestone, tight), "warning.deadline"))
        .singleElement()
        .asString()
        .startsWith(reached.name() + " has to be finished by " + tight + "; in 80 of 100 runs")
        .contains(" it is by " + likely + ", ");
    assertThat(said(requiring(milestone, likely), "warning.deadline")).isEmpty();
  }

  /** The wait for somebody outside like everything else that has to keep a date. */
  @Test
  void aRequiredDateThatAGateMissesIsSaid() {
    ExternalGate gate =
        ExternalGate.builder()
            .id(GateId.of("works"))
            .name("Works council")
            .kind(GateKind.WORKS_COUNCIL)
            .workingDays(40)
            .milestone(MilestoneKind.ISMS_AUTHORIZED)
            .build();
    IsmsProject project = requiring(MilestoneKind.ISMS_AUTHORIZED, LocalDate.of(2027, 2, 1));
    IsmsProject late =
        project.withPlanning(
            project
                .planning()
                .withGates(Entities.of(gate))
                .withConstraints(
                    DateConstraint.builder()
                        .gate(gate.id())
                        .kind(ConstraintKind.FINISH_NO_LATER)
                        .date(LocalDate.of(2027, 12, 1))
                        .build(),
                    DateConstraint.builder()
                        .gate(gate.id())
                        .kind(ConstraintKind.DEADLINE)
                        .date(Samples.START.plusDays(7))
                        .build()));

    assertThat(said(late, "warning.deadline"))
        .singleElement()
        .asString()
        .contains("Works council", " has to be finished by " + Samples.START.plusDays(7));
  }

  @Test
  void aCertificateThatIsPromisedButNotPlannedIsSaid() {
    IsmsProject project = Samples.project(Samples.SMALL);
    Commitment promise =
        new Commitment(
            MilestoneKind.CERTIFICATE_ISSUED, LocalDate.of(2029, 1, 8), Optional.of("a bank"));
    IsmsProject promised = project.withPlanning(project.planning().withCommitments(promise));

    assertThat(said(promised, "warning.commitment"))
        .containsExactly(
            "Certificate issued is promised to a bank for 2029-01-08, but nothing in the plan leads"
                + " to it.");
    assertThat(
            said(
                promised.withPlanning(promised.planning().withCertification(true)),
                "warning.commitment"))
        .isEmpty();
  }

  private static RiskRegister register(String methodology, String level) {
    return RiskRegister.builder()
        .methodology(methodology)
        .methodologyVersion("1")
        .risks(
            ImmutableList.of(
                EvaluatedRisk.builder()
                    .risk(RISK.id())
                    .level(level)
                    .verdict(RiskVerdict.UNKNOWN)
                    .build()))
        .build();
  }

  @Test
  void aPlanThatIsApprovedWhenAllIsDoneIsSaidToBe() {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 0, 2, 0, 0, 0, 0, 0, 0, 0);
    DateConstraint late =
        DateConstraint.builder()
            .activity(ActivityId.of("9.5"))
            .kind(ConstraintKind.START_NO_EARLIER)
            .date(LocalDate.of(2028, 6, 1))
            .build();

    assertThat(afterwards(project)).isEmpty();
    assertThat(
            afterwards(
                project.withPlanning(project.planning().withConstraints(ImmutableList.of(late)))))
        .singleElement()
        .asString()
        .startsWith("Final project plan approved: on 2028-06-")
        .endsWith("already. Nothing is left to decide then.");
  }

  private static List<String> afterwards(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS).warnings().stream()
        .filter(warning -> warning.code().equals("warning.decided-afterwards"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }
}
