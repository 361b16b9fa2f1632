package org.ismskit.model.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * The entities of one kind: a list in a file, in its order, and a map by id in memory. Immutable;
 * two are equal if they hold equal entities in the same order.
 *
 * @param <E> the kind of entity
 */
public final class Entities<E extends Entity> extends AbstractCollection<E> {

  private static final Entities<?> EMPTY = new Entities<>(ImmutableList.of(), ImmutableMap.of());

  private final ImmutableList<E> list; // beside the map, since going through that takes longer
  private final ImmutableMap<Id, E> byId;

  private Entities(ImmutableList<E> list, ImmutableMap<Id, E> byId) {
    this.list = list;
    this.byId = byId;
  }

  /**
   * No entities.
   *
   * @param <E> the kind of entity
   * @return an empty collection
   */
  @SuppressWarnings("unchecked")
  public static <E extends Entity> Entities<E> of() {
    return (Entities<E>) EMPTY;
  }

  /**
   * The given entities.
   *
   * @param <E> the kind of entity
   * @param entities the entities in their order
   * @return a collection of them
   * @throws InvalidDocument naming every id that occurs more than once, with a pointer into the
   *     list
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E extends Entity> Entities<E> of(E... entities) {
    return copyOf(Arrays.asList(entities));
  }

  /**
   * The given entities.
   *
   * @param <E> the kind of entity
   * @param entities the entities in their order
   * @return a collection of them
   * @throws InvalidDocument naming every id that occurs more than once, with a pointer into the
   *     list
   */
  @JsonCreator
  public static <E extends Entity> Entities<E> copyOf(Collection<? extends E> entities) {
    if (entities.isEmpty()) {
      return of();
    }
    ImmutableMap.Builder<Id, E> byId = ImmutableMap.builderWithExpectedSize(entities.size());
    for (E entity : entities) {
      byId.put(entity.id(), entity);
    }
    ImmutableMap<Id, E> distinct = byId.buildKeepingLast();
    if (distinct.size() < entities.size()) {
      throw new InvalidDocument(duplicates(entities));
    }
    return new Entities<>(ImmutableList.copyOf(entities), distinct);
  }

  private static ImmutableList<Problem> duplicates(Collection<? extends Entity> entities) {
    Set<Id> ids = new HashSet<>();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    int index = 0;
    for (Entity entity : entities) {
      if (!ids.add(entity.id())) {
        problems.add(
            Problem.of(
                Problem.Code.DUPLICATE_ID,
                "/" + index + "/id",
                entity.id().value(),
                "an id that no other entry of the list has"));
      }
      index++;
    }
    return problems.build();
  }

  /**
   * Finds an entity in constant time.
   *
   * @param id its id
   * @return the entity, or empty if there is none with that id
   */
  public Optional<E> get(Id id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Tells whether there is an entity with an id, in constant time.
   *
   * @param id the id
   * @return whether there is one
   */
  public boolean has(Id id) {
    return byId.containsKey(id);
  }

  /**
   * The entities in their order.
   *
   * @return the list as it stands in a file
   */
  @JsonValue
  public ImmutableList<E> asList() {
    return list;
  }

  /**
   * The entities by id.
   *
   * @return a map in the order of the list
   */
  public ImmutableMap<Id, E> asMap() {
    return byId;
  }

  @Override
  public Iterator<E> iterator() {
    return list.iterator();
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entities<?> that && asList().equals(that.asList());
  }

  @Override
  public int hashCode() {
    return asList().hashCode();
  }
}
