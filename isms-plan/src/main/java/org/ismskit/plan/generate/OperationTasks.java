package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.Money;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.programme.ManagementReview;
import org.ismskit.model.programme.TrainingAudience;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * What follows the plan itself: training for all, evidence, the first audit and review, the
 * hand-over to those who operate the ISMS and, if it is wanted, the certification.
 */
final class OperationTasks {

  /** A sitting in which people are made aware; the effort is that of each of them. */
  private static final Practice AWARENESS = Practice.of("awareness");

  private static final BigDecimal HOURS = BigDecimal.valueOf(8);

  /** How much of the evidence period has to be over when the audit begins, in percent. */
  private static final int EVIDENCE_BEFORE_AUDIT = 60;

  private static final RoleDescriptionId TRAINER = RoleDescriptionId.of("trainer");
  private static final RoleDescriptionId PERSONNEL = RoleDescriptionId.of("human-resources");

  private final Blueprint plan;
  private final Draft draft;
  private final Layer whole;
  private final Map<ScopeId, Layer> parts;
  private final ControlTasks controls;
  private final Map<String, TaskId> steps = new LinkedHashMap<>();

  OperationTasks(
      Blueprint plan, Draft draft, Layer whole, Map<ScopeId, Layer> parts, ControlTasks controls) {
    this.plan = plan;
    this.draft = draft;
    this.whole = whole;
    this.parts = parts;
    this.controls = controls;
  }

  void plan() {
    List<TaskId> implemented = new ArrayList<>(controls.implemented());
    List<TaskId> trainings = training();
    implemented.addAll(trainings);
    TaskId inPlace =
        mark(
            MilestoneKind.CONTROLS_IMPLEMENTED,
            draft.task(trainings.get(trainings.size() - 1)).name(),
            implemented);
    TaskId evidence = evidence();
    TaskId audited = audit(evidence, inPlace);
    TaskId reviewed = review(evidence, audited);
    handOver(inPlace, reviewed);
    if (plan.project().planning().certification()) {
      certification(reviewed);
    }
  }

  /**
   * A sitting for each of the audiences that the project names, otherwise for each part of a group
   * and for everybody else.
   */
  private List<TaskId> training() {
    List<TaskId> trainings = new ArrayList<>();
    int number = 0;
    for (TrainingAudience audience : plan.project().operation().audiences()) {
      number++;
      if (audience.people().orElse(0) > 0) {
        int people = audience.people().orElse(0);
        BigDecimal each =
            audience
                .hours()
                .map(h -> h.divide(HOURS, 4, RoundingMode.HALF_UP))
                .orElse(AWARENESS.effort());
        trainings.add(
            training(
                Blueprint.id("training.", audience.id().value(), number),
                plan.wording().of("task.training.audience", audience.name()),
                people,
                each,
                whole));
      }
    }
    if (trainings.isEmpty()) {
      for (Attendees attendees : Attendees.of(plan, Layer.settings(parts))) {
        trainings.add(training(attendees));
      }
    }
    return trainings;
  }

  private TaskId training(Attendees attendees) {
    Layer layer = attendees.part().map(parts::get).orElse(whole);
    boolean rest = attendees.part().isEmpty() && !parts.isEmpty();
    return training(
        awareness(layer.prefix()),
        plan.named(plan.wording().of(rest ? "task.training.rest" : "task.training"), layer.part()),
        attendees.people(),
        AWARENESS.effort(),
        layer);
  }

  /** The sitting of a layer, of which the ids of the tasks begin with a prefix. */
  static TaskId awareness(String prefix) {
    return TaskId.of(prefix + "training.awareness");
  }

  private TaskId training(TaskId id, String name, int people, BigDecimal each, Layer layer) {
    BigDecimal effort = each.multiply(BigDecimal.valueOf(people)).stripTrailingZeros();
    TaskId training =
        draft.add(
            new DraftTask(
                    id,
                    name,
                    TaskKind.TRAINING,
                    Math.min(60, Math.max(AWARENESS.days(), people / 40)),
                    effort.setScale(Math.max(0, effort.scale())))
                .by(TRAINER, PERSONNEL)
                .within(layer.scope())
                .own(BigDecimal.ZERO) // the time is that of those who attend
                .since(
                    Explanation.of(
                        "why.training",
                        people,
                        each.multiply(HOURS).stripTrailingZeros().toPlainString())));
    layer.after(Anchors.AUTHORIZATION, training, "link.training");
    layer.after(Anchors.TRAINING_PROGRAMME, training, "link.training");
    return training;
  }

  private TaskId evidence() {
    int days = evidenceDays();
    TaskId evidence =
        draft.add(
            new DraftTask(
                    TaskId.of("evidence"),
                    plan.wording().of("task.evidence"),
                    TaskKind.EVIDENCE,
                    days,
                    BigDecimal.ZERO)
                .since(Explanation.of("why.evidence", days)));
    for (TaskId urgent : controls.mostUrgent()) {
      draft.follow(urgent, evidence, Explanation.of("link.evidence"));
    }
    if (!plan.variation().has(ScheduleCompression.EARLY_EVIDENCE)) {
      whole.after(Anchors.FINAL_PLAN, evidence, "link.evidence.plan");
    }
    return evidence;
  }

  private int evidenceDays() {
    int usual = plan.setting().size().evidenceDays();
    return plan.variation().has(ScheduleCompression.SHORT_EVIDENCE) ? shortened(usual) : usual;
  }

  /** Three quarters: less would hardly show an auditor how anything operates. */
  static int shortened(int days) {
    return (days * 3 + 3) / 4;
  }

  /** The audit, after those who did not design what they audit are found. */
  private TaskId audit(TaskId evidence, TaskId inPlace) {
    int days = plan.setting().size().auditDays();
    BigDecimal effort = plan.setting().size().auditEffort();
    boolean parts = plan.variation().has(ScheduleCompression.AUDIT_IN_PARTS);
    int firstDays = parts ? (days + 1) / 2 : days;
    BigDecimal firstEffort =
        parts ? effort.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : effort;
    TaskId first =
        auditTask("audit.first", plan.wording().of("task.audit"), firstDays, firstEffort);
    draft.link(
        evidence,
        first,
        LinkType.SS,
        (evidenceDays() * EVIDENCE_BEFORE_AUDIT + 99) / 100,
        Explanation.of("link.audit.evidence", EVIDENCE_BEFORE_AUDIT));
    TaskId last = first;
    if (parts) {
      last =
          auditTask(
              "audit.second",
              plan.wording().of("task.audit.second"),
              Math.max(1, days - firstDays),
              effort.subtract(firstEffort));
      draft.follow(first, last, Explanation.of("link.stage"));
    }
    draft.follow(inPlace, last, Explanation.of("link.audit"));
    return mark(MilestoneKind.AUDIT_DONE, plan.wording().of("task.audit"), List.of(last));
  }

  private TaskId auditTask(String id, String name, int days, BigDecimal effort) {
    return draft.add(
        new DraftTask(TaskId.of(id), name, TaskKind.AUDIT, days, effort)
            .by(Assignees.AUDITOR, Assignees.MANAGEMENT)
            .since(Explanation.of("why.audit")));
  }

  private TaskId review(TaskId evidence, TaskId audited) {
    TaskId review =
        draft.add(
            new DraftTask(
                    TaskId.of("review.first"),
                    plan.wording().of("task.review"),
                    TaskKind.REVIEW,
                    plan.setting().size().reviewDays(),
                    plan.setting().size().reviewEffort())
                .by(Assignees.CISO, Assignees.MANAGEMENT)
                .since(Explanation.of("why.review")));
    draft.follow(audited, review, Explanation.of("link.review"));
    int board = plan.setting().size().boardDays();
    DraftTask meeting =
        new DraftTask(
                TaskId.of("review.first.board"),
                plan.wording().of("task.review.board"),
                TaskKind.WAIT,
                board,
                BigDecimal.ZERO)
            .since(Explanation.of("why.wait.board", board));
    TaskId held = plan.decisions().decide(meeting, reviewing(), draft);
    draft.follow(review, held, Explanation.of("link.wait.after", meeting.name()));
    draft.link(evidence, held, LinkType.FF, 0, Explanation.of("link.review.evidence"));
    return mark(MilestoneKind.REVIEW_DONE, meeting.name(), List.of(held));
  }

  /** The body of the first review that is planned, or the one that authorizes the ISMS. */
  private Optional<DecisionBody> reviewing() {
    return plan.project().operation().reviews().stream()
        .flatMap((ManagementReview review) -> review.body().stream())
        .flatMap(body -> plan.project().planning().decisionBodies().get(body).stream())
        .findFirst()
        .or(() -> plan.decisions().body(ApprovalSubject.AUTHORIZATION));
  }

  /** Those who operate the ISMS take over beside the audit, and are there when it is reviewed. */
  private void handOver(TaskId inPlace, TaskId reviewed) {
    Practice usual = Practice.of("hand-over").in(plan.setting().size());
    TaskId handOver =
        draft.add(
            new DraftTask(
                    TaskId.of("handover"),
                    plan.wording().of("task.handover"),
                    TaskKind.ACTIVITY,
                    usual.days(),
                    usual.effort())
                .by(Assignees.CISO, Assignees.MANAGEMENT)
                .since(Explanation.of("why.handover")));
    draft.follow(inPlace, handOver, Explanation.of("link.handover"));
    TaskId done =
        mark(MilestoneKind.HAND_OVER_DONE, draft.task(handOver).name(), List.of(handOver));
    draft.follow(done, reviewed, Explanation.of("link.handover.reviewed"));
  }

  /** The steps of a certification, as the table has them. */
  private void certification(TaskId reviewed) {
    steps.put("review", reviewed);
    for (Table.Row row : Table.read(Practice.class, "default-practice/certification.tsv").rows()) {
      String step = row.text("step");
      TaskKind kind = row.choice("kind", TaskKind.class);
      int days = row.text("days", Integer::valueOf);
      DraftTask task =
          new DraftTask(
                  TaskId.of("certification." + step),
                  plan.wording().of("task.certification." + step),
                  kind,
                  days,
                  row.text("effort", BigDecimal::new))
              .since(Explanation.of("why.certification", days));
      if (kind != TaskKind.WAIT) {
        task.by(Assignees.CISO, Assignees.MANAGEMENT);
      }
      TaskId id = draft.add(task);
      for (String after : row.list("after", " ")) {
        TaskId before = steps.get(after);
        if (before != null) {
          draft.follow(before, id, Explanation.of("link.certification"));
        } else {
          whole.after(after, id, "link.certification");
        }
      }
      TaskId last =
          row.optional("milestone").isPresent()
              ? mark(row.choice("milestone", MilestoneKind.class), task.name(), List.of(id))
              : id;
      steps.put(step, last);
    }
  }

  /** Gives what needs independence to those who have it, or to somebody from outside. */
  void independence(Auditors auditors) {
    boolean outside = auditors.nobodyIsLeft();
    Explanation because =
        Explanation.of(auditors.nobodyIsNamed() ? "why.outsider.nobody" : "why.outsider");
    List<TaskId> assessed = new ArrayList<>();
    for (DraftTask task : draft.tasks()) {
      if (task.responsibleRole().equals(Optional.of(Assignees.AUDITOR))) {
        auditors.independent().ifPresent(task::doneBy);
        if (outside) {
          task.doneByOutsiders().using(ImmutableList.of(outsider(task.effort()))).since(because);
          assessed.add(task.id());
        }
      }
    }
    if (outside && !assessed.isEmpty()) {
      Practice usual = Practice.of("contract");
      TaskId contract =
          draft.add(
              new DraftTask(
                      TaskId.of("audit.contract"),
                      plan.wording().of("task.contract"),
                      TaskKind.ACTIVITY,
                      usual.days(),
                      usual.effort())
                  .by(Assignees.CISO, Assignees.MANAGEMENT)
                  .since(because));
      assessed.forEach(task -> draft.follow(contract, task, Explanation.of("link.contract")));
      whole.after(Anchors.name(MilestoneKind.PROJECT_APPROVED), contract, "link.quick");
    }
  }

  /** What a day of somebody from outside costs until there is an offer. */
  static Money outsiderRate() {
    Table.Row row = Table.read(Practice.class, "default-practice/rates.tsv").rows().get(0);
    return new Money(row.text("dailyRate", BigDecimal::new), row.text("currency"));
  }

  private AllocatedResource outsider(BigDecimal effort) {
    return outsider(plan.wording().of("resource.outsider"), effort);
  }

  /** Somebody from outside, at the usual rate. */
  static AllocatedResource outsider(String who, BigDecimal effort) {
    Money daily = outsiderRate();
    return AllocatedResource.builder()
        .what(who)
        .personDays(effort)
        .budget(
            new Money(
                daily.amount().multiply(effort).setScale(0, RoundingMode.HALF_UP),
                daily.currency()))
        .build();
  }

  private TaskId mark(MilestoneKind kind, String name, List<TaskId> after) {
    TaskId id =
        draft.add(
            new DraftTask(
                    TaskId.of("milestone." + Anchors.name(kind)),
                    plan.wording().of("milestone." + kind.name()),
                    TaskKind.MILESTONE,
                    0,
                    BigDecimal.ZERO)
                .reaching(kind)
                .since(Explanation.of("why.milestone", name)));
    after.forEach(task -> draft.follow(task, id, Explanation.of("link.milestone")));
    return id;
  }
}
