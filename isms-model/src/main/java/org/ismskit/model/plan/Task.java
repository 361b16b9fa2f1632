package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.approval.Money;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Priority;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * A piece of work, a wait or a milestone of a plan, with its dates.
 *
 * @param id identifies the task
 * @param name what it is
 * @param kind what kind of task it is
 * @param phase the phase it belongs to
 * @param activity the activity it is a part of
 * @param control the control it implements
 * @param milestone what is reached, if it is a milestone
 * @param start its first day
 * @param finish its last day, included
 * @param duration how many working days it takes, without those on which it pauses, 0 for a
 *     milestone
 * @param effort how many person-days of work it is, of everybody together
 * @param responsibleRole the role that does it
 * @param responsible the person who does it
 * @param accountableRole the role that answers for it
 * @param accountable the person who answers for it
 * @param totalFloat how many working days it can slip before the plan finishes later
 * @param freeFloat how many working days it can slip before any other task has to
 * @param critical whether it cannot slip at all
 * @param driver the task that determines its start, if one does
 * @param because why it is there and how long it takes
 * @param likelyFinish the day by which it is finished in 80 of 100 runs of the forecast
 * @param scope the scope it is for, where there are several
 * @param consulted the roles that are asked before
 * @param informed the roles that are told after
 * @param priority how urgent it is
 * @param reportTo to whom its completion is reported
 * @param cost what it costs
 * @param resources what it needs besides people
 * @param risks the risks it lowers
 * @param requirements the requirements it answers
 * @param actions the actions it carries out
 * @param decidedBy the body that decides, if it is a decision
 * @param committed whether its finish was promised
 * @param donePercent how much of it is done, 0 to 100
 * @param ownEffort how much of the effort is the responsible's own, in person-days, at most the
 *     effort; all of it if it is not known. The rest is that of a team or of participants
 * @param promised the day by which it was promised; if it is committed and this is not known, its
 *     finish
 * @param criticalityPercent in how many of 100 runs of the forecast it determined when all was
 *     finished, 0 to 100 (criticality index)
 * @param notBefore the first day on which it can begin, as a status report says
 * @param externalCost how much of the cost is paid to others, in its currency, from 0 to the cost;
 *     the rest is the time of the organization's own people
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Task(
    TaskId id,
    String name,
    TaskKind kind,
    Optional<PhaseId> phase,
    Optional<ActivityId> activity,
    Optional<ControlId> control,
    Optional<MilestoneKind> milestone,
    LocalDate start,
    LocalDate finish,
    int duration,
    BigDecimal effort,
    Optional<RoleDescriptionId> responsibleRole,
    Optional<PersonId> responsible,
    Optional<RoleDescriptionId> accountableRole,
    Optional<PersonId> accountable,
    int totalFloat,
    int freeFloat,
    boolean critical,
    Optional<TaskId> driver,
    ImmutableList<Explanation> because,
    Optional<LocalDate> likelyFinish,
    Optional<ScopeId> scope,
    ImmutableSet<RoleDescriptionId> consulted,
    ImmutableSet<RoleDescriptionId> informed,
    Optional<Priority> priority,
    Optional<PersonId> reportTo,
    Optional<Money> cost,
    ImmutableList<AllocatedResource> resources,
    ImmutableSet<RiskId> risks,
    ImmutableSet<RequirementId> requirements,
    ImmutableSet<ActionItemId> actions,
    Optional<DecisionBodyId> decidedBy,
    boolean committed,
    OptionalInt donePercent,
    Optional<BigDecimal> ownEffort,
    Optional<LocalDate> promised,
    OptionalInt criticalityPercent,
    Optional<LocalDate> notBefore,
    Optional<BigDecimal> externalCost)
    implements Entity, WithTask {

  /**
   * Refuses missing values of required components, negative durations and efforts, a finish before
   * the start, more effort of one's own than there is, and an external cost without a cost or
   * beyond it.
   */
  public Task {
    required(
        "id", id, "name", name, "kind", kind, "start", start, "finish", finish, "effort", effort);
    phase = orEmpty(phase);
    activity = orEmpty(activity);
    control = orEmpty(control);
    milestone = orEmpty(milestone);
    responsibleRole = orEmpty(responsibleRole);
    responsible = orEmpty(responsible);
    accountableRole = orEmpty(accountableRole);
    accountable = orEmpty(accountable);
    driver = orEmpty(driver);
    because = orEmpty(because);
    likelyFinish = orEmpty(likelyFinish);
    scope = orEmpty(scope);
    consulted = orEmpty(consulted);
    informed = orEmpty(informed);
    priority = orEmpty(priority);
    reportTo = orEmpty(reportTo);
    cost = orEmpty(cost);
    resources = orEmpty(resources);
    risks = orEmpty(risks);
    requirements = orEmpty(requirements);
    actions = orEmpty(actions);
    decidedBy = orEmpty(decidedBy);
    donePercent = orEmpty(donePercent);
    ownEffort = orEmpty(ownEffort);
    promised = orEmpty(promised);
    criticalityPercent = orEmpty(criticalityPercent);
    notBefore = orEmpty(notBefore);
    externalCost = orEmpty(externalCost);
    if (duration < 0) {
      throw new InvalidValue("duration", duration, "a number of at least 0");
    }
    notNegative("effort", effort);
    if (finish.isBefore(start)) {
      throw new InvalidValue("finish", finish, "a day not before " + start);
    }
    inRange("donePercent", donePercent, 0, 100);
    inRange("criticalityPercent", criticalityPercent, 0, 100);
    if (ownEffort.filter(own -> own.signum() < 0 || own.compareTo(effort) > 0).isPresent()) {
      throw new InvalidValue("ownEffort", ownEffort.get(), "person-days from 0 to " + effort);
    }
    if (externalCost.isPresent()) {
      isPart(externalCost.get(), cost);
    }
  }

  private static void isPart(BigDecimal externalCost, Optional<Money> cost) {
    if (cost.isEmpty()) {
      throw new InvalidValue("externalCost", externalCost, "nothing, since there is no cost");
    }
    BigDecimal all = cost.get().amount();
    if (externalCost.signum() < 0 || externalCost.compareTo(all) > 0) {
      throw new InvalidValue("externalCost", externalCost, "an amount from 0 to " + all);
    }
  }

  /**
   * Starts a {@code Task}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Task}. */
  public static final class Builder extends TaskBuilder {
    Builder() {
      committed(false);
      critical(false);
    }
  }
}
