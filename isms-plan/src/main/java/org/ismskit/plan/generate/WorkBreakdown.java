package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.ActivityEstimate;
import org.ismskit.plan.estimate.ControlEstimate;
import org.ismskit.plan.estimate.ControlEstimate.Stage;
import org.ismskit.plan.estimate.Driver;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.estimate.Wait;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;
import org.ismskit.plan.graph.Reason;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.Spread;

/** Breaks an ISMS project down into tasks and ties them together. */
final class WorkBreakdown {

  /** Hours of a sitting in which people are made aware, in person-days. */
  private static final BigDecimal AWARENESS = new BigDecimal("0.25");

  /** Working days between authorization and the first work on controls. */
  private static final int MOBILIZATION = 5;

  /** How much of the evidence period has to be over when the audit begins, in percent. */
  private static final int EVIDENCE_BEFORE_AUDIT = 60;

  private final IsmsProject project;
  private final DependencyPolicy policy;
  private final EstimationModel model;
  private final EstimationSetting setting;
  private final ControlPackages packages;
  private final Wording wording;
  private final Assignees assignees;
  private final Draft draft = new Draft();
  private final Map<ActivityId, Chain> activities = new LinkedHashMap<>();
  private final Map<Priority, List<TaskId>> verified = new EnumMap<>(Priority.class);
  private final List<TaskId> implemented = new ArrayList<>();
  private final Map<TaskId, Integer> demand = new LinkedHashMap<>();
  private final Map<TaskId, Integer> urgency = new LinkedHashMap<>();
  private final ImmutableMap.Builder<TaskId, Spread> spreads = ImmutableMap.builder();

  /** The tasks of one activity: the first and the last of all, and the one that is the work. */
  private record Chain(TaskId first, TaskId work, TaskId last, int days) {}

  WorkBreakdown(
      IsmsProject project,
      ProcessDescription description,
      DependencyPolicy policy,
      EstimationModel model,
      EstimationSetting setting,
      ControlPackages packages,
      Wording wording) {
    this.project = project;
    this.policy = policy;
    this.model = model;
    this.setting = setting;
    this.packages = packages;
    this.wording = wording;
    this.assignees = new Assignees(project);
    for (Activity activity : description.activities()) {
      if (!project.planning().done().contains(activity.id())) {
        activity(activity);
      }
    }
    // Reduced after what is done is left out: a dependency that only follows from others by way of
    // an activity that is done holds all the same.
    ActivityGraph.of(description)
        .without(project.planning().done())
        .reduction()
        .dependencies()
        .forEach(this::dependency);
    packages.all().forEach(this::control);
    operation();
  }

  Draft draft() {
    return draft;
  }

  /** What the parts of controls need of those who implement them, in hundredths of a person. */
  ImmutableMap<TaskId, Integer> demand() {
    return ImmutableMap.copyOf(demand);
  }

  Map<TaskId, Integer> urgency() {
    return urgency;
  }

  /** What may turn out otherwise than estimated; the time for evidence is set, not estimated. */
  ScheduleRisk.Uncertainty uncertainty() {
    ImmutableSet.Builder<TaskId> paced = ImmutableSet.builder();
    for (DraftTask task : draft.tasks()) {
      switch (task.kind()) {
        case ACTIVITY, CONTROL, AUDIT, REVIEW, TRAINING, COORDINATION -> paced.add(task.id());
        case WAIT -> spreads.put(task.id(), model.waits());
        case EVIDENCE, MILESTONE -> {}
      }
    }
    return new ScheduleRisk.Uncertainty(spreads.buildKeepingLast(), model.pace(), paced.build());
  }

  Assignees assignees() {
    return assignees;
  }

  private void activity(Activity activity) {
    ActivityEstimate estimate = model.activity(activity, setting);
    String id = activity.id().value();
    TaskId work = TaskId.of(id);
    DraftTask task =
        new DraftTask(
                work,
                wording.of("task.activity", activity.title()),
                TaskKind.ACTIVITY,
                estimate.workDays(),
                estimate.effort())
            .of(activity.phase(), activity.id())
            .by(estimate.responsible(), estimate.accountable())
            .since(
                ImmutableList.<Explanation>builder()
                    .add(Explanation.of("why.activity", id, activity.purpose().orElse("")))
                    .addAll(estimate.because())
                    .build());
    TaskId first = work;
    for (Wait wait : estimate.waits()) {
      if (wait.kind() == Wait.Kind.SCHEDULING) {
        first = draft.add(waiting(wait, activity));
        draft.follow(first, work, Explanation.of("link.wait.before"));
      }
    }
    TaskId last = draft.add(task);
    for (Wait wait : estimate.waits()) {
      if (wait.kind() != Wait.Kind.SCHEDULING) {
        DraftTask waiting = waiting(wait, activity);
        draft.follow(last, draft.add(waiting), Explanation.of("link.wait.after", waiting.name()));
        last = waiting.id();
      }
    }
    int days = estimate.workDays() + estimate.waits().stream().mapToInt(Wait::days).sum();
    Optional<MilestoneKind> milestone = Anchors.milestone(activity.id());
    if (milestone.isPresent()) {
      last = milestone(milestone.get(), last, activity);
    }
    activities.put(activity.id(), new Chain(first, work, last, days));
    spreads.put(work, estimate.spread());
  }

  private DraftTask waiting(Wait wait, Activity activity) {
    String kind = wait.kind().name().toLowerCase(Locale.ROOT);
    return new DraftTask(
            TaskId.of(activity.id() + "." + kind),
            wording.of("task." + kind, activity.title()),
            TaskKind.WAIT,
            wait.days(),
            BigDecimal.ZERO)
        .of(activity.phase(), activity.id())
        .since(ImmutableList.of(Explanation.of("why.wait." + kind, wait.days())));
  }

  /**
   * What comes after an activity with a milestone comes after the milestone, so the two slip alike.
   */
  private TaskId milestone(MilestoneKind kind, TaskId after, Activity activity) {
    return mark(
        milestoneTask(kind, draft.task(after).name()).of(activity.phase(), activity.id()),
        ImmutableList.of(after));
  }

  private DraftTask milestoneTask(MilestoneKind kind, String after) {
    return new DraftTask(
            TaskId.of("milestone." + Anchors.name(kind)),
            wording.of("milestone." + kind.name()),
            TaskKind.MILESTONE,
            0,
            BigDecimal.ZERO)
        .reaching(kind)
        .since(ImmutableList.of(Explanation.of("why.milestone", after)));
  }

  private TaskId mark(DraftTask milestone, List<TaskId> after) {
    TaskId id = draft.add(milestone);
    after.forEach(task -> draft.follow(task, id, Explanation.of("link.milestone")));
    return id;
  }

  private void dependency(Dependency dependency) {
    Chain before = requireNonNull(activities.get(dependency.source()));
    Chain after = requireNonNull(activities.get(dependency.target()));
    Optional<DependencyPolicy.Overlap> overlap =
        policy.between(dependency.source(), dependency.target());
    if (overlap.isEmpty()) {
      for (Reason reason : dependency.reasons()) {
        draft.follow(
            before.last(),
            after.first(),
            Explanation.of(
                "link.input",
                reason.input().orElse("-"),
                dependency.target(),
                reason.deliverables().isEmpty()
                    ? dependency.source()
                    : String.join(", ", names(reason))));
      }
      return;
    }
    Explanation because =
        Explanation.of(
            "link.overlap", dependency.source(), dependency.target(), overlap.get().clause());
    if (overlap.get().draft()) {
      draft.follow(before.work(), after.first(), because);
    } else {
      int lag = (before.days() * overlap.get().startAfterPercent() + 99) / 100;
      draft.link(before.first(), after.first(), LinkType.SS, lag, because);
    }
    draft.link(before.last(), after.last(), LinkType.FF, 1, because);
  }

  private static List<String> names(Reason reason) {
    return reason.deliverables().stream().map(Object::toString).toList();
  }

  private void control(ControlPackages.WorkPackage item) {
    Control control = item.control();
    ControlEstimate estimate = model.control(control, item.controlClass(), setting);
    Map<Stage, TaskId> parts = new EnumMap<>(Stage.class);
    for (ControlEstimate.Part part : estimate.stages()) {
      TaskId id = TaskId.of(item.taskPrefix() + "." + part.stage().name().toLowerCase(Locale.ROOT));
      draft.add(
          new DraftTask(
                  id,
                  wording.of("task.stage." + part.stage(), control.name()),
                  TaskKind.CONTROL,
                  part.days(),
                  part.effort())
              .by(estimate.responsible(), RoleDescriptionId.of("ciso"))
              .implementing(control.id(), control.implementer().or(control::owner), control.owner())
              .since(
                  ImmutableList.<Explanation>builder()
                      .addAll(packages.reasons(control))
                      .addAll(estimate.because())
                      .build()));
      parts.put(part.stage(), id);
      int people =
          part.effort()
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(part.days()), 0, RoundingMode.CEILING)
              .intValue();
      spreads.put(id, estimate.spread());
      demand.put(id, people);
      urgency.put(id, item.priority().compareTo(Priority.A));
    }
    TaskId design = requireNonNull(parts.get(Stage.DESIGN));
    TaskId verify = requireNonNull(parts.get(Stage.VERIFY));
    tie(procured(item, estimate, design), parts, verify, estimate.operationDays());
    authorize(
        design,
        model.isTechnical(item.controlClass())
            ? Anchors.TECHNICAL_DESIGN
            : Anchors.ORGANIZATIONAL_DESIGN);
    implemented.addAll(parts.values());
    verified.computeIfAbsent(item.priority(), k -> new ArrayList<>()).add(verify);
  }

  /**
   * What building or writing has to wait for: the design and, if something is bought, its delivery.
   */
  private TaskId procured(
      ControlPackages.WorkPackage item, ControlEstimate estimate, TaskId designed) {
    int days = estimate.procurementDays();
    if (days == 0) {
      return designed;
    }
    Control control = item.control();
    TaskId procured =
        draft.add(
            new DraftTask(
                    TaskId.of(item.taskPrefix() + ".procurement"),
                    wording.of("task.procurement", control.name()),
                    TaskKind.WAIT,
                    days,
                    BigDecimal.ZERO)
                .implementing(control.id(), Optional.empty(), control.owner())
                .since(ImmutableList.of(Explanation.of("why.wait.procurement", days))));
    draft.follow(designed, procured, Explanation.of("link.stage"));
    return procured;
  }

  /**
   * Then build, with the writing half a build behind, training at the end, and verifying after some
   * days of operation. What is only written, such as rules, is verified when it is.
   */
  private void tie(TaskId ready, Map<Stage, TaskId> parts, TaskId verify, int operationDays) {
    Explanation because = Explanation.of("link.stage");
    TaskId build = parts.get(Stage.BUILD);
    TaskId document = parts.get(Stage.DOCUMENT);
    TaskId made = requireNonNull(build != null ? build : document);
    draft.follow(ready, made, because);
    if (build != null && document != null) {
      draft.link(build, document, LinkType.SS, (draft.task(build).duration() + 1) / 2, because);
    }
    TaskId train = parts.get(Stage.TRAIN);
    if (train != null) {
      draft.link(made, train, LinkType.FF, 2, because);
    }
    draft.link(made, verify, LinkType.FS, operationDays, because);
  }

  private void authorize(TaskId design, String ownDesign) {
    anchored(Anchors.AUTHORIZATION)
        .ifPresent(
            authorization ->
                draft.link(
                    authorization.last(),
                    design,
                    LinkType.FS,
                    MOBILIZATION,
                    Explanation.of("link.authorized", authorization.work())));
    after(ownDesign, design, "link.designed");
  }

  /** The tasks of the activity that an anchor names, unless it is done or there is none. */
  private Optional<Chain> anchored(String anchor) {
    return Anchors.activity(anchor).map(activities::get);
  }

  private void after(String anchor, TaskId task, String why) {
    anchored(anchor)
        .ifPresent(before -> draft.follow(before.last(), task, Explanation.of(why, before.work())));
  }

  /**
   * What follows the plan itself: training for all, evidence, the first audit, the first review.
   */
  private void operation() {
    RoleDescriptionId ciso = RoleDescriptionId.of("ciso");
    RoleDescriptionId management = RoleDescriptionId.of("senior-management");
    int people = project.organization().people().orElse(people());
    TaskId training =
        draft.add(
            new DraftTask(
                    TaskId.of("training.awareness"),
                    wording.of("task.training"),
                    TaskKind.TRAINING,
                    Math.min(60, Math.max(5, people / 40)),
                    AWARENESS.multiply(BigDecimal.valueOf(people)))
                .by(RoleDescriptionId.of("trainer"), RoleDescriptionId.of("human-resources"))
                .since(ImmutableList.of(Explanation.of("why.training", people))));
    after(Anchors.AUTHORIZATION, training, "link.training");
    after(Anchors.TRAINING_PROGRAMME, training, "link.training");
    implemented.add(training);
    TaskId inPlace =
        mark(
            milestoneTask(MilestoneKind.CONTROLS_IMPLEMENTED, wording.of("task.training")),
            implemented);
    int days = setting.size().evidenceDays();
    TaskId evidence =
        draft.add(
            new DraftTask(
                    TaskId.of("evidence"),
                    wording.of("task.evidence"),
                    TaskKind.EVIDENCE,
                    days,
                    BigDecimal.ZERO)
                .since(ImmutableList.of(Explanation.of("why.evidence", days))));
    for (TaskId urgent : mostUrgent()) {
      draft.follow(urgent, evidence, Explanation.of("link.evidence"));
    }
    after(Anchors.FINAL_PLAN, evidence, "link.evidence");
    TaskId audit =
        draft.add(
            new DraftTask(
                    TaskId.of("audit.first"),
                    wording.of("task.audit"),
                    TaskKind.AUDIT,
                    setting.size().auditDays(),
                    setting.size().auditEffort())
                .by(RoleDescriptionId.of("auditor"), management)
                .since(ImmutableList.of(Explanation.of("why.audit"))));
    draft.link(
        evidence,
        audit,
        LinkType.SS,
        (days * EVIDENCE_BEFORE_AUDIT + 99) / 100,
        Explanation.of("link.audit.evidence", EVIDENCE_BEFORE_AUDIT));
    draft.follow(inPlace, audit, Explanation.of("link.audit"));
    TaskId audited =
        mark(milestoneTask(MilestoneKind.AUDIT_DONE, wording.of("task.audit")), List.of(audit));
    TaskId review =
        draft.add(
            new DraftTask(
                    TaskId.of("review.first"),
                    wording.of("task.review"),
                    TaskKind.REVIEW,
                    setting.size().reviewDays(),
                    setting.size().reviewEffort())
                .by(ciso, management)
                .since(ImmutableList.of(Explanation.of("why.review"))));
    draft.follow(audited, review, Explanation.of("link.review"));
    int board = setting.size().boardDays();
    DraftTask meeting =
        new DraftTask(
                TaskId.of("review.first.board"),
                wording.of("task.review.board"),
                TaskKind.WAIT,
                board,
                BigDecimal.ZERO)
            .since(ImmutableList.of(Explanation.of("why.wait.board", board)));
    TaskId held = draft.add(meeting);
    draft.follow(review, held, Explanation.of("link.wait.after", meeting.name()));
    draft.link(evidence, held, LinkType.FF, 0, Explanation.of("link.review.evidence"));
    mark(milestoneTask(MilestoneKind.REVIEW_DONE, meeting.name()), List.of(held));
  }

  private int people() {
    return setting.drivers().get(Driver.PEOPLE);
  }

  /** Verifying the controls of the highest priority that any control has. */
  private List<TaskId> mostUrgent() {
    return verified.values().stream().findFirst().orElse(List.of());
  }
}
