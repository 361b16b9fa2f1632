package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.role.Stakeholder;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.ActivityEstimate;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.estimate.Wait;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;
import org.ismskit.plan.graph.Reason;

/**
 * The activities of the process description as they are done once: for the whole organization, or
 * again by one of its parts.
 */
final class Layer {

  /** What every part of an organization does for itself; the rest is done once for all. */
  private static final ImmutableSet<ActivityId> REPEATED =
      Table.read(Layer.class, "plan-anchors/repeated.tsv").rows().stream()
          .map(row -> row.text("activity", ActivityId::of))
          .collect(ImmutableSet.toImmutableSet());

  private static final RoleDescriptionId STAKEHOLDER = RoleDescriptionId.of("stakeholder");

  private final Blueprint plan;
  private final Draft draft;
  private final Optional<Scope> part;
  private final String prefix;
  private final EstimationSetting setting;
  private final EstimationModel model;
  private final Map<ActivityId, Chain> chains = new LinkedHashMap<>();

  /**
   * The tasks of one activity.
   *
   * @param first the first of all
   * @param work the one that is the work
   * @param decision the wait for a decision, or the work if nothing is decided
   * @param last the last of all
   * @param days how many working days it takes, with all waits as they are usual
   */
  record Chain(TaskId first, TaskId work, TaskId decision, TaskId last, int days) {}

  private Layer(
      Blueprint plan,
      Draft draft,
      Optional<Scope> part,
      EstimationSetting setting,
      EstimationModel model) {
    this.plan = plan;
    this.draft = draft;
    this.part = part;
    this.prefix = part.map(scope -> plan.waves().prefix(scope.id())).orElse("");
    this.setting = setting;
    this.model = model;
  }

  /** All activities that are not done. */
  static Layer whole(Blueprint plan, Draft draft) {
    Layer layer = new Layer(plan, draft, Optional.empty(), plan.setting(), plan.model());
    layer.plan(plan.project().planning().done());
    return layer;
  }

  /** What a part does for itself, once the whole has done what comes before. */
  static Layer part(
      Blueprint plan,
      Draft draft,
      Scope scope,
      EstimationSetting setting,
      EstimationModel model,
      Layer whole) {
    Layer layer = new Layer(plan, draft, Optional.of(scope), setting, model);
    ImmutableSet.Builder<ActivityId> others = ImmutableSet.builder();
    for (Activity activity : plan.description().activities()) {
      if (!REPEATED.contains(activity.id())) {
        others.add(activity.id());
      }
    }
    layer.plan(others.build());
    layer.after(whole);
    return layer;
  }

  private void plan(ImmutableSet<ActivityId> leftOut) {
    for (Activity activity : plan.description().activities()) {
      if (!leftOut.contains(activity.id())) {
        activity(activity);
      }
    }
    // Reduced after what is left out: a dependency that only follows from others by way of an
    // activity that is left out holds all the same.
    ActivityGraph.of(plan.description())
        .without(leftOut)
        .reduction()
        .dependencies()
        .forEach(this::dependency);
  }

  /** What a part does needs what is done for the whole, and its authorization that of the whole. */
  private void after(Layer whole) {
    for (Dependency dependency : ActivityGraph.of(plan.description()).dependencies()) {
      Chain before = whole.chains.get(dependency.source());
      Chain own = chains.get(dependency.target());
      if (before != null && own != null && !chains.containsKey(dependency.source())) {
        draft.follow(
            before.last(),
            own.first(),
            Explanation.of("link.whole", dependency.source(), dependency.target()));
      }
    }
    whole
        .anchored(Anchors.AUTHORIZATION)
        .ifPresent(
            before ->
                anchored(Anchors.AUTHORIZATION)
                    .ifPresent(
                        own ->
                            draft.follow(
                                before.last(),
                                own.decision(),
                                Explanation.of("link.whole", before.work(), own.work()))));
  }

  private void activity(Activity activity) {
    ActivityEstimate estimate = model.activity(activity, setting);
    String id = activity.id().value();
    TaskId work = TaskId.of(prefix + id);
    DraftTask task =
        new DraftTask(
                work,
                plan.named(plan.wording().of("task.activity", activity.title()), part),
                TaskKind.ACTIVITY,
                estimate.workDays(),
                estimate.effort())
            .of(activity.phase(), activity.id())
            .within(scope())
            .by(estimate.responsible(), estimate.accountable())
            .since(Explanation.of("why.activity", id, activity.purpose().orElse("")))
            .since(estimate.because());
    part.ifPresent(scope -> task.since(Explanation.of("why.part", scope.name())));
    TaskId first = work;
    for (Wait wait : estimate.waits()) {
      if (wait.kind() == Wait.Kind.SCHEDULING) {
        first = draft.add(waiting(wait, activity));
        draft.follow(first, work, Explanation.of("link.wait.before"));
      }
    }
    TaskId last = draft.add(task);
    TaskId decision = work;
    for (Wait wait : estimate.waits()) {
      if (wait.kind() != Wait.Kind.SCHEDULING) {
        DraftTask waiting = waiting(wait, activity);
        if (wait.kind() == Wait.Kind.BOARD) {
          Optional<DecisionBody> body = plan.decisions().body(Decisions.subject(activity.id()));
          decision = plan.decisions().decide(waiting, body, draft);
        } else {
          draft.add(waiting);
        }
        draft.follow(last, waiting.id(), Explanation.of("link.wait.after", waiting.name()));
        last =
            wait.kind() == Wait.Kind.COMMENT
                ? answered(waiting, activity, estimate.responsible(), estimate.accountable())
                : waiting.id();
      }
    }
    int days = estimate.workDays() + estimate.waits().stream().mapToInt(Wait::days).sum();
    Optional<MilestoneKind> milestone =
        part.isPresent() ? Optional.empty() : Anchors.milestone(activity.id());
    if (milestone.isPresent()) {
      TaskId reached = last;
      last =
          draft.add(
              milestone(milestone.get(), draft.task(reached).name())
                  .of(activity.phase(), activity.id()));
      draft.follow(reached, last, Explanation.of("link.milestone"));
    }
    chains.put(activity.id(), new Chain(first, work, decision, last, days));
    draft.vary(work, estimate.spread());
  }

  /**
   * Comments are answered at the end of the time that they take, so that what was said is not lost
   * before somebody decides.
   */
  private TaskId answered(
      DraftTask comments,
      Activity activity,
      RoleDescriptionId responsible,
      RoleDescriptionId accountable) {
    Practice usual = Practice.of("comments").in(plan.setting().size());
    int days = Math.min(usual.days(), comments.duration() - 1);
    comments.lasting(comments.duration() - days);
    DraftTask answering =
        new DraftTask(
                TaskId.of(comments.id() + "-answered"),
                plan.named(plan.wording().of("task.answered", activity.title()), part),
                TaskKind.ACTIVITY,
                days,
                usual.effort())
            .of(activity.phase(), activity.id())
            .within(scope())
            .by(responsible, accountable)
            .consulting(roles(reviewers()))
            .since(Explanation.of("why.answered", activity.id()));
    sayReviewers(answering);
    draft.add(answering);
    draft.follow(comments.id(), answering.id(), Explanation.of("link.answered"));
    return answering.id();
  }

  private DraftTask waiting(Wait wait, Activity activity) {
    String kind = wait.kind().name().toLowerCase(Locale.ROOT);
    boolean halved =
        wait.kind() == Wait.Kind.COMMENT
            && plan.variation().has(ScheduleCompression.SHORT_COMMENTS);
    int days = halved ? (wait.days() + 1) / 2 : wait.days();
    DraftTask waiting =
        new DraftTask(
                TaskId.of(prefix + activity.id() + "." + kind),
                plan.named(plan.wording().of("task." + kind, activity.title()), part),
                TaskKind.WAIT,
                days,
                BigDecimal.ZERO)
            .of(activity.phase(), activity.id())
            .within(scope())
            .since(Explanation.of("why.wait." + kind, days));
    if (wait.kind() == Wait.Kind.COMMENT) {
      sayReviewers(waiting);
    }
    return waiting;
  }

  private void sayReviewers(DraftTask task) {
    List<String> reviewers = reviewers().map(this::name).toList();
    if (!reviewers.isEmpty()) {
      task.since(Explanation.of("why.reviewers", String.join(", ", reviewers)));
    }
  }

  private Stream<Stakeholder> reviewers() {
    return plan.project().initiation().stakeholders().stream().filter(Stakeholder::reviewer);
  }

  private String name(Stakeholder stakeholder) {
    return stakeholder
        .person()
        .flatMap(plan.project().organization().persons()::get)
        .map(Person::name)
        .orElse(stakeholder.name());
  }

  /** What those who comment are in the project; whoever has no role is a stakeholder. */
  private ImmutableSet<RoleDescriptionId> roles(Stream<Stakeholder> reviewers) {
    ImmutableSet<RoleDescriptionId> roles =
        reviewers
            .flatMap(reviewer -> reviewer.person().stream())
            .flatMap(person -> plan.assignees().roles(person).stream())
            .collect(ImmutableSet.toImmutableSet());
    return roles.isEmpty() ? ImmutableSet.of(STAKEHOLDER) : roles;
  }

  /**
   * What comes after an activity with a milestone comes after the milestone, so the two slip alike.
   */
  private DraftTask milestone(MilestoneKind kind, String after) {
    return new DraftTask(
            TaskId.of("milestone." + Anchors.name(kind)),
            plan.wording().of("milestone." + kind.name()),
            TaskKind.MILESTONE,
            0,
            BigDecimal.ZERO)
        .reaching(kind)
        .since(Explanation.of("why.milestone", after));
  }

  private void dependency(Dependency dependency) {
    Chain before = requireNonNull(chains.get(dependency.source()));
    Chain after = requireNonNull(chains.get(dependency.target()));
    Optional<DependencyPolicy.Overlap> overlap =
        plan.policy().between(dependency.source(), dependency.target());
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
    Explanation because = overlap.get().because("link.overlap");
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

  /** The tasks of the activity that an anchor names, unless it is done or there is none. */
  Optional<Chain> anchored(String anchor) {
    return Anchors.activity(anchor).map(chains::get);
  }

  void after(String anchor, TaskId task, String why) {
    anchored(anchor)
        .ifPresent(before -> draft.follow(before.last(), task, Explanation.of(why, before.work())));
  }

  Optional<ScopeId> scope() {
    return part.map(Scope::id);
  }

  Optional<Scope> part() {
    return part;
  }

  String prefix() {
    return prefix;
  }

  /** The settings of several layers. */
  static ImmutableMap<ScopeId, EstimationSetting> settings(Map<ScopeId, Layer> layers) {
    return ImmutableMap.copyOf(Maps.transformValues(layers, Layer::setting));
  }

  EstimationSetting setting() {
    return setting;
  }

  EstimationModel model() {
    return model;
  }
}
