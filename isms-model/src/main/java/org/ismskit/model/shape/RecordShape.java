package org.ismskit.model.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import org.ismskit.model.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type, ready to be read and to be filled.
 *
 * <p>Looked up once per type and kept, since reflection is slow and records are many.
 */
public final class RecordShape {

  /** Types of values that hold nothing else. */
  private static final ImmutableSet<Class<?>> LEAVES =
      ImmutableSet.of(
          String.class,
          Integer.class,
          int.class,
          OptionalInt.class,
          Boolean.class,
          boolean.class,
          BigDecimal.class,
          LocalDate.class,
          Instant.class);

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record");
          }
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final ImmutableList<Component> components;
  private final ImmutableMap<String, Integer> positions;
  private final MethodHandle constructor;

  private RecordShape(Class<?> type) {
    this.type = type;
    RecordComponent[] parts = type.getRecordComponents();
    ImmutableList.Builder<Component> list = ImmutableList.builder();
    ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      for (int i = 0; i < parts.length; i++) {
        MethodHandle accessor =
            lookup.unreflect(parts[i].getAccessor()).asType(MethodType.genericMethodType(1));
        Type generic = parts[i].getGenericType();
        String name = parts[i].getName();
        boolean own = name.equals("id") && Entity.class.isAssignableFrom(type);
        list.add(new Component(name, generic, accessor, holdsRecords(generic), own));
        index.put(name, i);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      this.constructor =
          lookup
              .unreflectConstructor(type.getConstructor(types))
              .asType(MethodType.genericMethodType(parts.length))
              .asSpreader(Object[].class, parts.length);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is not a public record", e);
    }
    this.components = list.build();
    this.positions = index.buildOrThrow();
  }

  /**
   * The shape of a record type.
   *
   * @param type a public record of an exported package
   * @return its shape
   * @throws IllegalArgumentException if the type is no public record
   */
  public static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /**
   * The record type.
   *
   * @return the type this is the shape of
   */
  public Class<?> type() {
    return type;
  }

  /**
   * The components in the order of the canonical constructor.
   *
   * @return the components
   */
  public ImmutableList<Component> components() {
    return components;
  }

  /**
   * Where a component stands.
   *
   * @param name the name of the component
   * @return its index, or -1 if the record has no such component
   */
  public int indexOf(String name) {
    Integer position = positions.get(name);
    return position == null ? -1 : position;
  }

  /**
   * The values of a record, as {@link #create} takes them.
   *
   * @param record a record of the type
   * @return one value for each component, in a new array
   */
  public @Nullable Object[] values(Object record) {
    @Nullable Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).of(record);
    }
    return values;
  }

  /**
   * Calls the canonical constructor.
   *
   * @param values one value for each component, null where there is none
   * @return the record
   * @throws IllegalArgumentException what the constructor throws on values it refuses
   */
  public Object create(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Constructor of " + type + " failed", e);
    }
  }

  private static boolean holdsRecords(Type type) {
    return type instanceof ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments()).anyMatch(RecordShape::holdsRecords)
        : !(type instanceof Class<?> raw) || (!LEAVES.contains(raw) && !raw.isEnum());
  }

  /**
   * One component of a record type.
   *
   * @param name its name
   * @param type its type with type arguments
   * @param accessor reads it, from Object to Object
   * @param holdsRecords whether a record, such as an id, may be in its value
   * @param isOwnId whether it is the id by which an entity is known itself
   */
  public record Component(
      String name, Type type, MethodHandle accessor, boolean holdsRecords, boolean isOwnId) {

    /**
     * Reads the component.
     *
     * @param owner a record of the type
     * @return its value
     */
    public Object of(Object owner) {
      try {
        return accessor.invokeExact(owner);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("Accessor of " + name + " failed", e);
      }
    }
  }
}
