package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why the ISMS project is worth doing (27003, 5.4 output b).
 *
 * @param version its version
 * @param date the date of that version
 * @param statements what it says on its subjects
 * @param costs what it costs
 * @param benefits what it brings
 * @param successFactors what its success depends on
 */
@Value.Builder
public record BusinessCase(
    Optional<String> version,
    Optional<LocalDate> date,
    ImmutableList<CaseStatement> statements,
    ImmutableList<CostItem> costs,
    ImmutableList<Benefit> benefits,
    ImmutableList<String> successFactors)
    implements WithBusinessCase {

  /** Reads missing components as empty ones. */
  public BusinessCase {
    version = orEmpty(version);
    date = orEmpty(date);
    statements = orEmpty(statements);
    costs = orEmpty(costs);
    benefits = orEmpty(benefits);
    successFactors = orEmpty(successFactors);
  }

  /**
   * Starts a {@code BusinessCase}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link BusinessCase}. */
  public static final class Builder extends BusinessCaseBuilder {
    Builder() {}
  }
}
