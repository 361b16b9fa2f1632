package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * A generated record that can be made simpler. A record that exists is valid: so whatever simpler
 * components it accepts give a sample as good as those it was generated with.
 */
final class SimplerRecords<R extends Record> implements Shrinkable<R> {

  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);

  private final R value;

  SimplerRecords(R value) {
    this.value = value;
  }

  @Override
  public R value() {
    return value;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Stream<Shrinkable<R>> shrink() {
    long own = size(value);
    return simpler(value)
        .filter(candidate -> size(candidate) < own)
        .map(candidate -> new SimplerRecords<>((R) candidate));
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(size(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }

  /** How much there is in a value. */
  private static long size(Object value) {
    if (value instanceof Id) {
      return 1;
    } else if (value instanceof Record record) {
      long size = 1;
      for (Object component : RecordShape.of(record.getClass()).values(record)) {
        size += component == null ? 0 : size(component);
      }
      return size;
    } else if (value instanceof Optional<?> optional) {
      return optional.map(inner -> 1 + size(inner)).orElse(0L);
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? 1 + size(number.getAsInt()) : 0;
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToLong(entry -> 1 + size(entry.getKey()) + size(entry.getValue()))
          .sum();
    } else if (value instanceof Collection<?> elements) {
      return elements.stream().mapToLong(element -> 1 + size(element)).sum();
    } else if (value instanceof String text) {
      return text.length() + text.chars().filter(c -> c < 'a' || c > 'z').count();
    } else if (value instanceof Integer number) {
      return number < 0 ? 64 : 32 - Integer.numberOfLeadingZeros(number);
    } else if (value instanceof BigDecimal number) {
      return number.signum() < 0 ? 64 : number.precision() + number.scale();
    } else if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    } else if (value instanceof Enum<?> constant) {
      return List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant);
    } else if (value instanceof LocalDate day) {
      return day.equals(FIRST_DAY) ? 0 : 1;
    }
    return 1;
  }

  /** Values of the same type that are simpler in one way each, the boldest first. */
  private static Stream<?> simpler(Object value) {
    if (value instanceof Id) {
      return Stream.empty();
    } else if (value instanceof Record record) {
      return records(record);
    } else if (value instanceof Optional<?> optional) {
      return optional.stream()
          .flatMap(
              inner ->
                  Stream.concat(Stream.of(Optional.empty()), simpler(inner).map(Optional::of)));
    } else if (value instanceof OptionalInt number) {
      return number.isEmpty()
          ? Stream.empty()
          : Stream.concat(
              Stream.of(OptionalInt.empty()),
              simpler(number.getAsInt()).map(simple -> OptionalInt.of((Integer) simple)));
    } else if (value instanceof Entities<?> entities) {
      return lists(
          entities.asList(),
          list -> Entities.copyOf(list.stream().map(entity -> (Entity) entity).toList()));
    } else if (value instanceof ImmutableList<?> list) {
      return lists(list, ImmutableList::copyOf);
    } else if (value instanceof ImmutableSet<?> set) {
      return lists(set.asList(), ImmutableSet::copyOf);
    } else if (value instanceof ImmutableMap<?, ?> map) {
      return maps(map);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      return simpler(entry.getValue()).map(simple -> Maps.immutableEntry(entry.getKey(), simple));
    } else if (value instanceof String text) {
      return texts(text);
    } else if (value instanceof Integer number) {
      return Stream.of(0, 1, number / 2);
    } else if (value instanceof BigDecimal) {
      return Stream.of(BigDecimal.ZERO, BigDecimal.ONE);
    } else if (value instanceof Boolean) {
      return Stream.of(false);
    } else if (value instanceof Enum<?> constant) {
      return Stream.of(constant.getDeclaringClass().getEnumConstants());
    } else if (value instanceof LocalDate) {
      return Stream.of(FIRST_DAY);
    }
    return Stream.empty();
  }

  /** First without everything that need not be there, then without all in one component. */
  private static Stream<Object> records(Record record) {
    RecordShape shape = RecordShape.of(record.getClass());
    List<Integer> positions = IntStream.range(0, shape.components().size()).boxed().toList();
    Stream<Object> bare = bare(record).stream();
    Stream<Object> bareComponents =
        positions.stream()
            .filter(position -> shape.components().get(position).of(record) instanceof Record)
            .flatMap(
                position ->
                    bare((Record) shape.components().get(position).of(record))
                        .flatMap(component -> with(shape, record, position, component))
                        .stream());
    Stream<Object> simplerComponents =
        positions.stream()
            .flatMap(
                position ->
                    simpler(shape.components().get(position).of(record))
                        .flatMap(simple -> with(shape, record, position, simple).stream()));
    return Stream.of(bare, bareComponents, simplerComponents).flatMap(Function.identity());
  }

  /** The record with nothing but what it cannot be without. */
  private static Optional<Object> bare(Record record) {
    if (record instanceof Id) {
      return Optional.empty();
    }
    RecordShape shape = RecordShape.of(record.getClass());
    @Nullable Object[] values = shape.values(record);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Record component) {
        values[i] = bare(component).orElse(component);
      } else if (shape.components().get(i).type() instanceof ParameterizedType
          || values[i] instanceof OptionalInt) {
        values[i] = null;
      }
    }
    return created(shape, values);
  }

  /** The record with one other component, if it accepts that. */
  private static Optional<Object> with(
      RecordShape shape, Record record, int position, Object component) {
    @Nullable Object[] values = shape.values(record);
    values[position] = component;
    return created(shape, values);
  }

  private static Optional<Object> created(RecordShape shape, @Nullable Object[] values) {
    try {
      return Optional.of(shape.create(values));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Stream<Object> lists(List<?> list, Function<List<?>, Object> collection) {
    if (list.isEmpty()) {
      return Stream.empty();
    }
    Stream<List<?>> shorter =
        list.size() == 1
            ? Stream.of(List.of())
            : Stream.concat(
                Stream.of(List.of(), list.subList(0, list.size() / 2)),
                IntStream.range(0, list.size()).mapToObj(i -> replaced(list, i, List.of())));
    Stream<List<?>> simpler =
        IntStream.range(0, list.size())
            .boxed()
            .flatMap(i -> simpler(list.get(i)).map(element -> replaced(list, i, List.of(element))));
    return Stream.concat(shorter, simpler).map(collection);
  }

  private static List<?> replaced(List<?> list, int position, List<?> instead) {
    List<Object> changed = new ArrayList<>(list.subList(0, position));
    changed.addAll(instead);
    changed.addAll(list.subList(position + 1, list.size()));
    return changed;
  }

  private static Stream<Object> maps(ImmutableMap<?, ?> map) {
    return lists(
        map.entrySet().asList(),
        entries ->
            entries.stream()
                .map(entry -> (Map.Entry<?, ?>) entry)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Stream<String> texts(String text) {
    int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    return Stream.of("", "a", text.substring(0, half), text.substring(half));
  }
}
