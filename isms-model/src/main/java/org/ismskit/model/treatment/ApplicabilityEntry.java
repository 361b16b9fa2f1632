package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.ControlId;

/**
 * One line of a statement of applicability.
 *
 * @param control the entry of the catalog
 * @param applicable whether it is applied
 * @param reasons why it is applied or left out
 * @param ownReasons reasons of the organization's own list
 * @param justification the reasons in words
 * @param controls the controls of the organization that implement it
 */
@Value.Builder
public record ApplicabilityEntry(
    CatalogControlId control,
    boolean applicable,
    ImmutableSet<ApplicabilityReason> reasons,
    ImmutableList<String> ownReasons,
    Optional<String> justification,
    ImmutableSet<ControlId> controls)
    implements WithApplicabilityEntry {

  /** Refuses missing values of required components. */
  public ApplicabilityEntry {
    required("control", control);
    reasons = orEmpty(reasons);
    ownReasons = orEmpty(ownReasons);
    justification = orEmpty(justification);
    controls = orEmpty(controls);
  }

  /**
   * Starts an {@code ApplicabilityEntry}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ApplicabilityEntry}. */
  public static final class Builder extends ApplicabilityEntryBuilder {
    Builder() {
      applicable(false);
    }
  }
}
