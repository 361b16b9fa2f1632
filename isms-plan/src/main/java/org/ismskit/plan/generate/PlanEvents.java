package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.Auditor;
import org.ismskit.model.document.ManagedDocument;
import org.ismskit.model.evidence.ControlException;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.policy.Policy;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.programme.Programme;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.plan.estimate.EstimationSetting;
import org.jspecify.annotations.Nullable;

/**
 * What happens on certain days: steering meetings while the plan is carried out, and afterwards the
 * seven ISMS-specific activities (27003, 9.1 d), for as long as the plan looks ahead.
 */
final class PlanEvents {

  private static final int HORIZON = 12;

  /** How many days less than the usual time may lie between two meetings, since months differ. */
  private static final int SLACK = 3;

  private final Blueprint plan;
  private final Auditors auditors;
  private final RiskRegister register;
  private final ImmutableMap<ScopeId, EstimationSetting> parts;
  private final ImplementationPlan dated;
  private final EventEffort effort;
  private final LocalDate likely;
  private final LocalDate until;

  /** Each by its name, part and day, since nothing is planned twice. */
  private final Map<String, PlannedEvent> events = new LinkedHashMap<>();

  /** The days of what recurs by custom, since other things have to be done before them. */
  private final ListMultimap<String, LocalDate> days = LinkedListMultimap.create();

  /**
   * Prepares the events of a plan.
   *
   * @param plan what the plan was made from
   * @param breakdown who is independent in it, and how many people its parts have
   * @param register the assessed risks
   * @param dated the plan with its dates
   */
  PlanEvents(
      Blueprint plan, WorkBreakdown breakdown, RiskRegister register, ImplementationPlan dated) {
    this.plan = plan;
    this.register = register;
    this.auditors = breakdown.auditors();
    this.parts = breakdown.parts();
    this.dated = dated;
    this.effort = new EventEffort(plan);
    this.likely = dated.forecast().map(Forecast::likely).orElse(dated.finishOn());
    this.until = until(plan.project().planning(), dated);
  }

  /** The last day that a plan looks ahead to. */
  static LocalDate until(Planning planning, ImplementationPlan dated) {
    return dated
        .forecast()
        .map(Forecast::likely)
        .orElse(dated.finishOn())
        .plusMonths(planning.horizonMonths().orElse(HORIZON));
  }

  ImmutableList<PlannedEvent> all() {
    steering();
    programmes();
    recorded();
    usual();
    if (plan.project().planning().certification()) {
      certification();
    }
    return events.values().stream()
        .sorted(Comparator.comparing(PlannedEvent::on).thenComparing(PlannedEvent::name))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Management steers from the first approval to the hand-over (9.4.1), in meetings of those who
   * decide if they meet, each time as soon as the usual time has passed.
   */
  private void steering() {
    UsualEvent usual = UsualEvent.of(UsualEvent.STEERING);
    int weeks = usual.interval(plan.setting().size()).orElseThrow();
    Optional<DecisionBody> body = plan.decisions().body(ApprovalSubject.OTHER);
    NavigableSet<LocalDate> meetings =
        body.stream().flatMap(plan.decisions()::all).collect(Collectors.toCollection(TreeSet::new));
    LocalDate last =
        milestone(Anchors.name(MilestoneKind.HAND_OVER_DONE))
            .map(Task::finish)
            .orElse(dated.finishOn());
    LocalDate due =
        milestone(Anchors.name(MilestoneKind.PROJECT_APPROVED))
            .map(Task::finish)
            .orElse(dated.startOn());
    while (!due.isAfter(last)) {
      Optional<LocalDate> meeting = Optional.ofNullable(meetings.ceiling(due));
      LocalDate held = meeting.orElse(due);
      if (!held.isAfter(last)) {
        add(
            planned(usual, held)
                .effort(effort.of(usual.code()))
                .addBecause(
                    meeting.isPresent()
                        ? Explanation.of("why.event.body", body.orElseThrow().name(), weeks)
                        : Explanation.of("why.event.steering", weeks))
                .build());
      }
      due = held.plusWeeks(weeks).minusDays(meeting.isPresent() ? SLACK : 0);
    }
  }

  private PlannedEvent.Builder planned(UsualEvent event, LocalDate day) {
    return PlannedEvent.builder().name(plan.wording().of("event." + event.code())).on(day).stream(
            event.stream())
        .responsibleRole(event.role())
        .responsible(holder(event));
  }

  /** Who has the role; whether an auditor may audit is not a question of the role alone. */
  private Optional<PersonId> holder(UsualEvent event) {
    return event.role().equals(Assignees.AUDITOR)
        ? Optional.empty()
        : plan.assignees().of(event.role());
  }

  /** What the project itself has planned of the seven. */
  private void programmes() {
    for (Programme programme : plan.project().operation().programmes()) {
      programme
          .recurrence()
          .ifPresent(
              often ->
                  recur(
                      programme.name(),
                      often,
                      Optional.of(programme.stream()),
                      Explanation.of("why.event.programme", programme.name())));
    }
  }

  /** What is usual; a stream whose rhythm the project gives itself has no need of it. */
  private void usual() {
    Set<IsmsStream> own = EnumSet.noneOf(IsmsStream.class);
    plan.project().operation().programmes().stream()
        .filter(programme -> programme.recurrence().isPresent())
        .forEach(programme -> own.add(programme.stream()));
    for (UsualEvent event : UsualEvent.ALL) {
      boolean given = event.main() && event.stream().filter(own::contains).isPresent();
      OptionalInt months = event.interval(plan.setting().size());
      if (!given && months.isPresent() && !event.code().equals(UsualEvent.STEERING)) {
        if (event.perPart()) {
          inParts(event, months.getAsInt());
        } else {
          usual(event, months.getAsInt());
        }
      }
    }
  }

  private void usual(UsualEvent event, int months) {
    List<Occasion> occasions = occasions(event);
    Optional<LocalDate> first =
        event.after().isPresent()
            ? Optional.empty()
            : occasions.stream()
                .filter(Occasion::inPlan)
                .map(occasion -> Rhythm.latest(plan.days(), occasion.on(), event.leadDays()))
                .min(Comparator.naturalOrder());
    LocalDate done = event.after().flatMap(this::reached).orElse(likely);
    Rhythm rhythm =
        new Rhythm(plan.days(), first.orElseGet(() -> done.plusMonths(months)), months, until);
    for (Occasion occasion : occasions) {
      if (first.isPresent() || !occasion.inPlan()) {
        rhythm.inTimeFor(occasion.on(), occasion.what(), event.leadDays());
      }
    }
    rhythm.forEach((day, because) -> spread(event, months, day, because));
    days.putAll(event.code(), rhythm.days());
  }

  /** Each part has its own, counted from when its people came for the first time. */
  private void inParts(UsualEvent event, int months) {
    for (Attendees attendees : Attendees.of(plan, parts)) {
      LocalDate first =
          attendees
              .part()
              .map(plan.waves()::prefix)
              .flatMap(prefix -> dated.tasks().get(OperationTasks.awareness(prefix)))
              .map(PlannedTasks::likely)
              .orElse(likely);
      EstimationSetting setting = attendees.part().map(parts::get).orElse(plan.setting());
      new Rhythm(plan.days(), first.plusMonths(months), months, until)
          .forEach(
              (day, because) ->
                  add(
                      planned(event, day)
                          .scope(attendees.part())
                          .effort(effort.of(event.code(), setting, attendees.people()))
                          .addBecause(custom(event, months))
                          .addBecause(Explanation.of("why.event.attendees", attendees.people()))
                          .build()));
    }
  }

  private static Explanation custom(UsualEvent event, int months) {
    return months == 1
        ? Explanation.of("why.event.usual.monthly", event.clause())
        : Explanation.of("why.event.usual", event.clause(), months);
  }

  private void spread(
      UsualEvent event, int months, LocalDate last, ImmutableList<Explanation> because) {
    for (int part = 1; part <= event.weeks(); part++) {
      PlannedEvent.Builder planned =
          planned(event, last.minusWeeks((long) event.weeks() - part))
              .name(name(event, part))
              .effort(share(event))
              .addBecause(custom(event, months))
              .addAllBecause(because);
      if (event.weeks() > 1) {
        planned.addBecause(Explanation.of("why.event.spread", event.weeks()));
      }
      add(planned.build());
    }
  }

  /** What is spread takes its share each time. */
  private Optional<BigDecimal> share(UsualEvent event) {
    return effort
        .of(event.code())
        .map(all -> all.divide(BigDecimal.valueOf(event.weeks()), 1, RoundingMode.HALF_UP));
  }

  private String name(UsualEvent event, int part) {
    String name = plan.wording().of("event." + event.code());
    return event.weeks() == 1 ? name : plan.wording().of("event.part", name, part, event.weeks());
  }

  /**
   * Something for which something else has to be done before.
   *
   * @param what its name
   * @param on when it is
   * @param inPlan whether it is a part of the plan, the first of its kind
   */
  private record Occasion(String what, LocalDate on, boolean inPlan) {}

  private List<Occasion> occasions(UsualEvent event) {
    List<Occasion> occasions = new ArrayList<>();
    for (String code : event.before()) {
      UsualEvent later = UsualEvent.of(code);
      String name = plan.wording().of("event." + code);
      Optional<LocalDate> first = later.after().flatMap(this::milestone).map(Task::finish);
      first.ifPresent(day -> occasions.add(new Occasion(name, day, true)));
      days.get(code).forEach(day -> occasions.add(new Occasion(name, day, false)));
      if (later.main()) {
        own(later, first.orElse(likely)).forEach(occasions::add);
      }
    }
    occasions.sort(Comparator.comparing(Occasion::on));
    return occasions;
  }

  /** What the project itself has dated of a stream, as far as it comes after the first. */
  private Stream<Occasion> own(UsualEvent event, LocalDate first) {
    return events.values().stream()
        .filter(planned -> planned.stream().equals(event.stream()))
        .filter(planned -> planned.because().stream().anyMatch(PlanEvents::isOwn))
        .filter(planned -> planned.on().isAfter(first))
        .map(planned -> new Occasion(planned.name(), planned.on(), false));
  }

  private static boolean isOwn(Explanation because) {
    return because.code().equals("why.event.programme")
        || because.code().equals("why.event.recorded");
  }

  private Optional<LocalDate> reached(String milestone) {
    return milestone(milestone).map(PlannedTasks::likely);
  }

  private Optional<Task> milestone(String name) {
    return dated.tasks().stream()
        .filter(task -> task.milestone().map(Anchors::name).equals(Optional.of(name)))
        .findFirst();
  }

  /** What the records of the project say is due on some day. */
  private void recorded() {
    plan.project()
        .operation()
        .measures()
        .forEach(
            m ->
                m.recurrence()
                    .ifPresent(
                        often -> recur("event.measure", m.name(), often, IsmsStream.MEASURING)));
    plan.project()
        .operation()
        .monitoring()
        .forEach(
            m ->
                m.recurrence()
                    .ifPresent(
                        often -> recur("event.monitor", m.name(), often, IsmsStream.MONITORING)));
    plan.project()
        .operation()
        .audiences()
        .forEach(
            a ->
                a.recurrence()
                    .ifPresent(
                        often -> recur("event.train", a.name(), often, IsmsStream.TRAINING)));
    plan.project()
        .operation()
        .sessions()
        .forEach(s -> due("event.session", s.name(), s.on(), IsmsStream.TRAINING));
    plan.project().operation().audits().forEach(this::planned);
    plan.project()
        .operation()
        .reviews()
        .forEach(r -> due("event.planned.review", r.name(), r.on(), IsmsStream.MANAGEMENT_REVIEW));
    plan.project()
        .design()
        .documents()
        .forEach((ManagedDocument d) -> due("event.document", d.name(), d.reviewDue(), null));
    plan.project()
        .scoping()
        .policies()
        .forEach((Policy p) -> due("event.policy", p.name(), p.reviewDue(), null));
    plan.project().risk().acceptances().forEach(this::accepted);
    plan.project().operation().exceptions().forEach(this::allowed);
    plan.project()
        .operation()
        .evidence()
        .forEach(e -> due("event.evidence", e.name(), e.validUntil(), null));
  }

  /** An acceptance of risks holds until it says, or as long as is usual (8.4). */
  private void accepted(RiskAcceptance acceptance) {
    String risks =
        acceptance.risks().stream()
            .map(risk -> plan.project().risk().risks().get(risk).map(Risk::name))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    boolean high =
        register.risks().stream()
            .filter(risk -> acceptance.risks().contains(risk.risk()))
            .anyMatch(risk -> risk.verdict() == RiskVerdict.UNACCEPTABLE);
    expires(
        "acceptance",
        acceptance.statement().orElse(risks),
        acceptance.acceptedBy(),
        acceptance.validUntil(),
        acceptance.acceptedOn(),
        high);
  }

  private void allowed(ControlException exception) {
    expires(
        "exception",
        exception.name(),
        exception.approvedBy(),
        exception.until(),
        exception.since(),
        false);
  }

  /** What has no end gets the usual one; what should have ended long ago is due at once. */
  private void expires(
      String what,
      String name,
      Optional<PersonId> answers,
      Optional<LocalDate> said,
      Optional<LocalDate> given,
      boolean high) {
    Expiry usual = Expiry.of(what);
    int months = high ? usual.highMonths() : usual.months();
    LocalDate since =
        given
            .or(() -> reached(Anchors.name(MilestoneKind.ISMS_AUTHORIZED)))
            .orElse(dated.startOn());
    LocalDate end =
        said.orElseGet(
            () ->
                Stream.of(since.plusMonths(months), dated.startOn())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
    if (end.isBefore(dated.startOn()) || end.isAfter(until)) {
      return;
    }
    Explanation because =
        said.isPresent()
            ? Explanation.of("why.event.recorded", name)
            : Explanation.of("why.event.expiry", usual.clause(), months, since);
    add(
        PlannedEvent.builder()
            .name(plan.wording().of("event." + what, name))
            .on(end)
            .responsible(answers)
            .effort(usual.effort())
            .addBecause(because)
            .build());
    add(
        PlannedEvent.builder()
            .name(plan.wording().of("event.remind", plan.wording().of("event." + what, name)))
            .on(Rhythm.latest(plan.days(), end, usual.remindDays()))
            .responsible(answers)
            .addBecause(Explanation.of("why.event.remind", usual.remindDays(), end))
            .build());
  }

  /** An audit of which the project says when it is, and perhaps already who audits. */
  private void planned(Audit audit) {
    Optional<PersonId> auditor = audit.auditors().stream().map(Auditor::person).findFirst();
    due(
        "event.planned.audit",
        audit.name(),
        audit.start(),
        Optional.of(IsmsStream.INTERNAL_AUDIT),
        auditor);
  }

  private void recur(String code, String name, Recurrence often, IsmsStream stream) {
    recur(
        plan.wording().of(code, name),
        often,
        Optional.of(stream),
        Explanation.of("why.event.recorded", name));
  }

  private void recur(
      String name, Recurrence often, Optional<IsmsStream> stream, Explanation because) {
    LocalDate first = often.first().orElse(likely);
    int times = 0;
    for (LocalDate day = first; !day.isAfter(until); day = after(first, often, ++times)) {
      if (!day.isBefore(dated.startOn())) {
        add(name, day, stream, Optional.empty(), because);
      }
    }
  }

  /** Counted from the first day, so that the 31st stays the last day of each month. */
  private static LocalDate after(LocalDate first, Recurrence often, int times) {
    long units = (long) often.every() * times;
    return switch (often.unit()) {
      case DAY -> first.plusDays(units);
      case WEEK -> first.plusWeeks(units);
      case MONTH -> first.plusMonths(units);
      case YEAR -> first.plusYears(units);
    };
  }

  private void due(String code, String name, Optional<LocalDate> on, @Nullable IsmsStream stream) {
    due(code, name, on, Optional.ofNullable(stream), Optional.empty());
  }

  private void due(
      String code,
      String name,
      Optional<LocalDate> on,
      Optional<IsmsStream> stream,
      Optional<PersonId> responsible) {
    on.filter(day -> !day.isBefore(dated.startOn()) && !day.isAfter(until))
        .ifPresent(
            day ->
                add(
                    plan.wording().of(code, name),
                    day,
                    stream,
                    responsible,
                    Explanation.of("why.event.recorded", name)));
  }

  /** A certificate lasts three years, with a visit in each (ISO/IEC 17021-1, 9.1.3). */
  private void certification() {
    LocalDate issued = reached(Anchors.name(MilestoneKind.CERTIFICATE_ISSUED)).orElse(likely);
    for (int year = 1; year <= 2; year++) {
      certified("event.surveillance", issued.plusMonths(12L * year));
    }
    certified("event.recertification", issued.plusMonths(33));
  }

  private void certified(String code, LocalDate day) {
    if (!day.isAfter(until)) {
      add(
          plan.wording().of(code),
          audited(day, Optional.empty()),
          Optional.empty(),
          plan.assignees().of(Assignees.CISO),
          Explanation.of("why.event.certification"));
    }
  }

  private void add(
      String name,
      LocalDate day,
      Optional<IsmsStream> stream,
      Optional<PersonId> responsible,
      Explanation because) {
    add(
        PlannedEvent.builder().name(name).on(day).stream(stream)
            .responsible(responsible)
            .addBecause(because)
            .build());
  }

  private void add(PlannedEvent event) {
    boolean audit = event.stream().equals(Optional.of(IsmsStream.INTERNAL_AUDIT));
    LocalDate day =
        audit && event.because().stream().noneMatch(PlanEvents::isOwn)
            ? audited(event.on(), event.scope())
            : event.on();
    LocalDate on = plan.days().date(plan.days().index(day));
    boolean unstaffed = audit && event.responsible().isEmpty();
    String scope = event.scope().map(ScopeId::value).orElse("");
    events.putIfAbsent(
        on + " " + scope + " " + event.name(), (unstaffed ? independent(event) : event).withOn(on));
  }

  /**
   * The day of an audit that is due on a day: before a time without audits, since it comes no later
   * than it has to, and after it only if the plan itself lasts that long.
   */
  private LocalDate audited(LocalDate due, Optional<ScopeId> part) {
    ImmutableList<ClosedDays.Span> without =
        Freezes.withoutAudits(plan, part).stream()
            .map(window -> Freezes.span(window, plan.days()))
            .collect(ImmutableList.toImmutableList());
    int day = plan.days().index(due);
    int before = day;
    while (has(without, before)) {
      before--;
    }
    int after = day;
    while (has(without, after)) {
      after++;
    }
    return before == day
        ? due
        : plan.days().date(plan.days().date(before).isAfter(likely) ? before : after);
  }

  private static boolean has(List<ClosedDays.Span> spans, int day) {
    return spans.stream().anyMatch(span -> span.has(day));
  }

  /** Later audits need the same independence as the first (Annex C). */
  private PlannedEvent independent(PlannedEvent audit) {
    Optional<PersonId> independent = auditors.independent();
    Explanation who =
        independent
            .map(person -> Explanation.of("why.event.auditor", auditors.name(person)))
            .orElseGet(() -> Explanation.of("why.event.auditor.outside"));
    return PlannedEvent.builder().from(audit.withResponsible(independent)).addBecause(who).build();
  }
}
