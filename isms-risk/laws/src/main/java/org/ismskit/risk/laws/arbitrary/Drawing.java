package org.ismskit.risk.laws.arbitrary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;
import org.jspecify.annotations.Nullable;

/**
 * One document being drawn at random.
 *
 * <p>How many entities there are of each kind, and so which ids, is decided first; so references
 * can be drawn before the entities they lead to. An entity refers only to such of its own kind that
 * have an earlier id, which makes every hierarchy free of cycles; the order in a list is another.
 */
final class Drawing {

  /** How often a component that a record refuses is drawn anew. */
  private static final int MOST_TRIES = 40;

  private static final int MOST_ENTITIES = 4;
  private static final int MOST_ELEMENTS = 3;

  private final Recipe recipe;
  private final Random random;

  /** How many entities there are of each kind. */
  private final Map<Class<?>, Integer> sizes = new HashMap<>();

  /** Of the kinds whose entities are being drawn: how many ids are earlier than the own. */
  private final Map<Class<?>, Integer> earlier = new HashMap<>();

  /** The kinds of which all entities are there. */
  private final Set<Class<?>> placed = new HashSet<>();

  /** How likely it is that something is there which need not be. */
  private double presence;

  private Drawing(Recipe recipe, Random random) {
    this.recipe = recipe;
    this.random = random;
    this.presence = oneOf(0.2, 0.6, 0.95);
    for (Class<?> kind : recipe.entities().keySet()) {
      sizes.put(kind, isPresent() ? 1 + random.nextInt(MOST_ENTITIES) : 0);
    }
  }

  /** Draws a record of the type a recipe is for. */
  static Object record(Recipe recipe, Random random) {
    Drawing drawing = new Drawing(recipe, random);
    while (true) {
      drawing.leaveOutImpossible();
      drawing.placed.clear();
      Object record = drawing.make(recipe.root(), -1);
      if (drawing.placed.containsAll(drawing.kinds())) {
        return record;
      }
      // Something was left out to keep a rule, and with it the place for these entities.
      drawing.kinds().stream()
          .filter(kind -> !drawing.placed.contains(kind))
          .forEach(kind -> drawing.sizes.put(kind, 0));
    }
  }

  /** The kinds of which there are entities. */
  private Set<Class<?>> kinds() {
    Set<Class<?>> kinds = new HashSet<>();
    sizes.forEach(
        (kind, size) -> {
          if (size > 0) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  /** Entities that need such of a kind of which there are none cannot be either. */
  private void leaveOutImpossible() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Class<?>, Class<?>> entry : recipe.entities().entrySet()) {
        if (size(entry.getKey()) > 0 && !isPossible(entry.getValue())) {
          sizes.put(entry.getKey(), 0);
          changed = true;
        }
      }
    }
  }

  private int size(Class<?> kind) {
    return requireNonNull(sizes.get(kind));
  }

  private boolean isPossible(Type type) {
    return recipe.needsOf(type).stream().allMatch(kind -> idsOf(kind) > 0);
  }

  /** How many ids of a kind may be referred to. */
  private int idsOf(Class<?> kind) {
    Integer size = sizes.get(kind);
    return size == null ? Texts.MOST_IDS : earlier.getOrDefault(kind, size);
  }

  /** Whether something holds entities that have been referred to and are not there yet. */
  private boolean isAwaited(Type type) {
    return recipe.placesIn(type).stream()
        .anyMatch(kind -> size(kind) > 0 && !placed.contains(kind));
  }

  private boolean isPresent() {
    return random.nextDouble() < presence;
  }

  private boolean isPresent(Type type) {
    return isPossible(type) && (isAwaited(type) || isPresent());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  /**
   * Makes a record. The components that it refuses are drawn anew, and what still cannot be is left
   * out where it may be.
   */
  private Object make(Class<?> type, int ownId) {
    RecordShape shape = RecordShape.of(type);
    @Nullable Object[] values = new Object[shape.components().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = component(type, shape.components().get(i), ownId);
    }
    Refinements.of(type).refine(new Draft(this, shape, values));
    for (int tries = 0; ; tries++) {
      ImmutableSet<String> refused;
      try {
        return shape.create(values);
      } catch (InvalidValue e) {
        refused = ImmutableSet.copyOf(e.components());
        giveUpAfter(tries, type, e);
      } catch (InvalidDocument e) {
        refused =
            e.problems().stream()
                .map(Problem::pointer)
                .map(pointer -> pointer.split("/", -1)[1])
                .collect(ImmutableSet.toImmutableSet());
        giveUpAfter(tries, type, e);
      }
      for (int i = 0; i < values.length; i++) {
        RecordShape.Component component = shape.components().get(i);
        if (refused.contains(component.name())) {
          placed.removeAll(recipe.placesIn(component.type()));
          values[i] =
              tries < MOST_TRIES
                  ? more(tries % 2 == 0 ? 1 : presence, type, component, ownId)
                  : more(0, type, component, ownId);
        }
      }
    }
  }

  private static void giveUpAfter(int tries, Class<?> type, IllegalArgumentException refusal) {
    if (tries > MOST_TRIES) {
      throw new Refused(type, refusal);
    }
  }

  /** There is no record of a type here. Around it something else may do without. */
  private static final class Refused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Refused(Class<?> type, IllegalArgumentException refusal) {
      super(
          "no "
              + type.getSimpleName()
              + " could be generated, it refuses "
              + refusal.getMessage()
              + "; give it a refinement in "
              + Refinements.class.getName(),
          refusal);
    }
  }

  /** Draws a component when it is more or less likely that what need not be there is there. */
  private Object more(double likely, Class<?> type, RecordShape.Component component, int ownId) {
    double usual = presence;
    presence = likely;
    try {
      return component(type, component, ownId);
    } finally {
      presence = usual;
    }
  }

  private Object component(Class<?> type, RecordShape.Component component, int ownId) {
    if (Recipe.isOwnId(type, component)) {
      Class<?> kind = (Class<?>) component.type();
      return id(kind, ownId >= 0 ? ownId : below(Texts.MOST_IDS));
    }
    return value(component.type());
  }

  private static Object id(Class<?> kind, int index) {
    return RecordShape.of(kind).create(new Object[] {Texts.id(index)});
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Optional.class) {
        return isPresent(arguments[0]) ? attempt(arguments[0]) : Optional.empty();
      } else if (raw == ImmutableList.class) {
        return ImmutableList.copyOf(elements(arguments[0]));
      } else if (raw == ImmutableSet.class) {
        return ImmutableSet.copyOf(elements(arguments[0]));
      } else if (raw == ImmutableMap.class) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        elements(arguments[0]).forEach(key -> entries.put(key, element(arguments[1])));
        return ImmutableMap.copyOf(entries);
      } else if (raw == Entities.class) {
        return entities((Class<?>) arguments[0]);
      }
    } else if (type instanceof Class<?> raw) {
      if (raw == String.class) {
        return Texts.name(random);
      } else if (raw == int.class || raw == Integer.class) {
        return whole();
      } else if (raw == OptionalInt.class) {
        return isPresent() ? OptionalInt.of(whole()) : OptionalInt.empty();
      } else if (raw == BigDecimal.class) {
        return decimal();
      } else if (raw == boolean.class || raw == Boolean.class) {
        return random.nextBoolean();
      } else if (raw == LocalDate.class) {
        return date();
      } else if (raw == Instant.class) {
        return date().atStartOfDay().toInstant(ZoneOffset.UTC).plusNanos(nanos());
      } else if (raw.isEnum()) {
        return oneOf(raw.getEnumConstants());
      } else if (Id.class.isAssignableFrom(raw)) {
        return id(raw, below(idsOf(raw)));
      } else if (raw.isRecord()) {
        return make(raw, -1);
      } else if (raw.isSealed()) {
        return oneOf(List.of(raw.getPermittedSubclasses()));
      }
    }
    throw new IllegalArgumentException("no arbitrary values of " + type);
  }

  /** What stands in a collection or may be missing: text may be blank there. */
  private Object element(Type type) {
    return type == String.class ? Texts.any(random) : value(type);
  }

  private Optional<Object> attempt(Type type) {
    try {
      return Optional.of(element(type));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** A record of the first alternative that can be, in an arbitrary order. */
  private Object oneOf(List<Class<?>> alternatives) {
    List<Class<?>> order = new ArrayList<>(alternatives);
    order.removeIf(alternative -> !isPossible(alternative));
    Collections.shuffle(order, random);
    Refused last = null;
    for (Class<?> alternative : order) {
      try {
        return make(alternative, -1);
      } catch (Refused e) {
        last = e;
      }
    }
    throw requireNonNull(last);
  }

  private List<Object> elements(Type type) {
    List<Object> elements = new ArrayList<>();
    if (isPresent(type)) {
      for (int left = 1 + below(MOST_ELEMENTS); left > 0; left--) {
        attempt(type).ifPresent(elements::add);
      }
    }
    return elements;
  }

  /** All entities of a kind where a document has its first place for them, elsewhere some. */
  private Entities<Entity> entities(Class<?> type) {
    Class<?> kind = References.idType(type);
    boolean first = placed.add(kind);
    List<Integer> ids = new ArrayList<>(IntStream.range(0, size(kind)).boxed().toList());
    Collections.shuffle(ids, random);
    List<Entity> entities = new ArrayList<>();
    for (int id : ids) {
      Integer before = earlier.put(kind, id);
      try {
        if (isPossible(type) && (first || isPresent())) {
          entities.add((Entity) make(type, id));
        }
      } catch (Refused e) {
        // One entity less.
      }
      if (before == null) {
        earlier.remove(kind);
      } else {
        earlier.put(kind, before);
      }
    }
    if (first && entities.size() < size(kind)) {
      placed.remove(kind);
    }
    return Entities.copyOf(entities);
  }

  private int whole() {
    return switch (below(8)) {
      case 0 -> random.nextInt();
      case 1 -> oneOf(Integer.MIN_VALUE, Integer.MAX_VALUE, -1);
      case 2 -> below(1000);
      default -> below(6);
    };
  }

  /** Not negative and not great, mostly; of at most 30 digits always. */
  private BigDecimal decimal() {
    return switch (below(8)) {
      case 0 -> new BigDecimal(new BigInteger(90, random), below(30));
      case 1 -> BigDecimal.valueOf(random.nextInt(), below(4));
      case 2 -> BigDecimal.valueOf(below(100_000), 2);
      default -> BigDecimal.valueOf(below(1001), 3);
    };
  }

  private LocalDate date() {
    return switch (below(8)) {
      case 0 -> oneOf(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(2028, 2, 29));
      case 1 -> LocalDate.of(1 + below(9999), 1 + below(12), 1 + below(28));
      default -> LocalDate.of(2027, 1, 1).plusDays(below(1000));
    };
  }

  private long nanos() {
    return below(86_400) * 1_000_000_000L + oneOf(0L, 500_000_000L, (long) below(1_000_000_000));
  }
}
