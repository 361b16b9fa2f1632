package org.ismskit.risk.laws.arbitrary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ismskit.model.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/** The components of a record that is about to be made, for its {@link Refinement}. */
final class Draft {

  private final Drawing drawing;
  private final RecordShape shape;
  private final @Nullable Object[] values;

  Draft(Drawing drawing, RecordShape shape, @Nullable Object[] values) {
    this.drawing = drawing;
    this.shape = shape;
    this.values = values;
  }

  /** What draws the record. */
  Drawing drawing() {
    return drawing;
  }

  <T> T get(String component, Class<T> type) {
    return type.cast(requireNonNull(values[position(component)]));
  }

  Draft set(String component, Object value) {
    values[position(component)] = value;
    return this;
  }

  /** Draws the value of an optional component in another way, if there is one. */
  Draft ifPresent(String component, Supplier<?> other) {
    Object value = requireNonNull(values[position(component)]);
    if (value instanceof Optional<?> optional && optional.isPresent()) {
      set(component, Optional.of(other.get()));
    } else if (value instanceof OptionalInt number && number.isPresent()) {
      set(component, OptionalInt.of((Integer) other.get()));
    }
    return this;
  }

  /** Changes a number that is too small or too great. */
  Draft number(String component, UnaryOperator<Integer> change) {
    return set(component, change.apply(get(component, Integer.class)));
  }

  /** Puts days in the order in which their components are named. */
  Draft inOrder(String... components) {
    LocalDate[] days =
        Arrays.stream(components).map(name -> get(name, LocalDate.class)).toArray(LocalDate[]::new);
    Arrays.sort(days);
    for (int i = 0; i < days.length; i++) {
      set(components[i], days[i]);
    }
    return this;
  }

  /** Leaves at most one of some optional components. */
  Draft atMostOne(String... components) {
    String kept = drawing.oneOf(components);
    for (String component : components) {
      if (!component.equals(kept)) {
        set(component, Optional.empty());
      }
    }
    return this;
  }

  private int position(String component) {
    int position = shape.indexOf(component);
    if (position < 0) {
      throw new IllegalArgumentException(shape.type() + " has no component " + component);
    }
    return position;
  }
}
