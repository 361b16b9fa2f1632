package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;

/**
 * Something to be done in an ISMS project, with what it needs and what it yields.
 *
 * @param id identifies the activity: its clause number
 * @param phase the phase it belongs to
 * @param group the group it belongs to
 * @param title its title
 * @param purpose what it is for
 * @param inputs what it needs
 * @param outputs what it yields
 * @param guidance the lists in its guidance
 * @param references documents and clauses its guidance refers to
 * @param otherInformation further documents and notes
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Activity(
    ActivityId id,
    PhaseId phase,
    Optional<ActivityGroupId> group,
    String title,
    Optional<String> purpose,
    ImmutableList<Input> inputs,
    Entities<Output> outputs,
    ImmutableList<GuidanceList> guidance,
    ImmutableSet<String> references,
    ImmutableList<String> otherInformation)
    implements Entity, WithActivity {

  /** Refuses missing values of required components. */
  public Activity {
    required("id", id, "phase", phase, "title", title);
    group = orEmpty(group);
    purpose = orEmpty(purpose);
    inputs = orEmpty(inputs);
    outputs = orEmpty(outputs);
    guidance = orEmpty(guidance);
    references = orEmpty(references);
    otherInformation = orEmpty(otherInformation);
  }

  /**
   * Starts an {@code Activity}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Activity}. */
  public static final class Builder extends ActivityBuilder {
    Builder() {
      outputs(Entities.of());
    }
  }
}
