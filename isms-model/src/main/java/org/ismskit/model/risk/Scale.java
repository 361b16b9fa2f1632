package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;

/**
 * Levels in ascending order.
 *
 * @param levels the levels, lowest first
 */
@Value.Builder
public record Scale(ImmutableList<ScaleLevel> levels) implements FactorDomain, WithScale {

  /** Refuses levels with one key, and names all of them. */
  public Scale {
    levels = orEmpty(levels);
    Set<String> keys = new HashSet<>();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 0; i < levels.size(); i++) {
      String key = levels.get(i).key();
      if (!keys.add(key)) {
        problems.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                "/levels/" + i + "/key",
                key,
                "a key that no other level has"));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
  }

  /**
   * Starts a {@code Scale}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A scale of levels that are called by their keys, hyphens read as blanks.
   *
   * @param keys the keys, lowest first
   * @return the scale
   * @throws InvalidDocument naming every key that stands twice
   */
  public static Scale of(String... keys) {
    return of(ImmutableList.copyOf(keys));
  }

  /**
   * A scale of levels that are called by their keys, hyphens read as blanks.
   *
   * @param keys the keys, lowest first
   * @return the scale
   * @throws InvalidDocument naming every key that stands twice
   */
  public static Scale of(ImmutableList<String> keys) {
    return new Scale(
        keys.stream()
            .map(key -> ScaleLevel.builder().key(key).name(key.replace('-', ' ')).build())
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Where a level stands on the scale.
   *
   * @param key the key of the level
   * @return its position from 0 for the lowest, empty if the scale has no such level
   */
  public OptionalInt position(String key) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).key().equals(key)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The keys of the levels.
   *
   * @return the keys, lowest first
   */
  public ImmutableList<String> keys() {
    return levels.stream().map(ScaleLevel::key).collect(ImmutableList.toImmutableList());
  }

  /** The keys in one line, for messages. */
  String list() {
    return String.join(", ", keys());
  }

  /** Collects the parts of a {@link Scale}. */
  public static final class Builder extends ScaleBuilder {
    Builder() {}
  }
}
