package org.ismskit.model.policy;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;

/**
 * A section of a policy.
 *
 * @param section which section
 * @param text what it says
 */
@Value.Builder
public record PolicyPart(PolicySection section, String text) implements WithPolicyPart {

  /** Refuses missing values of required components. */
  public PolicyPart {
    required("section", section, "text", text);
  }

  /**
   * Starts a {@code PolicyPart}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link PolicyPart}. */
  public static final class Builder extends PolicyPartBuilder {
    Builder() {}
  }
}
