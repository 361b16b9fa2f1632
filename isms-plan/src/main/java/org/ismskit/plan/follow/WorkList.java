package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * Who has what to do in the next weeks.
 *
 * @param items the unfinished tasks of each week, by week, worker and start
 */
public record WorkList(ImmutableList<Item> items) {

  /**
   * A task in one week.
   *
   * @param monday the first day of the week
   * @param person who does it, empty if nobody is named
   * @param role the role in which it is done, as far as that is known
   * @param task the task
   * @param starts whether it is to start in this week
   * @param finishes whether it has to be finished in this week
   * @param waitsFor what has to be finished, or begun for links between starts, before it can
   *     start; empty if it can start now or has begun
   */
  public record Item(
      LocalDate monday,
      Optional<PersonId> person,
      Optional<RoleDescriptionId> role,
      Task task,
      boolean starts,
      boolean finishes,
      ImmutableSet<TaskId> waitsFor) {}

  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::monday)
          .thenComparing(item -> item.person().map(PersonId::value).orElse("\uffff"))
          .thenComparing(item -> item.role().map(RoleDescriptionId::value).orElse("\uffff"))
          .thenComparing(item -> item.task().start())
          .thenComparing(item -> item.task().finish())
          .thenComparing(item -> item.task().id().value());

  /**
   * The work of some weeks.
   *
   * @param plan the plan, rescheduled on the last status date if there was one
   * @param from a day of the first week, Monday to Sunday
   * @param weeks how many weeks, at least 1
   * @return what is to be done in them
   * @throws InvalidValue if the number of weeks is less than 1
   */
  public static WorkList of(ImplementationPlan plan, LocalDate from, int weeks) {
    if (weeks < 1) {
      throw new InvalidValue("weeks", weeks, "a number of at least 1");
    }
    ImmutableListMultimap<TaskId, TaskLink> links =
        plan.links().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
    LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (int week = 0; week < weeks; week++) {
      LocalDate monday = first.plusWeeks(week);
      LocalDate sunday = monday.plusDays(6);
      for (Task task : plan.tasks()) {
        if (!isFinished(task) && !task.start().isAfter(sunday) && !task.finish().isBefore(monday)) {
          items.add(
              new Item(
                  monday,
                  task.responsible(),
                  task.responsibleRole(),
                  task,
                  !task.start().isBefore(monday) && !hasBegun(task, plan),
                  !task.finish().isAfter(sunday),
                  hasBegun(task, plan) ? ImmutableSet.of() : waitsFor(plan, links.get(task.id()))));
        }
      }
    }
    return new WorkList(ImmutableList.sortedCopyOf(ORDER, items.build()));
  }

  private static ImmutableSet<TaskId> waitsFor(
      ImplementationPlan plan, ImmutableList<TaskLink> links) {
    return links.stream()
        .filter(
            link -> {
              Task before = plan.tasks().get(link.predecessor()).orElseThrow();
              return switch (link.type()) {
                case FS -> !isFinished(before);
                case SS -> !isFinished(before) && !hasBegun(before, plan);
                case FF, SF -> false;
              };
            })
        .map(TaskLink::predecessor)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isFinished(Task task) {
    return task.donePercent().orElse(0) == 100;
  }

  private static boolean hasBegun(Task task, ImplementationPlan plan) {
    return task.duration() > 0
        && plan.statusOn().filter(on -> !task.start().isAfter(on)).isPresent();
  }

  /**
   * What a person has to do.
   *
   * @param person the person
   * @return the person's items, by week and start
   */
  public ImmutableList<Item> of(PersonId person) {
    return items.stream()
        .filter(item -> item.person().equals(Optional.of(person)))
        .collect(ImmutableList.toImmutableList());
  }
}
