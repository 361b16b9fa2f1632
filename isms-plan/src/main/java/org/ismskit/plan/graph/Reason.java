package org.ismskit.plan.graph;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ismskit.model.standard.AnomalyId;
import org.ismskit.model.standard.OutputId;

/**
 * Why one activity comes before another: an input of the later one that the earlier one yields.
 *
 * @param input the letter of the input, empty if the input has none or if the earlier is merely a
 *     member of the group or clause that the later stands for
 * @param deliverables the outputs that are handed over, empty if the reference names none that the
 *     earlier activity has
 * @param anomalies the anomalies of the standard that bear on the reference
 */
public record Reason(
    Optional<String> input,
    ImmutableSet<OutputId> deliverables,
    ImmutableSet<AnomalyId> anomalies) {

  /** Reads missing components as empty ones. */
  public Reason {
    input = orEmpty(input);
    deliverables = orEmpty(deliverables);
    anomalies = orEmpty(anomalies);
  }
}
