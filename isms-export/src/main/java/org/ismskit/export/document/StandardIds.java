package org.ismskit.export.document;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.Walker;
import org.ismskit.model.standard.Iso27003;

/** The ids of the standard's own entities, such as its roles and activities. */
final class StandardIds {

  private static final ImmutableSetMultimap<Class<?>, String> BY_KIND = byKind();

  private StandardIds() {}

  /** The ids of a kind in the order of the standard; none if it has no such entities. */
  static ImmutableSet<String> of(Class<?> kind) {
    return BY_KIND.get(kind);
  }

  private static ImmutableSetMultimap<Class<?>, String> byKind() {
    ImmutableSetMultimap.Builder<Class<?>, String> ids = ImmutableSetMultimap.builder();
    Walker.walk(
        Iso27003.description(),
        new Walker.Visitor() {
          @Override
          public void enter(Record value, Walker place) {
            if (value instanceof Entity entity) {
              ids.put(entity.id().getClass(), entity.id().value());
            }
          }

          @Override
          public void id(
              Id id, Optional<Record> owner, RecordShape.Component component, Walker place) {}
        });
    return ids.build();
  }
}
