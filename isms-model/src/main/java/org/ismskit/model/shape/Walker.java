package org.ismskit.model.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a record and everything in it, and knows at each value the JSON pointer to it.
 *
 * <p>The one traversal of the model: reference checks, searches and comparisons are visitors.
 */
public final class Walker {

  /** What is done at the values of a record. */
  public interface Visitor {

    /**
     * Called for each record before its components.
     *
     * @param value the record
     * @param place where it stands
     */
    default void enter(Record value, Walker place) {}

    /**
     * Called for each id: the own id of an entity as well as each reference to another.
     *
     * @param id the id
     * @param owner the innermost record the id stands in, empty if that is the root being made
     * @param component the component of the owner
     * @param place where it stands
     */
    void id(Id id, Optional<Record> owner, RecordShape.Component component, Walker place);
  }

  private final Visitor visitor;
  private final boolean ownIds;
  private @Nullable Object[] names = new Object[16];
  private int[] indexes = new int[16];
  private int depth;

  private Walker(Visitor visitor, boolean ownIds) {
    this.visitor = visitor;
    this.ownIds = ownIds;
  }

  /**
   * Visits a record and all values in it.
   *
   * @param root the record to start from
   * @param visitor what to do at each value
   */
  public static void walk(Record root, Visitor visitor) {
    new Walker(visitor, true).record(root);
  }

  /**
   * Visits the components of a record that is being made, for the checks of its constructor: what
   * refers to something, and neither the ids of entities themselves nor what snapshots name.
   *
   * @param type the type of the record
   * @param components the values of its components, in their order
   * @param visitor what to do at each value
   */
  static void walkReferences(Class<? extends Record> type, Object[] components, Visitor visitor) {
    Walker walker = new Walker(visitor, false);
    int index = 0;
    for (RecordShape.Component component : RecordShape.of(type).components()) {
      walker.component(components[index++], Optional.empty(), component);
    }
  }

  /**
   * The place being visited.
   *
   * @return a JSON pointer (RFC 6901) from the root, made anew on each call
   */
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      Object name = names[i];
      pointer.append('/').append(name == null ? indexes[i] : escape(name.toString()));
    }
    return pointer.toString();
  }

  /**
   * Escapes a name for use in a JSON pointer.
   *
   * @param name a property name
   * @return the name with ~ and / escaped
   */
  public static String escape(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  private void record(Record value) {
    if (!ownIds && value instanceof Snapshot) {
      return;
    }
    visitor.enter(value, this);
    Optional<Record> owner = Optional.of(value);
    for (RecordShape.Component component : RecordShape.of(value.getClass()).components()) {
      if (component.holdsRecords() && (ownIds || !component.isOwnId())) {
        Object part = component.of(value);
        if (!isNothing(part)) {
          component(part, owner, component);
        }
      }
    }
  }

  /** Most of what a record may hold is not there; to see that takes less than to ask its kind. */
  @SuppressWarnings("ReferenceEquality") // another one that is empty has nothing to visit either
  private static boolean isNothing(Object value) {
    return value == Optional.empty()
        || value == ImmutableSet.of()
        || value == ImmutableList.of()
        || value == ImmutableMap.of();
  }

  private void component(Object value, Optional<Record> owner, RecordShape.Component component) {
    push(component.name(), 0);
    value(value, owner, component);
    depth--;
  }

  private void value(Object value, Optional<Record> owner, RecordShape.Component component) {
    if (value instanceof Record nested) {
      if (value instanceof Id id) {
        visitor.id(id, owner, component, this);
      } else {
        record(nested);
      }
    } else if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        value(optional.get(), owner, component);
      }
    } else if (value instanceof Collection<?> elements) {
      int index = 0;
      for (Object element : elements) {
        push(null, index++);
        value(element, owner, component);
        depth--;
      }
    } else if (value instanceof ImmutableMap<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object key = entry.getKey();
        push(key instanceof Id id ? id.value() : key, 0);
        if (key instanceof Id) {
          value(key, owner, component);
        }
        value(entry.getValue(), owner, component);
        depth--;
      }
    }
  }

  private void push(@Nullable Object name, int index) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    names[depth] = name;
    indexes[depth++] = index;
  }
}
