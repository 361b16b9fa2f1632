package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.ismskit.model.entity.Id;

/**
 * Identifies a risk assessment methodology.
 *
 * @param value the text of the id, see {@link Id} for its grammar
 */
public record MethodologyId(@JsonValue String value) implements Id {

  /** Refuses a text that breaks the grammar of ids. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MethodologyId {
    Id.check(value);
  }

  /**
   * The id with a text.
   *
   * @param value the text
   * @return the id
   * @throws org.ismskit.model.entity.InvalidValue if the text breaks the grammar of ids
   */
  public static MethodologyId of(String value) {
    return new MethodologyId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
