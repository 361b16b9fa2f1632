package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A risk assessment methodology as data (27003, 8.2 output a): what it asks for, and how the level
 * of risk follows step by step.
 *
 * <p>The last step gives the result. If it is a lookup, the result is a level; if it is bands, the
 * result is a level with the number that fell in it; if it is arithmetic, a number without a level.
 *
 * @param id identifies the methodology
 * @param version changes whenever any rating does
 * @param title what people call it
 * @param factors what it asks for
 * @param steps how the result follows from the factors
 * @param source where the methodology comes from
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record MethodologyDescription(
    MethodologyId id,
    String version,
    Optional<String> title,
    ImmutableList<Factor> factors,
    ImmutableList<MethodologyStep> steps,
    Optional<String> source)
    implements Entity, WithMethodologyDescription {

  /**
   * Refuses keys that are used twice or not at all, incomplete tables, bounds and weights that do
   * not fit, and names all of them.
   */
  public MethodologyDescription {
    required("id", id, "version", version);
    title = orEmpty(title);
    factors = orEmpty(factors);
    steps = orEmpty(steps);
    source = orEmpty(source);
    MethodologyDefects.check(factors, steps);
  }

  /**
   * Starts a {@code MethodologyDescription}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link MethodologyDescription}. */
  public static final class Builder extends MethodologyDescriptionBuilder {
    Builder() {}
  }
}
