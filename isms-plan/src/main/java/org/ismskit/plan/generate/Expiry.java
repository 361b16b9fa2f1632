package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.ismskit.model.shape.Table;

/**
 * For how long something is allowed that is not as it should be, where nobody says until when.
 *
 * @param months how long
 * @param highMonths how long where the risk is not acceptable by the criteria
 * @param remindDays how many working days before its end the one who answers for it is reminded
 * @param effort person-days of looking at it again
 * @param clause where the standard speaks of it
 */
record Expiry(int months, int highMonths, int remindDays, BigDecimal effort, String clause) {

  private static final ImmutableMap<String, Expiry> ALL =
      Table.read(Expiry.class, "default-practice/expiries.tsv").rows().stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.text("what"),
                  row ->
                      new Expiry(
                          row.text("months", Integer::valueOf),
                          row.text("highMonths", Integer::valueOf),
                          row.text("remindDays", Integer::valueOf),
                          row.text("effort", BigDecimal::new),
                          row.text("clause"))));

  static Expiry of(String what) {
    return requireNonNull(ALL.get(what), what);
  }
}
