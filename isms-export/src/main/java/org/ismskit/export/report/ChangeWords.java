package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ismskit.model.ProjectDiff;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a project, each change with what was and what is. Of long values only that is
 * said which differs in them: their contents would fill the page.
 */
final class ChangeWords {

  /** A longer text is cut. */
  private static final int LONGEST = 120;

  /** Of more members than these only the first are named. */
  private static final int NAMED = 6;

  private final List<String> lines = new ArrayList<>();

  private ChangeWords() {}

  static ImmutableList<String> of(ProjectDiff.Change change) {
    ChangeWords words = new ChangeWords();
    words.values(change.path(), change.before(), change.after());
    return ImmutableList.copyOf(words.lines);
  }

  private void values(String path, Optional<Object> before, Optional<Object> after) {
    if (before.isEmpty() || after.isEmpty()) {
      before.ifPresent(value -> lines.add(path + ": left out" + named(value)));
      after.ifPresent(value -> lines.add(path + ": added" + named(value)));
    } else if (before.get() instanceof Collection<?> old
        && after.get() instanceof Collection<?> now) {
      members(path, old, now);
    } else if (before.get() instanceof Map<?, ?> old && after.get() instanceof Map<?, ?> now) {
      for (Object key : Sets.union(old.keySet(), now.keySet())) {
        differing(path + "/" + text(key), old.get(key), now.get(key));
      }
    } else if (isStructure(before.get()) && before.get().getClass() == after.get().getClass()) {
      for (RecordShape.Component component : components(before.get())) {
        differing(
            path + "/" + component.name(), component.of(before.get()), component.of(after.get()));
      }
    } else {
      lines.add(path + ": " + text(before.get()) + " to " + text(after.get()));
    }
  }

  private void differing(String path, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      values(path, present(before), present(after));
    }
  }

  /** Records are the same one if they begin alike, as an availability does with its person. */
  private void members(String path, Collection<?> before, Collection<?> after) {
    List<Object> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<Object> come = new ArrayList<>(after);
    before.forEach(come::remove);
    Map<Object, Object> byKey = new LinkedHashMap<>();
    come.stream()
        .filter(ChangeWords::isStructure)
        .forEach(member -> byKey.putIfAbsent(key(member), member));
    List<Object> left = new ArrayList<>();
    for (Object member : gone) {
      Optional<Object> same =
          isStructure(member) ? Optional.ofNullable(byKey.remove(key(member))) : Optional.empty();
      if (same.isPresent()) {
        come.remove(same.get());
        values(path + "/" + text(key(member)), Optional.of(member), same);
      } else {
        left.add(member);
      }
    }
    several(path + ": left out", left);
    several(path + ": added", come);
    if (before.size() == after.size() && Sets.newHashSet(before).equals(Sets.newHashSet(after))) {
      lines.add(path + ": in another order");
    }
  }

  private void several(String what, List<Object> members) {
    if (!members.isEmpty()) {
      List<String> names = members.stream().map(ChangeWords::name).toList();
      lines.add(what + ": " + Counts.few(names, NAMED, ", "));
    }
  }

  /** By what a record begins: the first of its components that is there. */
  private static Object key(Object structure) {
    return components(structure).stream()
        .flatMap(component -> present(component.of(structure)).stream())
        .findFirst()
        .orElse(structure);
  }

  private static ImmutableList<RecordShape.Component> components(Object structure) {
    return RecordShape.of(structure.getClass()).components();
  }

  private static boolean isStructure(Object value) {
    return value instanceof Record && !(value instanceof Id);
  }

  private static String named(Object value) {
    String name = name(value);
    return name.isEmpty() ? "" : ": " + name;
  }

  /** What has a name is known by it. */
  private static String name(Object value) {
    String text =
        isStructure(value)
            ? components(value).stream()
                .filter(component -> component.name().equals("name"))
                .findFirst()
                .flatMap(component -> present(component.of(value)))
                .map(ChangeWords::text)
                .orElseGet(() -> text(value))
            : text(value);
    return text.length() > LONGEST ? cut(text) : text;
  }

  private static String cut(String text) {
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < 0 ? LONGEST : end) + " ...";
  }

  /** A value as it stands in a document, without what is empty. */
  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (value instanceof Collection<?> members) {
      return members.stream().map(ChangeWords::text).collect(Collectors.joining(", ", "[", "]"));
    } else if (isStructure(value)) {
      return components(value).stream()
          .filter(component -> present(component.of(value)).isPresent())
          .map(
              component ->
                  component.name() + ": " + text(present(component.of(value)).orElseThrow()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.toString();
  }

  /** What is there at all; nothing is missing as much as an empty list is. */
  private static Optional<Object> present(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(there -> (Object) there);
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    } else if (value instanceof Collection<?> members && members.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(value);
  }
}
