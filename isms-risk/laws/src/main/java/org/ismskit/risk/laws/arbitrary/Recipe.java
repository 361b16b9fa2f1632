package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;

/**
 * What is known of a type of documents before any of them is generated.
 *
 * @param root the type
 * @param entities for each kind of id for whose entities there is a place, the type of the entities
 * @param needs for each record in a document, the kinds of ids it cannot be without
 * @param places for each type in a document, the kinds for whose entities it has a place
 */
record Recipe(
    Class<? extends Record> root,
    ImmutableMap<Class<?>, Class<?>> entities,
    ImmutableMap<Type, ImmutableSet<Class<?>>> needs,
    ImmutableMap<Type, ImmutableSet<Class<?>>> places) {

  private static final ClassValue<Recipe> RECIPES =
      new ClassValue<>() {
        @Override
        protected Recipe computeValue(Class<?> type) {
          return new Survey().recipe(type.asSubclass(Record.class));
        }
      };

  static Recipe of(Class<? extends Record> root) {
    return RECIPES.get(root);
  }

  /** The kinds of ids without which there is no value of a type. */
  ImmutableSet<Class<?>> needsOf(Type type) {
    return needs.getOrDefault(type, ImmutableSet.of());
  }

  /** The kinds for whose entities a type has a place. */
  ImmutableSet<Class<?>> placesIn(Type type) {
    return places.getOrDefault(type, ImmutableSet.of());
  }

  /** Goes through all types of a document once. */
  private static final class Survey {

    private final Map<Class<?>, Class<?>> entities = new HashMap<>();
    private final Map<Type, ImmutableSet<Class<?>>> needs = new HashMap<>();
    private final Map<Type, ImmutableSet<Class<?>>> places = new HashMap<>();

    Recipe recipe(Class<? extends Record> root) {
      visit(root);
      return new Recipe(
          root,
          ImmutableMap.copyOf(entities),
          ImmutableMap.copyOf(needs),
          ImmutableMap.copyOf(places));
    }

    private void visit(Type type) {
      if (needs.containsKey(type)) {
        return;
      }
      Set<Class<?>> needed = new LinkedHashSet<>();
      Set<Class<?>> held = new LinkedHashSet<>();
      if (type instanceof ParameterizedType generic) {
        for (Type argument : generic.getActualTypeArguments()) {
          visit(argument);
          held.addAll(places.getOrDefault(argument, ImmutableSet.of()));
          if (generic.getRawType() == Entities.class) {
            Class<?> entity = (Class<?>) argument;
            entities.put(References.idType(entity), entity);
            held.add(References.idType(entity));
          }
        }
      } else if (type instanceof Class<?> raw && Id.class.isAssignableFrom(raw)) {
        needed.add(raw);
      } else if (type instanceof Class<?> raw && raw.isRecord()) {
        for (RecordShape.Component component : RecordShape.of(raw).components()) {
          visit(component.type());
          held.addAll(places.getOrDefault(component.type(), ImmutableSet.of()));
          if (!isOwnId(raw, component)) {
            needed.addAll(needs.getOrDefault(component.type(), ImmutableSet.of()));
          }
        }
      } else if (type instanceof Class<?> raw && raw.isSealed()) {
        for (Class<?> alternative : raw.getPermittedSubclasses()) {
          visit(alternative);
          held.addAll(places.getOrDefault(alternative, ImmutableSet.of()));
        }
        needed.addAll(needs.getOrDefault(raw.getPermittedSubclasses()[0], ImmutableSet.of()));
        for (Class<?> alternative : raw.getPermittedSubclasses()) {
          needed.retainAll(needs.getOrDefault(alternative, ImmutableSet.of()));
        }
      }
      needs.put(type, ImmutableSet.copyOf(needed));
      places.put(type, ImmutableSet.copyOf(held));
    }
  }

  static boolean isOwnId(Class<?> record, RecordShape.Component component) {
    return component.name().equals("id") && Entity.class.isAssignableFrom(record);
  }
}
