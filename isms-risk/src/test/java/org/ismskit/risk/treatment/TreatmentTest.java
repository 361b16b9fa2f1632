package org.ismskit.risk.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.approval.Money;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.requirement.RequirementKind;
import org.ismskit.model.risk.AcceptanceDelegation;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.treatment.ApplicabilityEntry;
import org.ismskit.model.treatment.ApplicabilityReason;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.ControlObjectiveId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.StatementOfApplicability;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.model.treatment.TreatmentPlan;
import org.ismskit.risk.RiskAssessment;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskTexts;
import org.junit.jupiter.api.Test;

class TreatmentTest {

  private static final CatalogId CATALOG = CatalogId.of("cat");
  private static final PersonId ADA = PersonId.of("ada");

  private static CatalogReference line(String control) {
    return new CatalogReference(CATALOG, CatalogControlId.of(control));
  }

  private static Control control(String id, String line, Optional<PersonId> implementer) {
    return Control.builder()
        .id(ControlId.of(id))
        .name(id)
        .status(ControlStatus.SELECTED)
        .reference(Optional.of(line).filter(text -> !text.isEmpty()).map(TreatmentTest::line))
        .implementer(implementer)
        .build();
  }

  private static Risk.Builder risk(String id, String likelihood) {
    Risk.Builder risk = Risk.builder();
    risk.id(RiskId.of(id)).name("Risk " + id).scenario(ScenarioId.of("s"));
    return risk.likelihood(likelihood).consequence("catastrophic");
  }

  private static TreatmentDecision decision(
      String risk, TreatmentOption option, String... controls) {
    TreatmentDecision.Builder decision = TreatmentDecision.builder();
    decision.risk(RiskId.of(risk)).option(option);
    for (String control : controls) {
      decision.addControl(ControlId.of(control));
    }
    return decision.build();
  }

  private static final ControlCatalog FIVE =
      ControlCatalog.builder()
          .id(CATALOG)
          .title("A catalog")
          .edition("2027")
          .controls(
              Entities.copyOf(
                  List.of("1", "2", "3", "4", "5").stream()
                      .map(
                          id ->
                              CatalogControl.builder()
                                  .id(CatalogControlId.of(id))
                                  .title("Entry " + id)
                                  .build())
                      .toList()))
          .build();

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("Project")
          .organization(
              Organization.builder()
                  .persons(Entities.of(Person.builder().id(ADA).name("Ada").build()))
                  .build())
          .initiation(
              Initiation.builder()
                  .roles(
                      Entities.of(
                          Role.builder().id(RoleId.of("board")).name("Board").build(),
                          Role.builder().id(RoleId.of("owner")).name("Owner").build()))
                  .requirements(
                      Entities.of(
                          Requirement.builder()
                              .id(RequirementId.of("law"))
                              .name("Law")
                              .kind(RequirementKind.REGULATORY)
                              .build()))
                  .build())
          .risk(
              RiskManagement.builder()
                  .criteria(
                      RiskCriteria.builder()
                          .accepted("low")
                          .tolerated("medium")
                          .delegations(
                              ImmutableList.of(
                                  AcceptanceDelegation.builder()
                                      .role(RoleId.of("board"))
                                      .upToLevel("very-high")
                                      .build(),
                                  AcceptanceDelegation.builder()
                                      .role(RoleId.of("owner"))
                                      .upToLevel("medium")
                                      .build()))
                          .build())
                  .scenarios(
                      Entities.of(
                          IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                  .controls(
                      Entities.of(
                          control("backup", "1", Optional.of(ADA)),
                          control("spare", "1", Optional.empty()),
                          control("guard", "2", Optional.of(ADA)),
                          control("own", "", Optional.of(ADA)),
                          control("idle", "4", Optional.empty())))
                  .risks(
                      Entities.of(
                          risk("enough", "likely")
                              .addEffect(
                                  ControlEffect.builder()
                                      .control(ControlId.of("backup"))
                                      .onConsequence(new BigDecimal("0.9"))
                                      .build())
                              .build(),
                          risk("short", "almost-certain")
                              .addEffect(
                                  ControlEffect.builder()
                                      .control(ControlId.of("own"))
                                      .onLikelihood(new BigDecimal("0.3"))
                                      .build())
                              .build(),
                          risk("silent", "likely").build(),
                          risk("bare", "likely").build(),
                          risk("kept", "rather-unlikely").build(),
                          risk("open", "likely").addExistingControl(ControlId.of("spare")).build(),
                          risk("gone", "likely").build()))
                  .decisions(
                      ImmutableList.of(
                          decision("enough", TreatmentOption.MODIFY, "backup"),
                          decision("short", TreatmentOption.MODIFY, "own", "spare"),
                          decision("silent", TreatmentOption.MODIFY, "guard"),
                          decision("bare", TreatmentOption.MODIFY),
                          decision("kept", TreatmentOption.RETAIN),
                          decision("gone", TreatmentOption.AVOID)))
                  .controlObjectives(
                      Entities.of(
                          ControlObjective.builder()
                              .id(ControlObjectiveId.of("o"))
                              .name("Recover")
                              .reference(line("1"))
                              .risks(ImmutableSet.of(RiskId.of("enough")))
                              .requirements(ImmutableSet.of(RequirementId.of("law")))
                              .build()))
                  .acceptances(
                      ImmutableList.of(RiskAcceptance.builder().addRisk(RiskId.of("kept")).build()))
                  .applicability(
                      StatementOfApplicability.builder()
                          .catalog(CATALOG)
                          .addEntry(
                              ApplicabilityEntry.builder()
                                  .control(CatalogControlId.of("2"))
                                  .applicable(false)
                                  .justification("No site of our own")
                                  .build())
                          .addEntry(
                              ApplicabilityEntry.builder()
                                  .control(CatalogControlId.of("3"))
                                  .applicable(false)
                                  .addReason(ApplicabilityReason.BUSINESS_REQUIREMENT)
                                  .build())
                          .approvedBy(ADA)
                          .build())
                  .build())
          .build();

  private static final RiskAssessment ASSESSMENT = RiskAssessor.asProjectSays().assess(PROJECT);

  private static String words(Explanation explanation) {
    return RiskTexts.in(Locale.ENGLISH).of(explanation);
  }

  @Test
  void thePlanFollowsFromTheDecisionsAndInventsNothing() {
    TreatmentPlan plan = TreatmentPlanDraft.of(PROJECT, ASSESSMENT);

    assertThat(plan.methodology()).contains("iso-27005-2022-5x5");
    assertThat(plan.approval()).isEmpty();
    assertThat(plan.actions())
        .extracting(action -> action.risk().value())
        .containsExactly("short", "enough", "silent", "bare", "gone", "kept");
    assertThat(plan.actions().get(1))
        .isEqualTo(
            TreatmentAction.builder()
                .risk(RiskId.of("enough"))
                .option(TreatmentOption.MODIFY)
                .addObjective(ControlObjectiveId.of("o"))
                .addControl(ControlId.of("backup"))
                .responsible(ADA)
                .currentLevel("high")
                .residualLevel("low")
                .build());
    assertThat(plan.actions().get(0).responsible())
        .as("two controls, one of which nobody implements")
        .isEmpty();
    assertThat(plan.actions().get(2).residualLevel()).as("the effect is not recorded").isEmpty();
  }

  @Test
  void whatStaysAboveAcceptanceSaysWhyAndWhoMayAcceptIt() {
    assertThat(RemainingRisk.of(PROJECT, ASSESSMENT))
        .extracting(
            remaining -> remaining.risk().value(),
            RemainingRisk::level,
            RemainingRisk::verdict,
            remaining -> remaining.mayAccept().stream().map(RoleId::value).toList(),
            RemainingRisk::accepted,
            remaining -> words(remaining.because()))
        .containsExactly(
            tuple(
                "short",
                Optional.of("very-high"),
                RiskVerdict.UNACCEPTABLE,
                List.of("board"),
                false,
                "Risk short: after treatment very-high remains."),
            tuple(
                "silent",
                Optional.empty(),
                RiskVerdict.UNKNOWN,
                List.of(),
                false,
                "Risk silent: how far guard lowers it is not recorded."),
            tuple(
                "bare",
                Optional.empty(),
                RiskVerdict.UNKNOWN,
                List.of(),
                false,
                "Risk bare: the decision names no control and estimates nothing."),
            tuple(
                "open",
                Optional.of("high"),
                RiskVerdict.UNACCEPTABLE,
                List.of("board"),
                false,
                "Risk open: nothing was decided."),
            tuple(
                "kept",
                Optional.of("medium"),
                RiskVerdict.TOLERATED,
                List.of("board", "owner"),
                true,
                "Risk kept: it is kept at medium."));
  }

  private static List<String> accepted(RiskAcceptance acceptance) {
    IsmsProject project =
        PROJECT.withRisk(PROJECT.risk().withAcceptances(ImmutableList.of(acceptance)));
    return RemainingRisk.of(project, ASSESSMENT).stream()
        .filter(RemainingRisk::accepted)
        .map(remaining -> remaining.risk().value())
        .toList();
  }

  @Test
  void aSetUpToALevelIsAcceptedAndALevelLimitsWhatIsListed() {
    RiskAcceptance.Builder listed = RiskAcceptance.builder();
    List.of("short", "silent", "open", "kept").forEach(id -> listed.addRisk(RiskId.of(id)));

    assertThat(accepted(RiskAcceptance.builder().upToLevel("high").build()))
        .containsExactly("open", "kept");
    assertThat(accepted(listed.build())).containsExactly("short", "silent", "open", "kept");
    assertThat(accepted(listed.upToLevel("high").build()))
        .as("what is unknown is up to no level")
        .containsExactly("open", "kept");
    assertThat(accepted(RiskAcceptance.builder().upToLevel("severe").build()))
        .as("a level of another scale")
        .isEmpty();
    assertThat(accepted(RiskAcceptance.builder().statement("All of 2027").build())).isEmpty();
  }

  @Test
  void aLimitByAmountCannotBeJudgedWithoutOne() {
    Money amount = new Money(new BigDecimal("5000"), "EUR");
    ImmutableList<AcceptanceDelegation> delegations =
        ImmutableList.of(
            AcceptanceDelegation.builder()
                .role(RoleId.of("owner"))
                .upToLevel("medium")
                .upToAmount(amount)
                .build(),
            AcceptanceDelegation.builder().role(RoleId.of("board")).upToAmount(amount).build());
    IsmsProject project =
        PROJECT.withRisk(
            PROJECT
                .risk()
                .withCriteria(
                    PROJECT.risk().criteria().orElseThrow().withDelegations(delegations)));
    String board =
        " whether board may accept it cannot be told without its expected annual loss, since the"
            + " limit is 5000 EUR.";

    assertThat(RemainingRisk.of(project, ASSESSMENT))
        .allSatisfy(remaining -> assertThat(remaining.mayAccept()).isEmpty())
        .extracting(
            remaining -> remaining.risk().value(),
            remaining -> remaining.unjudged().stream().map(TreatmentTest::words).toList())
        .containsExactly(
            tuple("short", List.of("Risk short:" + board)),
            tuple("silent", List.of()),
            tuple("bare", List.of()),
            tuple("open", List.of("Risk open:" + board)),
            tuple(
                "kept",
                List.of("Risk kept:" + board.replace("board", "owner"), "Risk kept:" + board)));
    assertThat(RemainingRisk.of(PROJECT, ASSESSMENT))
        .allSatisfy(remaining -> assertThat(remaining.unjudged()).isEmpty());
  }

  @Test
  void theStatementHasALineForWhatTheProjectSaysAndAQuestionForTheRest() {
    ApplicabilityDraft draft = ApplicabilityDraft.of(PROJECT, FIVE);

    assertThat(draft.statement().approvedBy()).isEmpty();
    assertThat(draft.statement().version()).contains("2027");
    assertThat(draft.statement().entries())
        .containsExactly(
            ApplicabilityEntry.builder()
                .control(CatalogControlId.of("1"))
                .applicable(true)
                .addReasons(
                    ApplicabilityReason.RISK_ASSESSMENT, ApplicabilityReason.LEGAL_REQUIREMENT)
                .addControls(ControlId.of("backup"), ControlId.of("spare"))
                .build(),
            PROJECT.risk().applicability().orElseThrow().entries().get(0),
            PROJECT.risk().applicability().orElseThrow().entries().get(1),
            ApplicabilityEntry.builder()
                .control(CatalogControlId.of("4"))
                .applicable(true)
                .addControl(ControlId.of("idle"))
                .build());
    assertThat(draft.decisions().stream().map(TreatmentTest::words))
        .containsExactly(
            "2 Entry 2 is left out, but the organization has controls or objectives for it: guard.",
            "4 Entry 4: nothing in the project says why.",
            "5 Entry 5: nothing in the project refers to it; decide whether it applies.");
  }

  @Test
  void theThreadLeadsFromRisksToLinesAndBack() {
    TreatmentLinks links = TreatmentLinks.of(PROJECT);

    assertThat(links.controls(RiskId.of("short")))
        .containsExactly(ControlId.of("own"), ControlId.of("spare"));
    assertThat(links.risks(ControlId.of("spare")))
        .containsExactlyInAnyOrder(RiskId.of("open"), RiskId.of("short"));
    assertThat(links.controls(line("1")))
        .containsExactly(ControlId.of("backup"), ControlId.of("spare"));
    assertThat(links.risks(line("1")))
        .containsExactlyInAnyOrder(RiskId.of("enough"), RiskId.of("open"), RiskId.of("short"));
    assertThat(links.lines(RiskId.of("short"))).containsExactly(line("1"));
    for (Risk risk : PROJECT.risk().risks()) {
      for (CatalogReference line : links.lines(risk.id())) {
        assertThat(links.risks(line)).contains(risk.id());
      }
      for (ControlId control : links.controls(risk.id())) {
        assertThat(links.risks(control)).contains(risk.id());
      }
    }
  }
}
