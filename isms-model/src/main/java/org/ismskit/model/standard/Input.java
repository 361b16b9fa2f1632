package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something an activity needs, and where it comes from.
 *
 * @param letter the letter in the standard, if it has one
 * @param what what is needed
 * @param items its parts
 * @param source where it comes from, in the reading taken
 * @param printedSource where it comes from as printed, if that differs
 * @param deliverables the outputs that are meant
 * @param anomalies why the reading differs from the print
 * @param printedText the reference as printed, if it is misprinted
 */
@Value.Builder
public record Input(
    Optional<String> letter,
    Optional<String> what,
    ImmutableList<String> items,
    InputSource source,
    Optional<InputSource> printedSource,
    ImmutableSet<OutputId> deliverables,
    ImmutableSet<AnomalyId> anomalies,
    Optional<String> printedText)
    implements WithInput {

  /** Refuses missing values of required components. */
  public Input {
    required("source", source);
    letter = orEmpty(letter);
    what = orEmpty(what);
    items = orEmpty(items);
    printedSource = orEmpty(printedSource);
    deliverables = orEmpty(deliverables);
    anomalies = orEmpty(anomalies);
    printedText = orEmpty(printedText);
  }

  /**
   * Starts an {@code Input}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the input comes from in a reading.
   *
   * @param reading the reading
   * @return the source
   */
  public InputSource source(Reading reading) {
    return reading == Reading.PRINTED ? printedSource.orElse(source) : source;
  }

  /** Collects the parts of an {@link Input}. */
  public static final class Builder extends InputBuilder {
    Builder() {}
  }
}
