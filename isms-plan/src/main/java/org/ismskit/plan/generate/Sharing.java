package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.plan.schedule.Levelling;

/**
 * Lets people who fill the same role share its work. The first of them has all of it unless work
 * has to wait for the first and the plan ends earlier if others take some over. What waits is given
 * out in the order in which it begins, each time to whoever has least to do for the time there is;
 * the whole work on a control stays with one person. Whoever is to audit takes nothing over, to
 * stay independent.
 *
 * <p>All is tried with plans by the rule: who does what is a question of its own, and does not
 * change with how long one searches for an order.
 */
final class Sharing {

  /** What a task says that somebody else than the first does; plans that stay near keep it. */
  static final String REASON = "why.shared";

  private final Function<Variation, Blueprint> blueprints;
  private final Blueprint plan;

  /** How much of their time people have who say so. */
  private final ImmutableMap<PersonId, BigDecimal> allocations;

  /** Tasks that one person does: all of a control, or a single one. */
  private record Share(List<TaskId> tasks) {}

  /** Who takes over what, and when a plan ends with that. */
  private record Trial(
      ImmutableMap<TaskId, PersonId> shared, WorkBreakdown breakdown, Timetable timetable) {
    int finish() {
      return timetable.dates().finish();
    }
  }

  /**
   * Looks at a project.
   *
   * @param blueprints what its plan is made from, with what is done otherwise
   */
  Sharing(Function<Variation, Blueprint> blueprints) {
    this.blueprints = blueprints;
    this.plan = blueprints.apply(Variation.NONE);
    this.allocations =
        plan.project().planning().availabilities().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Availability::person,
                    availability -> availability.allocation().orElse(BigDecimal.ONE),
                    // Whoever plans it says so if somebody is named twice.
                    (first, again) -> first));
  }

  /** Who does what as in an earlier plan, as far as they still can. */
  Variation asIn(Optional<ImplementationPlan> earlier) {
    return Variation.sharing(kept(earlier));
  }

  /** What others than the first did in an earlier plan. */
  private ImmutableMap<TaskId, PersonId> kept(Optional<ImplementationPlan> earlier) {
    Map<TaskId, PersonId> before = new HashMap<>();
    earlier.stream()
        .flatMap(known -> known.tasks().stream())
        .filter(Sharing::isShared)
        .forEach(task -> before.put(task.id(), task.responsible().orElseThrow()));
    if (before.isEmpty()) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<TaskId, PersonId> kept = ImmutableMap.builder();
    Draft draft = new WorkBreakdown(plan).draft();
    for (Share share : shares(draft)) {
      share.tasks().stream()
          .flatMap(task -> Optional.ofNullable(before.get(task)).stream())
          .filter(person -> holders(draft.task(share.tasks().get(0))).indexOf(person) > 0)
          .findFirst()
          .ifPresent(person -> share.tasks().forEach(task -> kept.put(task, person)));
    }
    return kept.buildOrThrow();
  }

  private static boolean isShared(Task task) {
    return task.responsible().isPresent()
        && task.because().stream().anyMatch(reason -> reason.code().equals(REASON));
  }

  /**
   * Who does what, so that the plan ends early.
   *
   * @param earlier a plan that the new one stays near to
   */
  Variation of(Optional<ImplementationPlan> earlier) {
    if (!plan.assignees().anyShared()) {
      return Variation.NONE;
    }
    ImmutableMap<TaskId, PersonId> shared = kept(earlier);
    Optional<Trial> next = trial(shared);
    while (next.isPresent()) {
      shared = next.get().shared();
      next = shared(next.get());
    }
    return Variation.sharing(shared);
  }

  /** The plan if more of what waits is taken over, if it ends earlier. */
  private Optional<Trial> shared(Trial before) {
    Draft draft = before.breakdown().draft();
    ImmutableSet<TaskId> waiting = before.timetable().waitingForPersons();
    Map<PersonId, BigDecimal> loads = new HashMap<>();
    List<Share> shares = new ArrayList<>();
    for (Share share : shares(draft)) {
      if (share.tasks().stream().anyMatch(waiting::contains)) {
        if (holders(draft.task(share.tasks().get(0))).size() > 1) {
          shares.add(share);
        } else {
          share.tasks().stream().map(draft::task).forEach(task -> load(task, loads));
        }
      }
    }
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    shares.sort(Comparator.comparingInt(share -> start(share, before.timetable())));
    Map<TaskId, PersonId> shared = new LinkedHashMap<>(before.shared());
    for (Share share : shares) {
      give(share, draft, loads, shared);
    }
    return trial(ImmutableMap.copyOf(shared)).filter(trial -> trial.finish() < before.finish());
  }

  private void load(DraftTask task, Map<PersonId, BigDecimal> loads) {
    task.responsible(plan.assignees())
        .ifPresent(person -> loads.merge(person, task.ownEffort(), BigDecimal::add));
  }

  private static int start(Share share, Timetable timetable) {
    return share.tasks().stream().mapToInt(timetable.dates()::start).min().orElseThrow();
  }

  private void give(
      Share share, Draft draft, Map<PersonId, BigDecimal> loads, Map<TaskId, PersonId> shared) {
    ImmutableList<PersonId> holders = holders(draft.task(share.tasks().get(0)));
    BigDecimal effort = BigDecimal.ZERO;
    for (TaskId task : share.tasks()) {
      effort = effort.add(draft.task(task).ownEffort());
    }
    PersonId least = holders.get(0);
    double soonest = Double.POSITIVE_INFINITY;
    for (PersonId holder : holders) {
      double done = days(loads.getOrDefault(holder, BigDecimal.ZERO).add(effort), holder);
      if (done < soonest) {
        soonest = done;
        least = holder;
      }
    }
    loads.merge(least, effort, BigDecimal::add);
    for (TaskId task : share.tasks()) {
      if (least.equals(holders.get(0))) {
        shared.remove(task);
      } else {
        shared.put(task, least);
      }
    }
  }

  /** How long somebody is busy with some work and nothing else. */
  private double days(BigDecimal effort, PersonId person) {
    return effort.doubleValue() / allocations.getOrDefault(person, BigDecimal.ONE).doubleValue();
  }

  /** The work of all whose it is by a role, as it is given out. */
  private List<Share> shares(Draft draft) {
    record Key(Optional<ControlId> control, Optional<ScopeId> scope, PersonId first) {}
    List<Share> shares = new ArrayList<>();
    Map<Key, Share> controls = new LinkedHashMap<>();
    for (DraftTask task : draft.tasks()) {
      Optional<PersonId> first = holders(task).stream().findFirst();
      if (task.kind() == TaskKind.CONTROL && task.control().isPresent() && first.isPresent()) {
        Key key = new Key(task.control(), task.scope(), first.get());
        if (!controls.containsKey(key)) {
          Share share = new Share(new ArrayList<>());
          controls.put(key, share);
          shares.add(share);
        }
        requireNonNull(controls.get(key)).tasks().add(task.id());
      } else {
        shares.add(new Share(List.of(task.id())));
      }
    }
    return shares;
  }

  /** Who can do a task by the role it is done in, whoever has it first; nobody else if named. */
  private ImmutableList<PersonId> holders(DraftTask task) {
    return task.isByRole() && (task.kind() == TaskKind.ACTIVITY || task.kind() == TaskKind.CONTROL)
        ? plan.assignees().sharing(task.responsibleRole().orElseThrow(), task.scope())
        : ImmutableList.of();
  }

  private Optional<Trial> trial(ImmutableMap<TaskId, PersonId> shared) {
    WorkBreakdown work = new WorkBreakdown(blueprints.apply(Variation.sharing(shared)));
    try {
      return Optional.of(new Trial(shared, work, work.dated(Levelling.byRule())));
    } catch (InvalidDocument e) {
      // Whoever plans it says so; who does the work is not what is wrong.
      return Optional.empty();
    }
  }
}
