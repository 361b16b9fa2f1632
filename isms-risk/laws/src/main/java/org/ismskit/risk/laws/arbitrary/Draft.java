package org.ismskit.risk.laws.arbitrary;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

  /** Puts those days that are there in the order in which their components are named. */
  Draft optionalInOrder(String... components) {
    List<String> present =
        Arrays.stream(components).filter(name -> get(name, Optional.class).isPresent()).toList();
    List<LocalDate> days =
        present.stream()
            .map(name -> LocalDate.class.cast(get(name, Optional.class).orElseThrow()))
            .sorted()
            .toList();
    for (int i = 0; i < days.size(); i++) {
      set(present.get(i), Optional.of(days.get(i)));
    }
    return this;
  }

  /** Puts letters of a list in the place of texts, or of the keys of texts. */
  Draft lettered(String component, char last) {
    Object value = requireNonNull(values[position(component)]);
    if (value instanceof Set<?> texts) {
      set(component, texts.stream().map(text -> letter(last)).collect(toImmutableSet()));
    } else if (value instanceof Map<?, ?> texts) {
      Map<String, Object> byLetter = new LinkedHashMap<>();
      texts.values().forEach(text -> byLetter.put(letter(last), text));
      set(component, ImmutableMap.copyOf(byLetter));
    } else {
      set(component, letter(last));
    }
    return this;
  }

  private String letter(char last) {
    return String.valueOf((char) ('a' + drawing.below(last - 'a' + 1)));
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
