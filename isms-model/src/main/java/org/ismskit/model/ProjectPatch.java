package org.ismskit.model;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.ProjectDiff.Change;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/** The changes of a {@link ProjectDiff} by their places, ready to be made in a project. */
final class ProjectPatch {

  /** The changes below a place; at a place with a change of its own there are none below. */
  private static final class Node {
    final Map<String, Node> below = new LinkedHashMap<>();
    @Nullable Change change;
  }

  private final Node root;
  private final List<Problem> problems = new ArrayList<>();

  private ProjectPatch(Node root) {
    this.root = root;
  }

  static ProjectPatch of(ProjectDiff diff) {
    Node root = new Node();
    for (Change change : diff.changes()) {
      Node node = root;
      for (String step : Splitter.on('/').split(change.path().substring(1))) {
        node = node.below.computeIfAbsent(step, name -> new Node());
      }
      node.change = change;
    }
    return new ProjectPatch(root);
  }

  IsmsProject applyTo(IsmsProject project) {
    @Nullable Object[] values = changed(project, root);
    InvalidDocument.throwIfAny(ImmutableList.copyOf(problems));
    return (IsmsProject) RecordShape.of(IsmsProject.class).create(values);
  }

  /** The components of a record after the changes in it. */
  private @Nullable Object[] changed(Record record, Node node) {
    RecordShape shape = RecordShape.of(record.getClass());
    @Nullable Object[] values = shape.values(record);
    for (int i = 0; i < values.length; i++) {
      RecordShape.Component component = shape.components().get(i);
      Node inside = node.below.get(component.name());
      if (inside != null) {
        values[i] = changed(requireNonNull(values[i]), component.type(), inside);
      }
    }
    return values;
  }

  private Object changed(Object value, Type type, Node node) {
    Change change = node.change;
    if (change != null) {
      expect(change, ProjectDiff.present(value));
      return typed(change.after(), type);
    } else if (value instanceof Entities<?> entities) {
      return changed(entities, node);
    }
    return RecordShape.of(value.getClass()).create(changed((Record) value, node));
  }

  private Entities<?> changed(Entities<?> entities, Node node) {
    Map<String, Node> left = new HashMap<>(node.below);
    List<Entity> changed = new ArrayList<>();
    for (Entity entity : entities) {
      Node inside = left.remove(entity.id().value());
      if (inside == null) {
        changed.add(entity);
      } else if (inside.change == null) {
        changed.add((Entity) changed(entity, entity.getClass(), inside));
      } else {
        expect(inside.change, Optional.of(entity));
        inside.change.after().ifPresent(after -> changed.add((Entity) after));
      }
    }
    node.below.forEach(
        (id, inside) -> {
          if (left.containsKey(id)) {
            missing(inside, changed);
          }
        });
    return Entities.copyOf(changed);
  }

  /** An entity that is not there: to be added, or gone in the meantime. */
  private void missing(Node node, List<Entity> entities) {
    if (node.change == null) {
      node.below.values().forEach(inside -> missing(inside, entities));
    } else {
      expect(node.change, Optional.empty());
      node.change
          .after()
          .filter(Entity.class::isInstance)
          .ifPresent(after -> entities.add((Entity) after));
    }
  }

  private void expect(Change change, Optional<Object> found) {
    if (!found.equals(change.before())) {
      problems.add(
          new Problem(
              Problem.Code.INVALID_VALUE,
              change.path(),
              Optional.empty(),
              found.map(Object::toString),
              change.before().map(Object::toString).orElse("nothing")));
    }
  }

  private static Object typed(Optional<Object> value, Type type) {
    if (type == OptionalInt.class) {
      return value.isPresent() ? OptionalInt.of((Integer) value.get()) : OptionalInt.empty();
    }
    boolean optional =
        type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    return optional ? value : value.orElseThrow();
  }
}
