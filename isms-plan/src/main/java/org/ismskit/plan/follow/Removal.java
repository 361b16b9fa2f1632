package org.ismskit.plan.follow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.Snapshot;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.risk.Threat;
import org.ismskit.model.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entity out of a project together with all references to it. What may be without it stays
 * without it; what makes no sense without it, such as the assignment of a person, goes too. So does
 * what would mean more without it: where no names stand for all, the last name does not go alone.
 * Plans name it as they did when they were made.
 */
final class Removal {

  private final Set<Id> gone = new HashSet<>();
  private final Deque<Id> cascade = new ArrayDeque<>();

  private Removal() {}

  static IsmsProject of(IsmsProject project, Id id) {
    Removal removal = new Removal();
    removal.gone.add(id);
    removal.cascade.add(id);
    IsmsProject left = project;
    while (!removal.cascade.isEmpty()) {
      removal.cascade.clear();
      left = (IsmsProject) requireNonNull(removal.without(left));
    }
    return left;
  }

  /** The value without what is gone; null if nothing of it can stay. */
  private @Nullable Object without(Object value) {
    if (value instanceof Id id) {
      return gone.contains(id) ? null : id;
    } else if (value instanceof Optional<?> optional) {
      return optional.map(this::without);
    } else if (value instanceof Entities<?> entities) {
      List<Entity> left = new ArrayList<>();
      entities.forEach(entity -> keep(without(entity), left));
      return left.equals(entities.asList()) ? entities : Entities.copyOf(left);
    } else if (value instanceof ImmutableList<?> list) {
      return ImmutableList.copyOf(all(list));
    } else if (value instanceof ImmutableSet<?> set) {
      return ImmutableSet.copyOf(all(set));
    } else if (value instanceof ImmutableMap<?, ?> map) {
      return without(map);
    } else if (value instanceof Record record && !(value instanceof Snapshot)) {
      return without(record);
    }
    return value;
  }

  private List<Object> all(Iterable<?> values) {
    List<Object> left = new ArrayList<>();
    for (Object value : values) {
      keep(without(value), left);
    }
    return left;
  }

  @SuppressWarnings("unchecked")
  private static <T> void keep(@Nullable Object value, List<T> left) {
    if (value != null) {
      left.add((T) value);
    }
  }

  private ImmutableMap<Object, Object> without(ImmutableMap<?, ?> map) {
    ImmutableMap.Builder<Object, Object> left = ImmutableMap.builder();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = without(entry.getKey());
      Object value = without(entry.getValue());
      if (key != null && value != null) {
        left.put(key, value);
      }
    }
    return left.buildOrThrow();
  }

  private @Nullable Object without(Record record) {
    RecordShape shape = RecordShape.of(record.getClass());
    @Nullable Object[] values = shape.values(record);
    boolean changed = false;
    for (int i = 0; i < values.length; i++) {
      Object old = requireNonNull(values[i]);
      Object left = without(old);
      if (left == null) {
        return lost(record);
      }
      changed |= !left.equals(old);
      values[i] = left;
    }
    if (!changed) {
      return record;
    }
    Record left = (Record) shape.create(values);
    return isPointless(record, left) ? lost(record) : left;
  }

  /** Whoever refers to an entity that goes with another has to do without it as well. */
  private @Nullable Object lost(Record record) {
    if (record instanceof Entity entity && gone.add(entity.id())) {
      cascade.add(entity.id());
    }
    return null;
  }

  /** Whether what was about some things would be about nothing, or about all things, now. */
  private static boolean isPointless(Record old, Record left) {
    if (old instanceof FreezeWindow was && left instanceof FreezeWindow is) {
      return isEmptied(was.controls(), is.controls())
          || isEmptied(
              Sets.union(was.sites(), was.systems()), Sets.union(is.sites(), is.systems()));
    } else if (old instanceof ExternalGate was && left instanceof ExternalGate is) {
      return isEmptied(was.controls(), is.controls()) && is.milestone().isEmpty();
    } else if (old instanceof Threat was && left instanceof Threat is) {
      return isEmptied(was.properties(), is.properties());
    }
    return false;
  }

  private static boolean isEmptied(Set<?> old, Set<?> left) {
    return left.isEmpty() && !old.isEmpty();
  }
}
