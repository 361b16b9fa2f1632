package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.shape.Table;

/**
 * What depends on the size of an organization as a whole: people at hand, waits, audits, and within
 * which bounds plans of such organizations usually lie.
 *
 * @param name small, medium, large or, for a part of an organization, sub-scope
 * @param formality factor on all work: small organizations write less, large ones agree more
 * @param staffing full-time equivalents at work at the same time
 * @param commentDays working days in which drafts are commented on
 * @param boardDays working days to the next meeting of those who decide, on average
 * @param schedulingDays working days until the people concerned come together
 * @param evidenceDays working days in which controls operate before they can be audited
 * @param auditEffort person-days of the first internal audit
 * @param auditDays working days it takes
 * @param reviewEffort person-days of the first management review
 * @param reviewDays working days it takes to prepare and hold
 * @param managementPercent work of leading the project, in percent of all other work
 * @param leastMonths fewest months until the first review that are plausible
 * @param mostMonths most months that are plausible
 * @param leastEffort fewest person-days that are plausible
 * @param mostEffort most person-days that are plausible
 */
public record ProjectSize(
    String name,
    BigDecimal formality,
    Staffing staffing,
    int commentDays,
    int boardDays,
    int schedulingDays,
    int evidenceDays,
    BigDecimal auditEffort,
    int auditDays,
    BigDecimal reviewEffort,
    int reviewDays,
    int managementPercent,
    int leastMonths,
    int mostMonths,
    int leastEffort,
    int mostEffort) {

  private static final ImmutableList<Table.Row> SIZES =
      Table.read(ProjectSize.class, "default-model/sizes.tsv").rows();

  /** The size of an organization of so many people in scope. */
  static ProjectSize of(int people) {
    for (Table.Row row : SIZES) {
      if (people <= number(row, "mostPeople")) {
        return of(row);
      }
    }
    throw new IllegalStateException("sizes.tsv has no row for " + people + " people");
  }

  /**
   * The size of a part of an organization with so many people: as formal as an organization of that
   * many, with the staff and the waits of a part.
   */
  static ProjectSize subScope(int people) {
    for (Table.Row row : SIZES) {
      if (row.text("size").equals("sub-scope")) {
        return of(row, of(people).formality());
      }
    }
    throw new IllegalStateException("sizes.tsv has no row for sub-scopes");
  }

  private static ProjectSize of(Table.Row row) {
    return of(row, decimal(row, "formality"));
  }

  private static ProjectSize of(Table.Row row, BigDecimal formality) {
    return new ProjectSize(
        row.text("size"),
        formality,
        Staffing.builder()
            .core(decimal(row, "core"))
            .participants(decimal(row, "participants"))
            .implementers(decimal(row, "implementers"))
            .build(),
        number(row, "comment"),
        number(row, "board"),
        number(row, "scheduling"),
        number(row, "evidence"),
        decimal(row, "auditEffort"),
        number(row, "auditDays"),
        decimal(row, "reviewEffort"),
        number(row, "reviewDays"),
        number(row, "managementPercent"),
        number(row, "leastMonths"),
        number(row, "mostMonths"),
        number(row, "leastEffort"),
        number(row, "mostEffort"));
  }

  private static int number(Table.Row row, String column) {
    return row.text(column, Integer::valueOf);
  }

  private static BigDecimal decimal(Table.Row row, String column) {
    return row.text(column, BigDecimal::new);
  }
}
