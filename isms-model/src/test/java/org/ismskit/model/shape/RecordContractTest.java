package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.plan.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form that all records of documents share: a component is required exactly if it is neither
 * optional nor a collection; what is missing elsewhere is empty; nothing is ever null.
 */
class RecordContractTest {

  static Stream<Class<?>> records() throws IOException {
    return ClassPath.from(IsmsProject.class.getClassLoader())
        .getTopLevelClassesRecursive("org.ismskit.model")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
        .filter(type -> has(type, "builder"))
        // A calendar without a working day is no calendar.
        .filter(type -> type != WorkingCalendar.class);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(records()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatIsRequiredIsNamed(Class<?> type) {
    List<String> required =
        Arrays.stream(type.getRecordComponents())
            .filter(c -> !mayBeEmpty(c.getType()))
            .map(RecordComponent::getName)
            .toList();

    if (!required.isEmpty()) {
      assertThatThrownBy(() -> create(type, c -> zero(c.getType())))
          .as(type.getName())
          .isInstanceOf(InvalidValue.class)
          .hasMessage(String.join(", ", required) + ": missing, expected a value");
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatIsNotRequiredIsEmptyIfItIsMissing(Class<?> type) throws Exception {
    Object record = leastOf(type);

    for (RecordComponent component : type.getRecordComponents()) {
      assertThat(component.getAccessor().invoke(record)).as(component.getName()).isNotNull();
    }
  }

  private static Object create(Class<?> type, Function<RecordComponent, @Nullable Object> values)
      throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(Arrays.stream(components).map(values).toArray());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  /** A record with nothing but what is required. */
  private static Object leastOf(Class<?> type) throws Exception {
    try {
      return leastOf(type, "EUR"); // an id, a name and even a currency
    } catch (InvalidValue e) {
      return leastOf(type, "a"); // the first letter of every list
    }
  }

  private static Object leastOf(Class<?> type, String text) throws Exception {
    return create(
        type,
        c ->
            mayBeEmpty(c.getType())
                ? zero(c.getType())
                : c.getType() == String.class ? text : any(c.getType()));
  }

  private static @Nullable Object zero(Class<?> type) {
    if (type == int.class) {
      return 1;
    }
    return type == boolean.class ? false : null;
  }

  /** Some value of a type. */
  private static Object any(Class<?> type) {
    try {
      if (type == LocalDate.class) {
        return LocalDate.of(2027, 1, 4);
      } else if (type == BigDecimal.class) {
        return BigDecimal.ONE;
      } else if (type == WorkingCalendar.class) {
        return WorkingCalendar.builder().addWorkingDay(DayOfWeek.MONDAY).build();
      } else if (type.isEnum()) {
        return type.getEnumConstants()[0];
      } else if (type.isSealed()) {
        return any(type.getPermittedSubclasses()[0]);
      }
      return leastOf(type);
    } catch (Exception e) {
      throw new IllegalStateException("no value of " + type, e);
    }
  }

  private static boolean mayBeEmpty(Class<?> type) {
    return type.isPrimitive()
        || type == Optional.class
        || type == OptionalInt.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        // Of a section nothing need be known.
        || has(type, "empty");
  }

  private static boolean has(Class<?> type, String method) {
    return Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
  }
}
