package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * What the persons responsible do of their tasks themselves, and when they are there to do it.
 *
 * <p>Of an activity, of the work on a control and of leading the project one half is the
 * responsible's, since workshops take many people and the rest a team; of all other work it is the
 * whole. Sessions for everybody and decisions are nobody's own work.
 */
final class People {

  private static final BigDecimal SHARE_OF_TEAMWORK = new BigDecimal("0.5");

  private static final int WHOLE = 100;

  private final IsmsProject project;
  private final WorkingDays days;
  private final Assignees assignees;
  private final int percent;

  /** Nobody asks who is there after that day. */
  private final int end;

  private final Map<PersonId, Availability> known = new HashMap<>();

  People(Blueprint plan) {
    this.project = plan.project();
    this.days = plan.days();
    this.assignees = plan.assignees();
    this.percent = plan.setting().size().managementPercent();
    this.end = Obstacles.end(days);
    project
        .planning()
        .availabilities()
        .forEach(availability -> known.put(availability.person(), there(availability)));
  }

  /** How much there is of somebody on each working day, in hundredths of a day. */
  private Availability there(org.ismskit.model.plan.Availability person) {
    Availability there = Obstacles.there(person.allocation().orElse(BigDecimal.ONE), days);
    Optional<WorkingCalendar> site = person.site().map(project.planning().siteCalendars()::get);
    if (site.isPresent()) {
      there = there.on(days, site.get(), end);
    }
    for (Absence absence : person.absences()) {
      LocalDate back = absence.last().plusDays(1);
      if (back.isAfter(days.date(0))) {
        int to = Math.min(end, days.index(back));
        there = there.during(Math.min(to, days.index(absence.first())), to, 0);
      }
    }
    return there;
  }

  /** Whoever the project says nothing of is there all the time. */
  private Availability there(PersonId person) {
    return known.getOrDefault(person, Availability.of(WHOLE));
  }

  /** Lets the tasks of a draft need those who are responsible for them. */
  void apply(Draft draft) {
    int leading = leading(draft);
    Map<PersonId, Attendance> attendances = new HashMap<>();
    for (DraftTask task : draft.tasks()) {
      Optional<Person> worker = worker(task);
      if (worker.isPresent()) {
        Person person = worker.get();
        Availability whole = there(person.id());
        Availability there =
            isLeader(person.id()) ? whole.less(Math.min(leading, forLeading(whole))) : whole;
        share(task, person, there.thereafter(), whole.thereafter() < WHOLE);
        String resource = resource(person.id());
        draft.resource(resource, new Conditions.Resource(there, Optional.of(person.name())));
        draft.need(task.id(), new Draft.Need(resource, task.ownEffort(), urgency(task)));
        if (!there.days().isEmpty()) {
          draft.open(
              task.id(), attendances.computeIfAbsent(person.id(), id -> new Attendance(there)));
        }
      }
    }
  }

  /** What a person is called among those whom tasks need. */
  static String resource(PersonId person) {
    return "person " + person;
  }

  private static int urgency(DraftTask task) {
    return task.priority().map(priority -> priority.compareTo(Priority.A)).orElse(0);
  }

  /** How much of each day leading the project takes of its leader, in a project without waits. */
  private int leading(Draft draft) {
    int days = CriticalPath.of(draft.network(ImmutableList.of()).build()).finish();
    return days == 0 ? 0 : hundredthsBy(own(coordination(draft)), days);
  }

  /** Hundredths of a day on each of some days, or days with so many hundredths each. */
  static int hundredthsBy(BigDecimal effort, int number) {
    return effort
        .movePointRight(2)
        .divide(BigDecimal.valueOf(number), 0, RoundingMode.CEILING)
        .intValue();
  }

  /**
   * Says how much of a task is the responsible's own. Who is there for a part of the time only
   * needs longer for it; what somebody else has no time for is left to the team.
   */
  private static void share(DraftTask task, Person person, int there, boolean partTime) {
    BigDecimal own = isTeamwork(task.kind()) ? own(task.effort()) : task.ownEffort();
    int needed = hundredthsBy(own, there);
    if (partTime && needed > task.duration()) {
      task.lasting(needed)
          .since(Explanation.of("estimate.part-time", person.name(), there, needed));
    }
    task.own(own.min(BigDecimal.valueOf((long) task.duration() * there, 2)));
  }

  /** Leading takes at most half of the time of a leader, who does other work too. */
  private static int forLeading(Availability whole) {
    return whole.thereafter() / 2;
  }

  /** How much of leading the project is its leader's own. */
  BigDecimal leading(BigDecimal effort, int days) {
    Availability leader =
        assignees.of(Assignees.CISO).map(this::there).orElse(Availability.of(WHOLE));
    return own(effort).min(BigDecimal.valueOf((long) days * forLeading(leader), 2));
  }

  private boolean isLeader(PersonId person) {
    return assignees.of(Assignees.CISO).equals(Optional.of(person));
  }

  /** What leading the project takes: a share of all other work. */
  BigDecimal coordination(Draft draft) {
    BigDecimal effort = BigDecimal.ZERO;
    for (DraftTask task : draft.tasks()) {
      effort = effort.add(task.effort());
    }
    return effort
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
  }

  /** What of teamwork is that of the person responsible. */
  private static BigDecimal own(BigDecimal effort) {
    return effort.multiply(SHARE_OF_TEAMWORK);
  }

  /** Who does some of a task, if it is work and it is known who is responsible. */
  private Optional<Person> worker(DraftTask task) {
    boolean work =
        task.duration() > 0
            && task.effort().signum() > 0
            && task.decidedBy().isEmpty()
            && switch (task.kind()) {
              case ACTIVITY, CONTROL, AUDIT, REVIEW -> true;
              case TRAINING -> task.ownEffort().signum() > 0;
              case WAIT, EVIDENCE, MILESTONE, COORDINATION -> false;
            };
    return work
        ? task.responsible(assignees).flatMap(project.organization().persons()::get)
        : Optional.empty();
  }

  private static boolean isTeamwork(TaskKind kind) {
    return kind == TaskKind.ACTIVITY || kind == TaskKind.CONTROL;
  }

  /**
   * Says so where a task begins as soon as the person responsible is back, and where it pauses.
   *
   * @param ready from which day on it could begin but for that
   * @param work how many days of work lie between its start and its finish
   */
  ImmutableList<Explanation> because(DraftTask task, int ready, int start, int finish, int work) {
    Optional<Person> person = worker(task);
    if (person.isEmpty()) {
      return ImmutableList.of();
    }
    Availability there = there(person.get().id());
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    if (start > 0 && ready < start && there.on(start - 1) == 0) {
      reasons.add(DateReason.AWAY.explained(person.get().name(), days.date(start)));
    }
    int paused = finish - start - work;
    if (paused > 0) {
      reasons.add(DateReason.PAUSE.explained(paused, person.get().name()));
    }
    return reasons.build();
  }
}
