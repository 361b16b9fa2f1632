package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.jspecify.annotations.Nullable;

/**
 * What would make a plan earlier, and what to write where in a document to plan so. Every change is
 * tried: the work is broken down and scheduled again with it, as a plan of a document that says so
 * would be, and compared with the forecast of that plan. The one that gains most is said with its
 * gain, then the one that gains most on top of it, and so on; what gains no working day in 80 of
 * 100 runs is not said. Decisions in writing where nobody said that they are allowed, and more
 * people, are tried alone; of more people it is said too when they would gain nothing, since that
 * is what is offered first.
 *
 * <p>Of a promise that is missed it is said what would keep it: the fewest of the changes that were
 * tried or of all, without those that can be left out.
 */
final class Suggestions {

  /** Enough to choose, not to say: all plans draw the same numbers for the same tasks. */
  private static final int RUNS = 500;

  /** More would not be read. */
  private static final int MOST = 3;

  /** So many of the waits for outsiders that have least float are tried. */
  private static final int WAITS = 3;

  /** A meeting that has to be moved by more is another meeting. */
  private static final int WEEKS = 4;

  private static final BigDecimal FURTHER_CORE = new BigDecimal("0.25");
  private static final BigDecimal FURTHER_IMPLEMENTERS = BigDecimal.ONE;

  private final Function<Variation, WorkBreakdown> breakdown;
  private final Blueprint plan;
  private final ImplementationPlan dated;
  private final ScheduleRisk risk;
  private final List<Idea> ideas;

  /** The gates that waits are at; other waits are for a delivery. */
  private final ImmutableMap<TaskId, GateId> gates;

  private final Map<ImmutableSet<Idea>, Outcome> tried = new LinkedHashMap<>();
  private final Map<ImmutableSet<Idea>, ImmutableMap<MilestoneKind, Integer>> stated =
      new HashMap<>();
  private final int before;

  /** When a variant of the plan and its milestones are finished in 80 of 100 runs. */
  private record Outcome(
      Optional<Timetable> timetable, int finish, ImmutableMap<MilestoneKind, Integer> milestones) {

    static final Outcome NEVER =
        new Outcome(Optional.empty(), Integer.MAX_VALUE, ImmutableMap.of());

    boolean keeps(MilestoneKind milestone, int due) {
      return milestones.getOrDefault(milestone, Integer.MAX_VALUE) <= due;
    }
  }

  /**
   * Something to try.
   *
   * @param args what it is called by
   * @param where what names its place in a document, where the words do not
   */
  private record Idea(
      Variation variation, String code, ImmutableList<Object> args, ImmutableList<Object> where) {

    Explanation gaining(int days) {
      return Explanation.of(
          days > 0 ? code : code + ".none",
          ImmutableList.builder()
              .addAll(args)
              .add(Math.max(0, days))
              .addAll(where)
              .build()
              .toArray());
    }
  }

  Suggestions(
      Function<Variation, WorkBreakdown> breakdown,
      Blueprint plan,
      ImplementationPlan dated,
      Timetable byRule) {
    this.breakdown = breakdown;
    this.risk = byRule.forecast();
    this.plan = plan;
    this.dated = dated;
    ImmutableMap.Builder<TaskId, GateId> at = ImmutableMap.builder();
    byRule.tasks().forEach(task -> task.gate().ifPresent(gate -> at.put(task.id(), gate)));
    this.gates = at.buildOrThrow();
    this.ideas = ImmutableList.copyOf(ideas());
    tried.put(ImmutableSet.of(), outcome(byRule));
    stated.put(ImmutableSet.of(), milestones(byRule, task -> risk.finish(task, 80)));
    this.before = byRule.likely();
  }

  ImmutableList<Explanation> all() {
    ImmutableList.Builder<Explanation> said = ImmutableList.builder();
    List<Idea> left = new ArrayList<>(ideas);
    ImmutableSet<Idea> so = ImmutableSet.of();
    int likely = before;
    while (so.size() < MOST) {
      Optional<Idea> next = best(so, left);
      if (next.isEmpty()) {
        break;
      }
      Idea idea = next.get();
      left.remove(idea);
      int with = likely(outcome(and(so, idea)));
      if (with < likely) {
        said.add(idea.gaining(likely - with));
        so = and(so, idea);
        likely = with;
      }
    }
    writing(said);
    people(
        "suggest.core",
        Variation.furtherPeople(FURTHER_CORE, BigDecimal.ZERO),
        FURTHER_CORE,
        plan.setting().core(),
        said);
    people(
        "suggest.implementers",
        Variation.furtherPeople(BigDecimal.ZERO, FURTHER_IMPLEMENTERS),
        FURTHER_IMPLEMENTERS,
        plan.setting().implementers(),
        said);
    promises(said);
    return said.build();
  }

  /** Of several the first that gains most on top of others, if any gains something. */
  private Optional<Idea> best(ImmutableSet<Idea> so, List<Idea> left) {
    Optional<Idea> best = Optional.empty();
    int earliest = finish(so);
    for (Idea idea : left) {
      int with = finish(and(so, idea));
      if (with < earliest) {
        earliest = with;
        best = Optional.of(idea);
      }
    }
    return best;
  }

  private static ImmutableSet<Idea> and(ImmutableSet<Idea> ideas, Idea further) {
    return ImmutableSet.<Idea>builder().addAll(ideas).add(further).build();
  }

  /** What would keep the promises that are missed. */
  private void promises(ImmutableList.Builder<Explanation> said) {
    for (Commitment promise : plan.project().planning().commitments()) {
      int due = plan.days().index(promise.date().plusDays(1));
      if (keeps(ImmutableSet.of(), promise.milestone(), due)) {
        continue;
      }
      String milestone = plan.wording().of("milestone." + promise.milestone());
      Optional<ImmutableSet<Idea>> changes = keeping(promise.milestone(), due);
      if (changes.isPresent()) {
        said.add(
            Explanation.of(
                "suggest.promise",
                milestone,
                promise.date(),
                changes.get().stream().map(this::name).collect(Collectors.joining("; "))));
      } else {
        Optional.ofNullable(stated(everything()).get(promise.milestone()))
            .map(reached -> plan.days().date(reached - 1))
            .ifPresent(
                best ->
                    said.add(
                        Explanation.of("suggest.promise.none", milestone, promise.date(), best)));
      }
    }
  }

  private ImmutableSet<Idea> everything() {
    return ImmutableSet.copyOf(ideas);
  }

  /**
   * Changes that keep a promise, of which none can be left out: of the fewest that were tried or,
   * if those do not suffice, of all; empty if not even they do.
   */
  private Optional<ImmutableSet<Idea>> keeping(MilestoneKind milestone, int due) {
    Optional<ImmutableSet<Idea>> found =
        tried.entrySet().stream()
            .filter(entry -> entry.getValue().keeps(milestone, due))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingInt(ImmutableSet::size))
            .filter(changes -> keeps(changes, milestone, due))
            .findFirst()
            .or(() -> Optional.of(everything()).filter(all -> keeps(all, milestone, due)));
    return found.map(
        changes -> {
          ImmutableSet<Idea> needed = changes;
          for (Idea idea : ideas) {
            ImmutableSet<Idea> without =
                Sets.difference(needed, ImmutableSet.of(idea)).immutableCopy();
            needed = keeps(without, milestone, due) ? without : needed;
          }
          return needed;
        });
  }

  /** Whether a plan that is made so would say itself that it keeps a promise. */
  private boolean keeps(ImmutableSet<Idea> changes, MilestoneKind milestone, int due) {
    return stated(changes).getOrDefault(milestone, Integer.MAX_VALUE) <= due;
  }

  /** When a plan that is made so would say itself that its milestones are reached. */
  private ImmutableMap<MilestoneKind, Integer> stated(ImmutableSet<Idea> changes) {
    return stated.computeIfAbsent(
        changes,
        these ->
            outcome(these)
                .timetable()
                .map(timetable -> milestones(timetable, likely(timetable, Timetable.RUNS)::get))
                .orElse(ImmutableMap.of()));
  }

  private String name(Idea idea) {
    return plan.wording().of("name." + idea.code(), idea.args().toArray());
  }

  /**
   * Bodies of which nobody said that they decide in writing. Tried alone: it would gain so much
   * that nothing else seemed to help, and may be forbidden.
   */
  private void writing(ImmutableList.Builder<Explanation> said) {
    for (DecisionBody body : plan.decisions().deciding()) {
      if (!body.writtenResolution()) {
        Variation variation = Variation.inWriting(body.id());
        int gain = gain(variation);
        if (gain > 0) {
          said.add(
              new Idea(
                      variation,
                      "suggest.writing.rules",
                      ImmutableList.of(body.name()),
                      ImmutableList.of(body.id()))
                  .gaining(gain));
        }
      }
    }
  }

  private void people(
      String code,
      Variation variation,
      BigDecimal people,
      BigDecimal there,
      ImmutableList.Builder<Explanation> said) {
    said.add(
        new Idea(variation, code, ImmutableList.of(people), ImmutableList.of(there.add(people)))
            .gaining(gain(variation)));
  }

  private List<Idea> ideas() {
    List<Idea> ideas = new ArrayList<>();
    for (DecisionBody body : plan.decisions().deciding()) {
      if (body.writtenResolution() && !plan.decisions().inWriting(body)) {
        ideas.add(
            new Idea(
                Variation.inWriting(body.id()),
                "suggest.writing",
                ImmutableList.of(body.name()),
                ImmutableList.of(body.id())));
      }
    }
    ideas.addAll(meetings());
    for (ScheduleCompression way : ScheduleCompression.values()) {
      if (!plan.variation().has(way)) {
        ideas.add(
            new Idea(
                Variation.of(ImmutableSet.of(way)),
                "suggest." + Anchors.name(way),
                way == ScheduleCompression.SHORT_EVIDENCE
                    ? ImmutableList.of(
                        plan.setting().size().evidenceDays(),
                        OperationTasks.shortened(plan.setting().size().evidenceDays()))
                    : ImmutableList.of(),
                ImmutableList.of()));
      }
    }
    dated.tasks().stream()
        .filter(task -> task.kind() == TaskKind.WAIT && isOutside(task.id()))
        .filter(task -> !Actuals.isFinished(task))
        .filter(task -> task.duration() > 1)
        .sorted(Comparator.comparingInt(Task::totalFloat))
        .map(this::shorter)
        .distinct()
        .limit(WAITS)
        .forEach(ideas::add);
    return ideas;
  }

  /**
   * What is said of a gate or of buying for a control holds for all waits that there are for it.
   */
  private Idea shorter(Task wait) {
    GateId gate = gates.get(wait.id());
    Predicate<Task> alike =
        gate == null
            ? other -> isDelivery(other.id()) && other.control().equals(wait.control())
            : other -> gate.equals(gates.get(other.id()));
    Variation variation =
        Variation.halving(
            dated.tasks().stream()
                .filter(alike)
                .map(Task::id)
                .collect(ImmutableSet.toImmutableSet()));
    int days = (wait.duration() + 1) / 2;
    if (gate == null) {
      return new Idea(
          variation,
          "suggest.wait.procurement",
          ImmutableList.of(wait.name(), wait.duration(), days),
          ImmutableList.of(wait.control().orElseThrow()));
    }
    ExternalGate said = plan.project().planning().gates().get(gate).orElseThrow();
    int longest = Gates.halved(said);
    return new Idea(
        variation,
        longest == 0 ? "suggest.wait" : "suggest.wait.longest",
        ImmutableList.of(said.name(), wait.duration(), days),
        longest == 0 ? ImmutableList.of(gate) : ImmutableList.of(gate, longest));
  }

  /**
   * The meetings that papers miss by little in 80 of 100 runs, on the first day on which they would
   * not. Those are tried after which the wait for the next meeting is longest.
   */
  private List<Idea> meetings() {
    return dated.tasks().stream()
        .filter(task -> task.decidedBy().isPresent() && !Actuals.isFinished(task))
        .sorted(
            Comparator.comparingInt(
                task -> ready(task) - plan.days().index(PlannedTasks.likely(task))))
        .flatMap(task -> meeting(task).stream())
        .distinct()
        .limit(WAITS)
        .toList();
  }

  private Optional<Idea> meeting(Task decision) {
    DecisionBody body =
        plan.project()
            .planning()
            .decisionBodies()
            .get(decision.decidedBy().orElseThrow())
            .orElseThrow();
    int ready = ready(decision);
    LocalDate papers = plan.days().date(ready);
    LocalDate held = plan.days().date(ready + body.paperLeadDays().orElse(0));
    return plan.decisions()
        .missed(body, ready)
        .filter(missed -> held.isBefore(missed.on().plusWeeks(WEEKS)))
        .filter(missed -> dated.statusOn().filter(on -> !missed.on().isAfter(on)).isEmpty())
        .map(
            missed ->
                new Idea(
                    Variation.moving(missed, held),
                    "suggest.meeting",
                    ImmutableList.of(body.name(), missed.on(), held, decision.name(), papers),
                    ImmutableList.of(body.id())));
  }

  /** From which working day on papers can be given in, in 80 of 100 runs. */
  private int ready(Task decision) {
    int ready = 0;
    for (TaskLink link : dated.links()) {
      if (link.successor().equals(decision.id())) {
        Task before = dated.tasks().get(link.predecessor()).orElseThrow();
        int end = plan.days().index(PlannedTasks.likely(before).plusDays(1)) + link.lag();
        ready =
            Math.max(
                ready,
                switch (link.type()) {
                  case FS -> end;
                  case FF -> end - decision.duration();
                  case SS -> end - before.duration();
                  case SF -> end - before.duration() - decision.duration();
                });
      }
    }
    return ready;
  }

  private boolean isOutside(TaskId id) {
    return gates.containsKey(id) || isDelivery(id);
  }

  private static boolean isDelivery(TaskId id) {
    return id.value().endsWith(".procurement");
  }

  /** How many working days the plan takes in 80 of 100 runs. */
  private int finish(ImmutableSet<Idea> changes) {
    return outcome(changes).finish();
  }

  private Outcome outcome(ImmutableSet<Idea> changes) {
    return tried.computeIfAbsent(changes, these -> outcome(all(these)));
  }

  private static Variation all(ImmutableSet<Idea> changes) {
    Variation all = Variation.NONE;
    for (Idea idea : changes) {
      all = all.and(idea.variation());
    }
    return all;
  }

  /** What a change gains by itself; what gains nothing in few runs is taken to gain nothing. */
  private int gain(Variation variation) {
    Outcome outcome = outcome(variation);
    return outcome.finish() < finish(ImmutableSet.of()) ? before - likely(outcome) : 0;
  }

  /**
   * How many working days a variant takes in 80 of 100 runs, as a plan that is made so says itself;
   * what breaks a constraint never ends.
   */
  private int likely(Outcome outcome) {
    return outcome
        .timetable()
        .map(
            timetable ->
                timetable
                    .likely(risk, ImmutableSet.of(timetable.last()), Timetable.RUNS)
                    .get(timetable.last()))
        .orElse(Integer.MAX_VALUE);
  }

  /** What becomes of a variant of the plan; never anything, if it breaks a constraint. */
  private Outcome outcome(Variation variation) {
    try {
      return outcome(breakdown.apply(variation).dated(Levelling.byRule()));
    } catch (InvalidDocument e) {
      return Outcome.NEVER;
    }
  }

  private Outcome outcome(Timetable timetable) {
    TaskId last = timetable.last();
    ImmutableMap<TaskId, Integer> likely = likely(timetable, RUNS);
    return new Outcome(
        Optional.of(timetable),
        requireNonNull(likely.get(last)),
        milestones(timetable, likely::get));
  }

  /** When the last task and all promised milestones are reached in 80 of 100 runs. */
  private ImmutableMap<TaskId, Integer> likely(Timetable timetable, int runs) {
    ImmutableSet.Builder<TaskId> asked = ImmutableSet.builder();
    asked.add(timetable.last());
    for (DraftTask task : timetable.tasks()) {
      task.milestone().filter(this::isPromised).ifPresent(kind -> asked.add(task.id()));
    }
    return timetable.likely(risk, asked.build(), runs);
  }

  private ImmutableMap<MilestoneKind, Integer> milestones(
      Timetable timetable, Function<TaskId, @Nullable Integer> likely) {
    Map<MilestoneKind, Integer> promised = new EnumMap<>(MilestoneKind.class);
    for (DraftTask task : timetable.tasks()) {
      task.milestone()
          .filter(this::isPromised)
          .ifPresent(
              kind -> promised.merge(kind, requireNonNull(likely.apply(task.id())), Math::max));
    }
    return ImmutableMap.copyOf(promised);
  }

  private boolean isPromised(MilestoneKind kind) {
    return plan.project().planning().commitments().stream()
        .anyMatch(commitment -> commitment.milestone() == kind);
  }
}
