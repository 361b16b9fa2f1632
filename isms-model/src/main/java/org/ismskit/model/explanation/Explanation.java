package org.ismskit.model.explanation;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * A reason, as data. The code names a pattern of words, the arguments fill it.
 *
 * @param code names the pattern
 * @param args what fills the pattern: ids, numbers, clauses
 */
@Value.Builder
public record Explanation(String code, ImmutableList<String> args) implements WithExplanation {

  /** Refuses missing values of required components. */
  public Explanation {
    required("code", code);
    args = orEmpty(args);
  }

  /**
   * Starts an {@code Explanation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A reason.
   *
   * @param code names the pattern
   * @param args what fills it
   * @return the reason
   */
  public static Explanation of(String code, Object... args) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Object arg : args) {
      texts.add(arg.toString());
    }
    return new Explanation(code, texts.build());
  }

  /** Collects the parts of an {@link Explanation}. */
  public static final class Builder extends ExplanationBuilder {
    Builder() {}
  }
}
