package org.ismskit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Approval;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.Money;
import org.ismskit.model.approval.Verdict;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.objective.FactorAnswer;
import org.ismskit.model.objective.Objective;
import org.ismskit.model.objective.ObjectiveId;
import org.ismskit.model.objective.ObjectiveKind;
import org.ismskit.model.policy.Policy;
import org.ismskit.model.policy.PolicyId;
import org.ismskit.model.policy.PolicyKind;
import org.ismskit.model.requirement.NotApplicable;
import org.junit.jupiter.api.Test;

/** What objectives, decisions and policies may not say. */
class InitiationTest {

  private static final IsmsProject PROJECT =
      IsmsProject.builder().id(ProjectId.of("p")).name("P").build();

  private static Approval approval(String id) {
    return Approval.builder()
        .id(ApprovalId.of(id))
        .subject(ApprovalSubject.POLICY)
        .verdict(Verdict.APPROVED)
        .build();
  }

  private static Policy policy(String id, String parent) {
    return Policy.builder()
        .id(PolicyId.of(id))
        .name("Policy " + id)
        .kind(PolicyKind.TOPIC)
        .parent(PolicyId.of(parent))
        .build();
  }

  @Test
  void anObjectiveServesOthers() {
    Objective objective =
        Objective.builder()
            .id(ObjectiveId.of("o"))
            .name("Objective")
            .kind(ObjectiveKind.ISMS)
            .build();

    assertThatThrownBy(() -> objective.withSupports(ObjectiveId.of("o")))
        .hasMessage("supports: not 'o', expected other objectives");
    assertThatThrownBy(
            () -> PROJECT.edit(edit -> edit.put(objective.withSupports(ObjectiveId.of("other")))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/initiation/objectives/0/supports/0: found 'other'");
  }

  @Test
  void aQuestionHasAnAnswerOrAReasonForNone() {
    FactorAnswer answered = FactorAnswer.builder().factor("a").question(1).answer("Yes").build();

    assertThat(answered.withAnswer(Optional.empty()).answer()).isEmpty();
    assertThatThrownBy(
            () ->
                answered.withNotApplicable(
                    NotApplicable.builder().because("No such business").build()))
        .hasMessageContaining("notApplicable: not 'a1', expected either an answer or a reason");
    assertThatThrownBy(() -> answered.withQuestion(0))
        .hasMessage("question: not 0, expected a number from 1");
  }

  @Test
  void policiesThatSupportEachOtherInACircleAreRefused() {
    assertThatThrownBy(() -> PROJECT.edit(edit -> edit.put(policy("a", "b")).put(policy("b", "a"))))
        .hasMessageContaining("/scoping/policies/0/parent: found 'a > b > a'")
        .hasMessageContaining("CYCLE");
  }

  @Test
  void anApprovalMayConfirmAnEarlierOneButNotItself() {
    Approval first = approval("first");
    Approval later = approval("later").withConfirms(first.id());

    assertThat(PROJECT.edit(edit -> edit.put(first).put(later)).initiation().approvals())
        .isEqualTo(Entities.of(first, later));
    assertThatThrownBy(() -> PROJECT.edit(edit -> edit.put(first.withConfirms(first.id()))))
        .hasMessageContaining("first > first");
  }

  @Test
  void amountsAndDigestsHaveTheirForm() {
    assertThatThrownBy(() -> new Money(BigDecimal.TEN, "euro"))
        .hasMessage("currency: not 'euro', expected a currency code of three capital letters");
    assertThatThrownBy(() -> approval("a").withDigest("abc"))
        .hasMessageContaining("digest: not 'abc', expected 64 hexadecimal digits");
    assertThatThrownBy(
            () -> AllocatedResource.builder().what("Time").personDays(new BigDecimal("-1")).build())
        .hasMessage("personDays: not '-1', expected a number of at least 0");
  }
}
