package org.ismskit.model;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.shape.RecordShape;

/**
 * How two projects differ: which entities were added or removed and which components of the others
 * changed. Entities are matched by id, so their order does not matter.
 *
 * @param changes the differences, in the order of the sections
 */
public record ProjectDiff(ImmutableList<Change> changes) {

  /** The kinds of changes. */
  public enum Kind {
    /** An entity or value is there now. */
    ADDED,
    /** An entity or value is gone. */
    REMOVED,
    /** A value is another one. */
    CHANGED
  }

  /**
   * One difference.
   *
   * @param kind what kind of change it is
   * @param path where: names of components and ids of entities, such as {@code
   *     /analysis/assets/a04/owner}
   * @param before the value before, empty if there was none
   * @param after the value after, empty if there is none
   */
  public record Change(Kind kind, String path, Optional<Object> before, Optional<Object> after) {}

  /**
   * Makes the changes in a project. What others have changed elsewhere in the meantime stays.
   *
   * @param project the project from which the differences were taken, or a later state of it
   * @return the changed project
   * @throws InvalidDocument naming every change whose value before is not the one in the project,
   *     or every reference that leads nowhere afterwards
   * @throws org.ismskit.model.entity.InvalidValue if the changes go together with those of others
   *     into a record that cannot be
   */
  public IsmsProject applyTo(IsmsProject project) {
    return ProjectPatch.of(this).applyTo(project);
  }

  static ProjectDiff between(IsmsProject before, IsmsProject after) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    records("", before, after, changes);
    return new ProjectDiff(changes.build());
  }

  private static void records(
      String path, Object before, Object after, ImmutableList.Builder<Change> changes) {
    for (RecordShape.Component component : RecordShape.of(before.getClass()).components()) {
      values(path + "/" + component.name(), component.of(before), component.of(after), changes);
    }
  }

  private static void values(
      String path, Object before, Object after, ImmutableList.Builder<Change> changes) {
    if (before == after || Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Entities<?> old && after instanceof Entities<?> now) {
      entities(path, old, now, changes);
    } else if (isNested(before) && before.getClass() == after.getClass()) {
      records(path, before, after, changes);
    } else {
      Optional<Object> old = present(before);
      Optional<Object> now = present(after);
      Kind kind = old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
      changes.add(new Change(kind, path, old, now));
    }
  }

  /** A record that is a structure of its own, and not a value such as an id. */
  private static boolean isNested(Object value) {
    return value instanceof Record && !(value instanceof Id);
  }

  static Optional<Object> present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(present -> (Object) present);
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
    return Optional.of(value);
  }

  private static void entities(
      String path, Entities<?> before, Entities<?> after, ImmutableList.Builder<Change> changes) {
    for (Map.Entry<Id, ? extends Entity> entry : before.asMap().entrySet()) {
      String place = path + "/" + entry.getKey().value();
      Optional<? extends Entity> now = after.get(entry.getKey());
      if (now.isPresent()) {
        values(place, entry.getValue(), now.get(), changes);
      } else {
        changes.add(
            new Change(Kind.REMOVED, place, Optional.of(entry.getValue()), Optional.empty()));
      }
    }
    for (Map.Entry<Id, ? extends Entity> entry : after.asMap().entrySet()) {
      if (!before.has(entry.getKey())) {
        changes.add(
            new Change(
                Kind.ADDED,
                path + "/" + entry.getKey().value(),
                Optional.empty(),
                Optional.of(entry.getValue())));
      }
    }
  }

  /**
   * Tells whether the projects are alike but for the order of their entities.
   *
   * @return whether there are no changes
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
