package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A phase of an ISMS project.
 *
 * @param id identifies the phase: its clause number
 * @param title its title
 * @param otherTitles what the same standard calls it elsewhere
 * @param objective what it is for
 * @param expectedOutput what it yields as a whole, where that is said
 * @param references the clauses of ISO/IEC 27001:2005 that it serves
 * @param guidance the lists in its overview
 * @param notes notes
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Phase(
    PhaseId id,
    String title,
    ImmutableSet<String> otherTitles,
    Optional<String> objective,
    Optional<String> expectedOutput,
    ImmutableList<String> references,
    ImmutableList<GuidanceList> guidance,
    ImmutableList<String> notes)
    implements Entity, WithPhase {

  /** Refuses missing values of required components. */
  public Phase {
    required("id", id, "title", title);
    otherTitles = orEmpty(otherTitles);
    objective = orEmpty(objective);
    expectedOutput = orEmpty(expectedOutput);
    references = orEmpty(references);
    guidance = orEmpty(guidance);
    notes = orEmpty(notes);
  }

  /**
   * Starts a {@code Phase}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Phase}. */
  public static final class Builder extends PhaseBuilder {
    Builder() {}
  }
}
