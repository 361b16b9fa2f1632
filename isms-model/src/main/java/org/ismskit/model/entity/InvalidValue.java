package org.ismskit.model.entity;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Says that a record cannot exist with a value: in which component, which value, what was expected.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> components;
  private final transient @Nullable Object value;

  /** What would have been accepted. */
  private final String expected;

  /**
   * Refuses the value of one component.
   *
   * @param component the name of the component
   * @param value the value that was refused, null if there was none
   * @param expected what would have been accepted, as a noun phrase
   */
  public InvalidValue(String component, @Nullable Object value, String expected) {
    this(ImmutableList.of(component), value, expected);
  }

  private InvalidValue(ImmutableList<String> components, @Nullable Object value, String expected) {
    super(
        String.join(", ", components)
            + ": "
            + (value == null ? "missing" : "not " + quoted(value))
            + ", expected "
            + expected);
    this.components = components;
    this.value = value;
    this.expected = expected;
  }

  static InvalidValue missing(ImmutableList<String> components) {
    return new InvalidValue(components, null, "a value");
  }

  private static String quoted(Object value) {
    return value instanceof Number ? value.toString() : "'" + value + "'";
  }

  /**
   * The components that have no acceptable value.
   *
   * @return at least one name
   */
  public ImmutableList<String> components() {
    return components;
  }

  /**
   * The value that was refused.
   *
   * @return the value, null if it was missing
   */
  public @Nullable Object value() {
    return value;
  }

  /**
   * What would have been accepted.
   *
   * @return a noun phrase
   */
  public String expected() {
    return expected;
  }
}
