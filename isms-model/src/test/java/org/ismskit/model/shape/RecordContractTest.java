package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  void whatIsRequiredIsNamedAndWhatIsNotIsEmpty(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        type.getConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    Object[] nothing = Arrays.stream(components).map(c -> nothing(c.getType())).toArray();
    List<String> required =
        Arrays.stream(components)
            .filter(c -> !mayBeEmpty(c.getType()))
            .map(RecordComponent::getName)
            .toList();

    if (required.isEmpty()) {
      Object record = constructor.newInstance(nothing);
      for (RecordComponent component : components) {
        assertThat(component.getAccessor().invoke(record)).as(component.getName()).isNotNull();
      }
    } else {
      assertThatThrownBy(() -> constructor.newInstance(nothing))
          .as(type.getName())
          .hasCauseInstanceOf(InvalidValue.class)
          .cause()
          .hasMessage(String.join(", ", required) + ": missing, expected a value");
    }
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == int.class) {
      return 0;
    }
    return type == boolean.class ? false : null;
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
