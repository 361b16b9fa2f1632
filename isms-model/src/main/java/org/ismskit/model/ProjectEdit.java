package org.ismskit.model;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a project that are made together: entities put in or taken out, sections replaced. The
 * project that results is checked once, when all changes are there.
 *
 * <p>Obtained from {@link IsmsProject#edit}; not for use after that.
 */
public final class ProjectEdit {

  private final Map<Class<?>, Map<Id, Entity>> entities = new HashMap<>();
  private final @Nullable Object[] components;

  ProjectEdit(IsmsProject project) {
    this.components = RecordShape.of(IsmsProject.class).values(project);
  }

  /**
   * Adds an entity, or replaces the one with its id, which keeps its place in the list.
   *
   * @param entity an entity of any kind that a project holds
   * @return this edit
   * @throws IllegalArgumentException if projects hold no entities of that kind
   */
  public ProjectEdit put(Entity entity) {
    of(entity.id().getClass()).put(entity.id(), entity);
    return this;
  }

  /**
   * Takes an entity out. What still refers to it is reported when the edit ends.
   *
   * @param id the id of the entity
   * @return this edit
   * @throws IllegalArgumentException if the project has no entity with that id
   */
  public ProjectEdit remove(Id id) {
    if (of(id.getClass()).remove(id) == null) {
      throw new IllegalArgumentException("id: the project has no entity with the id '" + id + "'");
    }
    return this;
  }

  /**
   * Replaces a section. Entities put or removed before are in the section no more.
   *
   * @param section one of the sections of a project, such as {@link RiskManagement}
   * @return this edit
   * @throws IllegalArgumentException if projects have no such section
   */
  public ProjectEdit replace(Record section) {
    for (int i = 0; i < components.length; i++) {
      if (requireNonNull(components[i]).getClass() == section.getClass()) {
        components[i] = section;
        entityLists(section.getClass()).forEach(list -> entities.remove(list.kind()));
        return this;
      }
    }
    throw new IllegalArgumentException(
        "section: " + section.getClass().getSimpleName() + ", expected a section of a project");
  }

  /** The entities of one kind as they are to be, in their order. */
  private Map<Id, Entity> of(Class<?> kind) {
    Map<Id, Entity> known = entities.get(kind);
    if (known != null) {
      return known;
    }
    for (Object section : components) {
      for (EntityList list : entityLists(requireNonNull(section).getClass())) {
        if (list.kind() == kind) {
          Map<Id, Entity> copy = new LinkedHashMap<>(list.of(section).asMap());
          entities.put(kind, copy);
          return copy;
        }
      }
    }
    throw new IllegalArgumentException(
        "entity: identified by " + kind.getSimpleName() + ", of which a project holds none");
  }

  IsmsProject finish() {
    for (int i = 0; i < components.length; i++) {
      components[i] = rebuilt(requireNonNull(components[i]));
    }
    return (IsmsProject) RecordShape.of(IsmsProject.class).create(components);
  }

  /** A section with the entities as they are to be; the same one if none of them was touched. */
  private Object rebuilt(Object section) {
    List<EntityList> touched =
        entityLists(section.getClass()).stream()
            .filter(list -> entities.containsKey(list.kind()))
            .toList();
    if (touched.isEmpty()) {
      return section;
    }
    RecordShape shape = RecordShape.of(section.getClass());
    @Nullable Object[] values = shape.values(section);
    for (EntityList list : touched) {
      values[list.position()] = Entities.copyOf(requireNonNull(entities.get(list.kind())).values());
    }
    return shape.create(values);
  }

  /** A component of a section that holds entities, and the type of their ids. */
  private record EntityList(int position, RecordShape.Component component, Class<?> kind) {
    @SuppressWarnings("unchecked")
    Entities<Entity> of(Object section) {
      return (Entities<Entity>) component.of(section);
    }
  }

  private static List<EntityList> entityLists(Class<?> section) {
    List<EntityList> lists = new ArrayList<>();
    if (!section.isRecord() || Id.class.isAssignableFrom(section)) {
      return lists;
    }
    int position = 0;
    for (RecordShape.Component component : RecordShape.of(section).components()) {
      if (component.type() instanceof ParameterizedType type
          && type.getRawType() == Entities.class) {
        Class<?> entity = (Class<?>) type.getActualTypeArguments()[0];
        lists.add(new EntityList(position, component, References.idType(entity)));
      }
      position++;
    }
    return lists;
  }
}
