package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A management system that exists already, such as one for quality (27003, 5.2 input b, 5.3.1 e).
 *
 * @param id identifies the management system
 * @param name what people call it
 * @param standard the standard it follows
 * @param certified whether it is certified
 * @param common what the ISMS can share with it
 * @param different what the ISMS does otherwise
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ManagementSystem(
    ManagementSystemId id,
    String name,
    Optional<String> standard,
    boolean certified,
    Optional<String> common,
    Optional<String> different)
    implements Entity, WithManagementSystem {

  /** Refuses missing values of required components. */
  public ManagementSystem {
    required("id", id, "name", name);
    standard = orEmpty(standard);
    common = orEmpty(common);
    different = orEmpty(different);
  }

  /**
   * Starts a {@code ManagementSystem}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ManagementSystem}. */
  public static final class Builder extends ManagementSystemBuilder {
    Builder() {
      certified(false);
    }
  }
}
