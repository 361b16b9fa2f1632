package org.ismskit.model.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;

/**
 * Checks that what a document refers to is there.
 *
 * <p>Two rules, found from the types alone: a reference needs an entity with that id, if the
 * document has a place for entities of that kind at all; and a component that may hold one
 * reference to its owner's own kind (a parent) makes a hierarchy, which must not lead back to
 * itself. What a {@linkplain org.ismskit.model.entity.Snapshot snapshot} in the document names may
 * be gone; its own entities are there for those that refer to them.
 */
public final class References {

  private static final ClassValue<ImmutableSet<Class<?>>> KINDS =
      new ClassValue<>() {
        @Override
        protected ImmutableSet<Class<?>> computeValue(Class<?> root) {
          ImmutableSet.Builder<Class<?>> kinds = ImmutableSet.builder();
          collectKinds(root, kinds, new HashSet<>());
          return kinds.build();
        }
      };

  /** Whether records of a type may hold entities. */
  private static final ClassValue<Boolean> HOLDING_ENTITIES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return !Id.class.isAssignableFrom(type)
              && RecordShape.of(type).components().stream()
                  .anyMatch(component -> holdsEntities(component.type()));
        }
      };

  /** What is expected where an id of a type stands. */
  private static final ClassValue<String> EXPECTED =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
          String words =
              kind.getSimpleName()
                  .replaceFirst("Id$", "")
                  .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                  .toLowerCase(Locale.ROOT);
          String article = "aeio".indexOf(words.charAt(0)) >= 0 ? "an " : "a ";
          return "the id of " + article + words;
        }
      };

  private References() {}

  /**
   * Checks a document that is being made, from the constructor of its record.
   *
   * @param root the type of the document
   * @param components its components, in their order
   * @throws InvalidDocument naming every dangling reference and every cyclic hierarchy
   */
  public static void check(Class<? extends Record> root, Object... components) {
    Map<Class<?>, Set<Id>> declared = new HashMap<>();
    kindsIn(root).forEach(kind -> declared.put(kind, Set.of()));
    int index = 0;
    for (RecordShape.Component component : RecordShape.of(root).components()) {
      if (holdsEntities(component.type())) {
        declare(components[index], declared);
      }
      index++;
    }
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    DanglingReferences dangling =
        new DanglingReferences(
            kind -> declared.getOrDefault(kind, Set.of()).stream().map(Id::value));
    Hierarchy<Id> hierarchy = new Hierarchy<>();
    Walker.walkReferences(
        root,
        components,
        (id, owner, component, place) -> {
          Set<Id> known = declared.get(id.getClass());
          if (known == null) {
            return; // there is no place where it could be
          }
          if (!known.contains(id)) {
            problems.add(dangling.problem(id.getClass(), id.value(), place.pointer()));
          } else if (owner.orElse(null) instanceof Entity child
              && isParent(child.id().getClass(), component.type())) {
            hierarchy.put(child.id(), id, place.pointer());
          }
        });
    InvalidDocument.throwIfAny(problems.addAll(hierarchy.cycles()).build());
  }

  /** Notes the ids of all entities in a value, going only where there can be some. */
  private static void declare(Object value, Map<Class<?>, Set<Id>> declared) {
    if (value instanceof Entities<?> entities) {
      if (!entities.isEmpty()) {
        Entity first = entities.iterator().next();
        declare(first.id().getClass(), entities.asMap().keySet(), declared);
        if (HOLDING_ENTITIES.get(first.getClass())) {
          entities.forEach(entity -> declareInside((Record) entity, declared));
        }
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> declare(present, declared));
    } else if (value instanceof Collection<?> elements) {
      elements.forEach(element -> declare(element, declared));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> declare(element, declared));
    } else if (value instanceof Record record) {
      if (record instanceof Entity entity) {
        declare(entity.id().getClass(), Set.of(entity.id()), declared);
      }
      declareInside(record, declared);
    }
  }

  private static void declareInside(Record record, Map<Class<?>, Set<Id>> declared) {
    for (RecordShape.Component component : RecordShape.of(record.getClass()).components()) {
      if (holdsEntities(component.type())) {
        declare(component.of(record), declared);
      }
    }
  }

  /** One collection of entities finds them by itself; several become one set. */
  private static void declare(Class<?> kind, Set<Id> ids, Map<Class<?>, Set<Id>> declared) {
    Set<Id> known = declared.get(kind);
    if (known == null) {
      return;
    } else if (known.isEmpty()) {
      declared.put(kind, ids);
    } else {
      Set<Id> all = known instanceof HashSet<Id> ? known : new HashSet<>(known);
      all.addAll(ids);
      declared.put(kind, all);
    }
  }

  private static boolean holdsEntities(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).anyMatch(References::holdsEntities);
    } else if (type instanceof Class<?> raw && raw.isSealed()) {
      return Arrays.stream(raw.getPermittedSubclasses()).anyMatch(References::holdsEntities);
    }
    return type instanceof Class<?> raw
        && raw.isRecord()
        && (Entity.class.isAssignableFrom(raw) || HOLDING_ENTITIES.get(raw));
  }

  /**
   * The id types whose entities a type of document has a place for.
   *
   * @param root the type of the document
   * @return the types of the ids
   */
  public static ImmutableSet<Class<?>> kindsIn(Class<?> root) {
    return KINDS.get(root);
  }

  /**
   * Tells whether a component of an entity names its parent.
   *
   * @param ownId the type of the entity's own id
   * @param component the type of the component
   * @return whether it may hold one id of the entity's own kind
   */
  public static boolean isParent(Class<?> ownId, Type component) {
    return component instanceof ParameterizedType type
        && type.getRawType() == Optional.class
        && type.getActualTypeArguments()[0] == ownId;
  }

  /**
   * The problem that an id names nothing.
   *
   * @param kind the type of the id
   * @param id its text
   * @param pointer where it stands
   * @return the problem
   */
  public static Problem dangling(Class<?> kind, String id, String pointer) {
    return Problem.of(Problem.Code.DANGLING_REFERENCE, pointer, id, EXPECTED.get(kind));
  }

  private static void collectKinds(
      Type type, ImmutableSet.Builder<Class<?>> kinds, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        if (generic.getRawType() == Entities.class) {
          kinds.add(idType((Class<?>) argument));
        }
        collectKinds(argument, kinds, seen);
      }
    } else if (type instanceof Class<?> raw && raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
      for (RecordShape.Component component : RecordShape.of(raw).components()) {
        collectKinds(component.type(), kinds, seen);
      }
    }
  }

  /**
   * The type of the id of a kind of entity.
   *
   * @param entity the type of the entity, a record
   * @return the type of its id
   */
  public static Class<?> idType(Class<?> entity) {
    RecordShape shape = RecordShape.of(entity);
    return (Class<?>) shape.components().get(shape.indexOf("id")).type();
  }
}
