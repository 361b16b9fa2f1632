package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.Walker;
import org.jspecify.annotations.Nullable;

/**
 * What may be in a document and what is in one, so that a property can check that its samples have
 * covered all of it.
 *
 * <p>A part is a type of records ({@code Asset}), a component that need not be there, being there
 * and not ({@code Asset.owner}, {@code no Asset.owner}; also true and false), or a constant of an
 * enum ({@code AssetKind.SOFTWARE}).
 */
public final class Parts {

  private Parts() {}

  /**
   * The parts that documents of a type may have.
   *
   * @param root the type of the documents
   * @return the names of the parts, found from the shapes of the types
   */
  public static ImmutableSet<String> of(Class<? extends Record> root) {
    ImmutableSet.Builder<String> parts = ImmutableSet.builder();
    possible(root, parts, new HashSet<>());
    return parts.build();
  }

  /**
   * The parts that a document has.
   *
   * @param document the document
   * @return the names of the parts
   */
  public static ImmutableSet<String> in(Record document) {
    ImmutableSet.Builder<String> parts = ImmutableSet.builder();
    Walker.walk(
        document,
        new Walker.Visitor() {
          @Override
          public void enter(Record value, Walker place) {
            actual(value, parts);
          }

          @Override
          public void id(
              Id id, Optional<Record> owner, RecordShape.Component component, Walker place) {}
        });
    return parts.build();
  }

  private static void possible(Type type, ImmutableSet.Builder<String> parts, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        possible(argument, parts, seen);
      }
    } else if (type instanceof Class<?> raw && raw.isEnum()) {
      for (Object constant : raw.getEnumConstants()) {
        parts.add(name((Enum<?>) constant));
      }
    } else if (type instanceof Class<?> raw && raw.isSealed()) {
      for (Class<?> alternative : raw.getPermittedSubclasses()) {
        possible(alternative, parts, seen);
      }
    } else if (type instanceof Class<?> raw && raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
      parts.add(name(raw));
      for (RecordShape.Component component : RecordShape.of(raw).components()) {
        if (mayBeMissing(component.type())) {
          parts.add(name(raw, component));
          if (mayBeWithout(raw.asSubclass(Record.class), component)) {
            parts.add("no " + name(raw, component));
          }
        }
        possible(component.type(), parts, seen);
      }
    }
  }

  private static void actual(Record record, ImmutableSet.Builder<String> parts) {
    parts.add(name(record.getClass()));
    for (RecordShape.Component component : RecordShape.of(record.getClass()).components()) {
      Object value = component.of(record);
      if (mayBeMissing(component.type())) {
        String name = name(record.getClass(), component);
        parts.add(isMissing(value) ? "no " + name : name);
      }
      constants(value, parts);
    }
  }

  private static void constants(Object value, ImmutableSet.Builder<String> parts) {
    if (value instanceof Enum<?> constant) {
      parts.add(name(constant));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> constants(inner, parts));
    } else if (value instanceof Collection<?> elements) {
      elements.forEach(element -> constants(element, parts));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, mapped) -> {
            constants(key, parts);
            constants(mapped, parts);
          });
    }
  }

  private static boolean mayBeMissing(Type type) {
    return type instanceof ParameterizedType || type == OptionalInt.class || type == boolean.class;
  }

  /** Records are asked, since some cannot be without an element or another. */
  private static boolean mayBeWithout(
      Class<? extends Record> type, RecordShape.Component component) {
    RecordShape shape = RecordShape.of(type);
    Random random = new Random(0);
    for (int sample = 0; sample < 20; sample++) {
      @Nullable Object[] values = shape.values(Drawing.record(Recipe.of(type), random));
      values[shape.indexOf(component.name())] = component.type() == boolean.class ? false : null;
      try {
        shape.create(values);
        return true;
      } catch (InvalidValue | InvalidDocument e) {
        // Perhaps another can be without it.
      }
    }
    return false;
  }

  private static boolean isMissing(Object value) {
    return (value instanceof Optional<?> optional && optional.isEmpty())
        || (value instanceof OptionalInt number && number.isEmpty())
        || (value instanceof Collection<?> elements && elements.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof Boolean flag && !flag);
  }

  private static String name(Class<?> type) {
    return type.isMemberClass()
        ? type.getDeclaringClass().getSimpleName() + "." + type.getSimpleName()
        : type.getSimpleName();
  }

  private static String name(Class<?> type, RecordShape.Component component) {
    return name(type) + "." + component.name();
  }

  private static String name(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }
}
