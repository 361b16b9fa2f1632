package org.ismskit.model.journal;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.standard.ActivityId;

/**
 * Something that an activity needs from the organization, as it was handed in (27003, 5.2 a to c,
 * 5.3.2 b, 9.4.2 h).
 *
 * @param activity the activity that needs it
 * @param input the letter of the input
 * @param suppliedBy who handed it in
 * @param suppliedOn when
 * @param version its version
 * @param document the document it is
 */
@Value.Builder
public record SuppliedInput(
    ActivityId activity,
    String input,
    Optional<PersonId> suppliedBy,
    Optional<LocalDate> suppliedOn,
    Optional<String> version,
    Optional<DocumentId> document)
    implements WithSuppliedInput {

  /** Refuses missing values of required components. */
  public SuppliedInput {
    required("activity", activity, "input", input);
    suppliedBy = orEmpty(suppliedBy);
    suppliedOn = orEmpty(suppliedOn);
    version = orEmpty(version);
    document = orEmpty(document);
  }

  /**
   * Starts a {@code SuppliedInput}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link SuppliedInput}. */
  public static final class Builder extends SuppliedInputBuilder {
    Builder() {}
  }
}
