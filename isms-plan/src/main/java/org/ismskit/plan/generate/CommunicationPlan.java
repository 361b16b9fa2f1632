package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.plan.Communication;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.recurrence.TimeUnit;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.RoleDescriptionId;

/** Who is told what of the project, and when (27003, 9.5). */
final class CommunicationPlan {

  private final Blueprint plan;
  private final ImplementationPlan dated;

  CommunicationPlan(Blueprint plan, ImplementationPlan dated) {
    this.plan = plan;
    this.dated = dated;
  }

  ImmutableList<Communication> all() {
    return Table.read(Practice.class, "default-practice/communication.tsv").rows().stream()
        .map(this::communication)
        .filter(told -> told.recurrence().isPresent() || !told.on().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private Communication communication(Table.Row row) {
    return Communication.builder()
        .what(plan.wording().of("tell." + row.text("what")))
        .to(
            row.list("to", " ", RoleDescriptionId::of).stream()
                .collect(ImmutableSet.toImmutableSet()))
        .by(row.text("by", RoleDescriptionId::of))
        .recurrence(
            row.optional("weeks", Integer::valueOf)
                .map(weeks -> new Recurrence(weeks, TimeUnit.WEEK, Optional.of(dated.startOn()))))
        .on(on(row))
        .build();
  }

  /** The days on which tasks of a kind begin or milestones are reached. */
  private ImmutableSet<LocalDate> on(Table.Row row) {
    Optional<String> occasion = row.optional("on");
    return dated.tasks().stream()
        .filter(
            task ->
                occasion
                    .filter(
                        what ->
                            Anchors.name(task.kind()).equals(what)
                                || task.milestone().map(Anchors::name).equals(Optional.of(what)))
                    .isPresent())
        .map(task -> day(task, row.text("daysBefore", Integer::valueOf)))
        .sorted()
        .collect(ImmutableSet.toImmutableSet());
  }

  private LocalDate day(Task task, int before) {
    LocalDate occasion = task.kind() == TaskKind.MILESTONE ? task.finish() : task.start();
    return plan.days().date(Math.max(0, plan.days().index(occasion) - before));
  }
}
