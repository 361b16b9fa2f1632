package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a record accepts in one of its components. Its constructor is the only one who
 * knows, so it is asked: with the least that it cannot be without in the other components. What
 * depends on another number of the record is no limit: the looser of two tries counts.
 */
final class Bounds {

  private final ValueType.Obj type;
  private final int component;
  private final @Nullable Object[] values;
  private final boolean optional;

  private Bounds(ValueType.Obj type, int component, int others) {
    this.type = type;
    this.component = component;
    this.optional = type.components().get(component) instanceof ValueType.Maybe;
    this.values = least(type, others);
  }

  /**
   * The least and the greatest whole number, which are those of an int if the record refuses none
   * of them.
   */
  record Whole(int least, int greatest) {}

  /** What a record accepts in a component for whole numbers. */
  static Whole whole(ValueType.Obj type, int component) {
    Whole some = new Bounds(type, component, 0).found();
    Whole others = new Bounds(type, component, 1).found();
    return new Whole(
        Math.min(some.least(), others.least()), Math.max(some.greatest(), others.greatest()));
  }

  private Whole found() {
    return accepts(1)
        ? new Whole(last(Integer.MIN_VALUE), last(Integer.MAX_VALUE))
        : new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE); // nothing to search from
  }

  /** The last number on the way from 1 to another that is accepted, as are all before it. */
  private int last(int end) {
    if (accepts(end)) {
      return end;
    }
    long accepted = 1;
    long refused = end;
    while (Math.abs(refused - accepted) > 1) {
      long middle = Math.floorDiv(accepted + refused, 2);
      if (accepts((int) middle)) {
        accepted = middle;
      } else {
        refused = middle;
      }
    }
    return (int) accepted;
  }

  private boolean accepts(int number) {
    values[component] = optional ? OptionalInt.of(number) : (Object) number;
    try {
      type.shape().create(values);
      return true;
    } catch (InvalidValue e) {
      return !e.components().contains(type.shape().components().get(component).name());
    } catch (InvalidDocument e) {
      return true; // not about this number
    }
  }

  private static @Nullable Object[] least(ValueType.Obj type, int number) {
    @Nullable Object[] values = new Object[type.components().size()];
    for (int i = 0; i < values.length; i++) {
      if (type.required().contains(type.shape().components().get(i).name())) {
        values[i] = sample(type.components().get(i), number);
      } else if (type.components().get(i) == ValueType.Scalar.BOOLEAN) {
        values[i] = false;
      }
    }
    return values;
  }

  private static Object sample(ValueType type, int number) {
    if (type instanceof ValueType.Scalar scalar) {
      return switch (scalar) {
        case TEXT -> "text";
        case WHOLE -> number;
        case DECIMAL -> BigDecimal.ONE;
        case BOOLEAN -> false;
        case DATE -> LocalDate.EPOCH;
        case INSTANT -> Instant.EPOCH;
      };
    } else if (type instanceof ValueType.IdText id) {
      return id.shape().create(new Object[] {"id"});
    } else if (type instanceof ValueType.Constants constants) {
      return constants.byName().values().iterator().next();
    } else if (type instanceof ValueType.Maybe maybe) {
      return maybe.number() ? OptionalInt.of(number) : Optional.of(sample(maybe.inner(), number));
    } else if (type instanceof ValueType.Many many) {
      Object element = sample(many.element(), number);
      return many.set() ? ImmutableSet.of(element) : ImmutableList.of(element);
    } else if (type instanceof ValueType.Mapping) {
      return ImmutableMap.of();
    } else if (type instanceof ValueType.EntityList || type instanceof ValueType.Elsewhere) {
      return Entities.of();
    } else if (type instanceof ValueType.Choice choice) {
      return sample(choice.byName().values().iterator().next(), number);
    } else {
      ValueType.Obj object = (ValueType.Obj) type;
      return object.shape().create(least(object, number));
    }
  }
}
