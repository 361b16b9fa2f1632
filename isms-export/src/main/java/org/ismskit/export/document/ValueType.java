package org.ismskit.export.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * How a type of the model looks in a document. Compiled once from the Java types, so that reading
 * and writing need no reflection on the way.
 */
sealed interface ValueType {

  /** A scalar that is written as text or, in YAML, plainly. */
  enum Scalar implements ValueType {
    TEXT("text"),
    WHOLE("a whole number"),
    DECIMAL("a decimal number without an exponent, such as 0.5"),
    BOOLEAN("true or false"),
    DATE("a date that exists, such as 2027-01-04"),
    INSTANT("a point in time such as 2027-01-04T09:00:00Z");

    final String expected;

    Scalar(String expected) {
      this.expected = expected;
    }

    /** Whether a text of the wrong form is what is wrong, and not that it is text. */
    boolean isWrittenAsText() {
      return this == DECIMAL || this == DATE || this == INSTANT;
    }

    /** Whether a text is how a value is written that is written as text. */
    boolean isForm(String text) {
      return switch (this) {
        case DECIMAL -> decimal(text) != null;
        case DATE -> date(text) != null;
        case INSTANT -> instant(text) != null;
        default -> throw new IllegalStateException(this + " is not written as text");
      };
    }

    static @Nullable Object whole(String text) {
      int start = text.startsWith("-") ? 1 : 0;
      if (!isDigits(text, start) || text.length() > 11) {
        return null;
      }
      long value = Long.parseLong(text);
      return value == (int) value ? (Object) (int) value : null;
    }

    static @Nullable Object decimal(String text) {
      int start = text.startsWith("-") ? 1 : 0;
      int point = text.indexOf('.');
      boolean valid =
          text.length() <= 40
              && (point < 0
                  ? isDigits(text, start)
                  : isDigits(text.substring(0, point), start)
                      && isDigits("1" + text.substring(point + 1), 0)
                      && point < text.length() - 1);
      return valid ? new BigDecimal(text) : null;
    }

    /** One digit, or several of which the first is not zero. */
    private static boolean isDigits(String text, int start) {
      if (text.length() <= start || (text.charAt(start) == '0' && text.length() > start + 1)) {
        return false;
      }
      for (int i = start; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    static @Nullable Object date(String text) {
      try {
        return text.length() == 10 ? LocalDate.parse(text) : null;
      } catch (DateTimeException e) {
        return null;
      }
    }

    static @Nullable Object instant(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** What a text has to be besides being text. */
  String UNICODE = "text in Unicode, no half of a surrogate pair";

  /** One of the constants of an enum, by its name in documents. */
  record Constants(ImmutableMap<String, Object> byName, ImmutableMap<Object, String> names)
      implements ValueType {
    String expected() {
      return "one of " + String.join(", ", byName.keySet());
    }
  }

  /** An id, written as its text. */
  record IdText(Class<?> kind, RecordShape shape) implements ValueType {}

  /** A value that may be missing. */
  record Maybe(ValueType inner, boolean number) implements ValueType {}

  /** A list or set. */
  record Many(ValueType element, boolean set) implements ValueType {}

  /** The entities of one kind. */
  record EntityList(Obj element, Class<?> kind) implements ValueType {}

  /** The entities of one kind that stand on lines of their own and not here. */
  record Elsewhere(EntityList list) implements ValueType {}

  /** A map with text or ids as keys. */
  record Mapping(ValueType key, ValueType value) implements ValueType {}

  /**
   * A record.
   *
   * @param names finds the position of a component by the name at which a parser stands
   * @param required the names of the components that it cannot be without
   * @param parents the positions of the components that may name its parent
   */
  record Obj(
      RecordShape shape,
      ImmutableList<ValueType> components,
      PropertyNameMatcher names,
      ImmutableSet<String> required,
      ImmutableList<Integer> parents,
      Optional<String> kind)
      implements ValueType {

    Obj with(ImmutableList<ValueType> others) {
      return new Obj(shape, others, names, required, parents, kind);
    }

    Obj of(String name) {
      return new Obj(shape, components, names, required, parents, Optional.of(name));
    }
  }

  /** One of several records, told apart by a property. */
  record Choice(
      String property, ImmutableMap<String, Obj> byName, ImmutableMap<Class<?>, Obj> byType)
      implements ValueType {
    String expected() {
      return "one of " + String.join(", ", byName.keySet());
    }
  }

  /** Whether a text can be written to a file: a half of a surrogate pair cannot. */
  static boolean isUnicode(String text) {
    int all = 0; // the bits of all characters, so that none of them is greater
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    return all < Character.MIN_SURROGATE || isPaired(text);
  }

  private static boolean isPaired(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Compiles a type. Types of the model are not recursive: a document is a tree of known depth. */
  static ValueType of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Optional.class) {
        return new Maybe(of(arguments[0]), false);
      } else if (raw == ImmutableList.class) {
        return new Many(of(arguments[0]), false);
      } else if (raw == ImmutableSet.class) {
        return new Many(of(arguments[0]), true);
      } else if (raw == ImmutableMap.class) {
        return new Mapping(of(arguments[0]), of(arguments[1]));
      } else if (raw == Entities.class) {
        Obj element = object((Class<?>) arguments[0], Optional.empty());
        int id = element.shape().indexOf("id");
        return new EntityList(element, (Class<?>) element.shape().components().get(id).type());
      }
    } else if (type instanceof Class<?> raw) {
      if (raw == String.class) {
        return Scalar.TEXT;
      } else if (raw == int.class || raw == Integer.class) {
        return Scalar.WHOLE;
      } else if (raw == OptionalInt.class) {
        return new Maybe(Scalar.WHOLE, true);
      } else if (raw == BigDecimal.class) {
        return Scalar.DECIMAL;
      } else if (raw == boolean.class || raw == Boolean.class) {
        return Scalar.BOOLEAN;
      } else if (raw == LocalDate.class) {
        return Scalar.DATE;
      } else if (raw == Instant.class) {
        return Scalar.INSTANT;
      } else if (raw.isEnum()) {
        return constants(raw);
      } else if (Id.class.isAssignableFrom(raw)) {
        return new IdText(raw, RecordShape.of(raw));
      } else if (raw.isRecord()) {
        return object(raw, Optional.empty());
      } else if (raw.isSealed()) {
        return choice(raw);
      }
    }
    throw new IllegalArgumentException("Documents cannot hold values of " + type);
  }

  private static Obj object(Class<?> type, Optional<String> kind) {
    RecordShape shape = RecordShape.of(type);
    return new Obj(
        shape,
        shape.components().stream()
            .map(component -> of(component.type()))
            .collect(ImmutableList.toImmutableList()),
        names(shape),
        required(shape),
        parents(shape),
        kind);
  }

  private static PropertyNameMatcher names(RecordShape shape) {
    List<Named> names = new ArrayList<>();
    shape.components().forEach(component -> names.add(Named.fromString(component.name())));
    return new JsonFactory().constructNameMatcher(names, false);
  }

  private static ImmutableList<Integer> parents(RecordShape shape) {
    int id = shape.indexOf("id");
    ImmutableList.Builder<Integer> parents = ImmutableList.builder();
    if (id >= 0 && shape.components().get(id).type() instanceof Class<?> own) {
      for (int i = 0; i < shape.components().size(); i++) {
        if (References.isParent(own, shape.components().get(i).type())) {
          parents.add(i);
        }
      }
    }
    return parents.build();
  }

  /** A record says itself what it cannot be without: it is asked to exist without anything. */
  private static ImmutableSet<String> required(RecordShape shape) {
    @Nullable Object[] nothing = new Object[shape.components().size()];
    ImmutableSet.Builder<String> required = ImmutableSet.builder();
    for (int i = 0; i < nothing.length; i++) {
      RecordShape.Component component = shape.components().get(i);
      if (component.type() == int.class) {
        nothing[i] = 0;
        required.add(component.name());
      } else if (component.type() == boolean.class) {
        nothing[i] = false;
      }
    }
    try {
      shape.create(nothing);
    } catch (InvalidValue e) {
      if (e.value() == null) {
        required.addAll(e.components());
      }
    } catch (InvalidDocument e) {
      // It exists without anything but is not complete, which cannot be said of one component.
    }
    return required.build();
  }

  private static Choice choice(Class<?> type) {
    if (!type.isAnnotationPresent(JsonSubTypes.class)) {
      throw new IllegalArgumentException(
          "Documents cannot hold values of " + type + ", whose kinds have no names in them");
    }
    ImmutableMap.Builder<String, Obj> byName = ImmutableMap.builder();
    ImmutableMap.Builder<Class<?>, Obj> byType = ImmutableMap.builder();
    for (JsonSubTypes.Type alternative : type.getAnnotation(JsonSubTypes.class).value()) {
      Obj object = object(alternative.value(), Optional.of(alternative.name()));
      byName.put(alternative.name(), object);
      byType.put(alternative.value(), object);
    }
    String property = type.getAnnotation(JsonTypeInfo.class).property();
    return new Choice(property, byName.buildOrThrow(), byType.buildOrThrow());
  }

  private static Constants constants(Class<?> type) {
    ImmutableMap.Builder<String, Object> byName = ImmutableMap.builder();
    ImmutableMap.Builder<Object, String> names = ImmutableMap.builder();
    for (Object constant : type.getEnumConstants()) {
      String name = nameOf((Enum<?>) constant);
      byName.put(name, constant);
      names.put(constant, name);
    }
    return new Constants(byName.buildOrThrow(), names.buildOrThrow());
  }

  private static String nameOf(Enum<?> constant) {
    try {
      JsonProperty property =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return property == null ? constant.name() : property.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
