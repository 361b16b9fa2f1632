package org.ismskit.model.entity;

/** Something that others refer to by its id. */
public interface Entity {

  /**
   * The id, unique among the entities of its kind in a document.
   *
   * @return the id, of the type that belongs to this kind of entity
   */
  Id id();
}
