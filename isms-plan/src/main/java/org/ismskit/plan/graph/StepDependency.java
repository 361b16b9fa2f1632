package org.ismskit.plan.graph;

import static org.ismskit.model.entity.Components.required;

import org.ismskit.model.standard.StepId;

/**
 * Says that a checklist step has another one as its prerequisite.
 *
 * @param source the step that comes first
 * @param target the step that has it as its prerequisite
 */
public record StepDependency(StepId source, StepId target) {

  /** Refuses missing ends. */
  public StepDependency {
    required("source", source, "target", target);
  }
}
