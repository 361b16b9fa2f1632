package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.scope.ScopeId;

/**
 * How a control works day by day (27003, 8.2 b and 9.4.1 b).
 *
 * @param by who operates it
 * @param inheritedFrom the scope that provides it, if it is inherited
 * @param documents the standards and procedures that describe it
 * @param effectivenessPercent how well it works, 0 (not at all) to 100 (as intended)
 * @param ratedOn when that was judged
 * @param ratedBy who judged
 */
@Value.Builder
public record ControlOperation(
    OperatorKind by,
    Optional<ScopeId> inheritedFrom,
    ImmutableSet<DocumentId> documents,
    OptionalInt effectivenessPercent,
    Optional<LocalDate> ratedOn,
    Optional<PersonId> ratedBy)
    implements WithControlOperation {

  /** Refuses a missing operator and a rating outside 0 to 100. */
  public ControlOperation {
    required("by", by);
    inheritedFrom = orEmpty(inheritedFrom);
    documents = orEmpty(documents);
    effectivenessPercent = orEmpty(effectivenessPercent);
    ratedOn = orEmpty(ratedOn);
    ratedBy = orEmpty(ratedBy);
    inRange("effectivenessPercent", effectivenessPercent, 0, 100);
  }

  /**
   * Starts a {@code ControlOperation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlOperation}. */
  public static final class Builder extends ControlOperationBuilder {
    Builder() {}
  }
}
