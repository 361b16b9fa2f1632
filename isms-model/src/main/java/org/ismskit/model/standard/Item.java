package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A lettered or numbered item of a list.
 *
 * @param letter the letter or number, if it has one
 * @param label its content in short
 * @param questions how many questions it holds, if it holds any
 */
@Value.Builder
public record Item(Optional<String> letter, String label, OptionalInt questions)
    implements WithItem {

  /** Refuses missing values of required components. */
  public Item {
    required("label", label);
    letter = orEmpty(letter);
    questions = orEmpty(questions);
  }

  /**
   * Starts an {@code Item}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Item}. */
  public static final class Builder extends ItemBuilder {
    Builder() {}
  }
}
