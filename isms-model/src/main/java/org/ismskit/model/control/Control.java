package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdPartyId;

/**
 * A measure that changes risk, in place or chosen (27003, 8.2 b, 8.3 output a, 9.3).
 *
 * @param id identifies the control
 * @param name what people call it
 * @param reference the catalog entry it implements
 * @param status how far it has come
 * @param priority how urgent the work is
 * @param controlClass what kind of work it is, if it differs from what the catalog says
 * @param donePercent how much of the work is done, 0 to 100
 * @param owner who answers for it
 * @param implementer who puts it in place
 * @param operator who operates it, if not the organization
 * @param operatingSince since when it works
 * @param evidence what shows that it works
 * @param description how it is done here
 * @param rationale why it was chosen
 * @param operation how it works day by day
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Control(
    ControlId id,
    String name,
    Optional<CatalogReference> reference,
    ControlStatus status,
    Optional<Priority> priority,
    Optional<ControlClass> controlClass,
    OptionalInt donePercent,
    Optional<PersonId> owner,
    Optional<PersonId> implementer,
    Optional<ThirdPartyId> operator,
    Optional<LocalDate> operatingSince,
    ImmutableList<String> evidence,
    Optional<String> description,
    Optional<String> rationale,
    Optional<ControlOperation> operation)
    implements Entity, WithControl {

  /** Refuses missing values of required components and a share outside 0 to 100. */
  public Control {
    required("id", id, "name", name, "status", status);
    reference = orEmpty(reference);
    priority = orEmpty(priority);
    controlClass = orEmpty(controlClass);
    donePercent = orEmpty(donePercent);
    owner = orEmpty(owner);
    implementer = orEmpty(implementer);
    operator = orEmpty(operator);
    operatingSince = orEmpty(operatingSince);
    evidence = orEmpty(evidence);
    description = orEmpty(description);
    rationale = orEmpty(rationale);
    operation = orEmpty(operation);
    inRange("donePercent", donePercent, 0, 100);
  }

  /**
   * Starts a {@code Control}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Control}. */
  public static final class Builder extends ControlBuilder {
    Builder() {}
  }
}
