package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.shape.Table;
import org.ismskit.plan.estimate.Driver;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.estimate.ProjectSize;

/**
 * What each event takes: so much in any case, and so much for each of what it is about. Expert
 * judgement, as all of the practice.
 */
final class EventEffort {

  private static final ImmutableListMultimap<String, Table.Row> ROWS =
      Multimaps.index(
          Table.read(EventEffort.class, "default-practice/event-effort.tsv").rows(),
          row -> row.text("event"));

  /** How many there usually are of what the project does not say. */
  private static final ImmutableMap<String, Table.Row> USUAL =
      Table.read(EventEffort.class, "default-practice/counts.tsv").rows().stream()
          .collect(ImmutableMap.toImmutableMap(row -> row.text("count"), Function.identity()));

  private final Blueprint plan;

  EventEffort(Blueprint plan) {
    this.plan = plan;
  }

  /** Person-days of an event of the whole organization, each time; empty if nobody has judged. */
  Optional<BigDecimal> of(String event) {
    return of(event, plan.setting(), plan.setting().drivers().get(Driver.PEOPLE));
  }

  /**
   * The same of an event of some of the people.
   *
   * @param event its code
   * @param part the part they belong to; how much each takes depends on the size of the whole
   * @param people how many they are
   */
  Optional<BigDecimal> of(String event, EstimationSetting part, int people) {
    String size = plan.setting().size().name();
    return ROWS.get(event).stream()
        .map(row -> effort(row, size, part, people))
        .reduce(BigDecimal::add)
        .map(effort -> effort.setScale(1, RoundingMode.HALF_UP));
  }

  private BigDecimal effort(Table.Row row, String size, EstimationSetting setting, int people) {
    BigDecimal each = row.text(size + "Each", BigDecimal::new);
    BigDecimal base = row.text(size, BigDecimal::new);
    if (each.signum() == 0) {
      return base;
    }
    long items = 1;
    for (String count : row.list("of", " ")) {
      items *= count.equals(Driver.PEOPLE.key()) ? people : count(count, setting);
    }
    return base.add(each.multiply(BigDecimal.valueOf(items)));
  }

  private int count(String what, EstimationSetting setting) {
    Optional<Driver> driver = Driver.of(what);
    if (driver.isPresent()) {
      return setting.drivers().get(driver.get());
    }
    IsmsProject project = plan.project();
    return switch (what) {
      case "controls" -> {
        int planned =
            setting.drivers().get(Driver.ORGANIZATIONAL_CONTROLS)
                + setting.drivers().get(Driver.TECHNICAL_CONTROLS);
        yield Math.max(planned, project.risk().controls().size());
      }
      case "members" ->
          known(
              what,
              plan.decisions()
                  .body(ApprovalSubject.OTHER)
                  .map(body -> body.members().size())
                  .orElse(0));
      case "measures" -> known(what, project.operation().measures().size());
      case "documents" ->
          known(what, project.design().documents().size() + project.scoping().policies().size());
      case "role-holders" ->
          known(
              what,
              (int)
                  project.initiation().assignments().stream()
                      .map(Assignment::person)
                      .distinct()
                      .count());
      default -> throw new IllegalStateException("event-effort.tsv: nothing counts '" + what + "'");
    };
  }

  /** As many as the project has, or as are usual if it does not say. */
  private int known(String what, int counted) {
    ProjectSize size = plan.setting().size();
    return counted > 0
        ? counted
        : requireNonNull(USUAL.get(what), what).text(size.name(), Integer::valueOf);
  }
}
