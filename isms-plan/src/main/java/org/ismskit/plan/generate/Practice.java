package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ismskit.model.shape.Table;
import org.ismskit.plan.estimate.ProjectSize;

/**
 * What the small pieces of work take that ISO/IEC 27003 does not name and every project has: expert
 * judgement, see docs/estimation.md.
 *
 * @param days working days
 * @param effort person-days
 */
record Practice(int days, BigDecimal effort) {

  private static final ImmutableMap<String, Practice> ALL =
      Table.read(Practice.class, "default-practice/practice.tsv").rows().stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.text("work"),
                  row ->
                      new Practice(
                          row.text("days", Integer::valueOf),
                          row.text("effort", BigDecimal::new))));

  static Practice of(String work) {
    return requireNonNull(ALL.get(work), work);
  }

  /** The same in an organization that writes less, or agrees more, than a medium one. */
  Practice in(ProjectSize size) {
    return new Practice(days, effort.multiply(size.formality()).setScale(2, RoundingMode.HALF_UP));
  }
}
