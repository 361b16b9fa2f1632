package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;

/**
 * Which controls of a catalog the organization applies, which it leaves out, and why (27003, 8.4
 * output c).
 *
 * @param catalog the catalog whose controls it goes through
 * @param version its version
 * @param entries one line for each control
 * @param approvedBy who approved it
 * @param approvedOn when
 */
@Value.Builder
public record StatementOfApplicability(
    CatalogId catalog,
    Optional<String> version,
    ImmutableList<ApplicabilityEntry> entries,
    Optional<PersonId> approvedBy,
    Optional<LocalDate> approvedOn)
    implements WithStatementOfApplicability {

  /** Refuses missing values of required components and two lines for one control. */
  public StatementOfApplicability {
    required("catalog", catalog);
    version = orEmpty(version);
    entries = orEmpty(entries);
    approvedBy = orEmpty(approvedBy);
    approvedOn = orEmpty(approvedOn);
    Set<CatalogControlId> seen = new HashSet<>();
    for (ApplicabilityEntry entry : entries) {
      if (!seen.add(entry.control())) {
        throw new InvalidValue("entries", entry.control(), "one line for each control");
      }
    }
  }

  /**
   * The line for a control.
   *
   * @param control an entry of the catalog
   * @return the line, empty if there is none
   */
  public Optional<ApplicabilityEntry> entry(CatalogControlId control) {
    return entries.stream().filter(entry -> entry.control().equals(control)).findFirst();
  }

  /**
   * Starts a {@code StatementOfApplicability}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link StatementOfApplicability}. */
  public static final class Builder extends StatementOfApplicabilityBuilder {
    Builder() {}
  }
}
