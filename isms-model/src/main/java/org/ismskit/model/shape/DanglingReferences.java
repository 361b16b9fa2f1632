package org.ismskit.model.shape;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ismskit.model.entity.Problem;

/** What is wrong with references that lead nowhere, each with the id that was meant perhaps. */
public final class DanglingReferences {

  /** Whoever has more ids wrong has renamed a list, and searching it each time would take long. */
  private static final int MOST_GUESSED = 50;

  private final Function<Class<?>, Stream<String>> known;
  private final Map<Class<?>, ImmutableList<String>> sorted = new HashMap<>();
  private final Map<Missing, String> expected = new HashMap<>();

  private record Missing(Class<?> kind, String id) {}

  /**
   * Guesses among the ids that there are.
   *
   * @param known the ids of a kind, in any order; asked for when the first of that kind is missing
   */
  public DanglingReferences(Function<Class<?>, Stream<String>> known) {
    this.known = known;
  }

  /**
   * The problem that an id names nothing.
   *
   * @param kind the type of the id
   * @param id its text
   * @param pointer where it stands
   * @return the problem, with the nearest id of the kind if one is near
   */
  public Problem problem(Class<?> kind, String id, String pointer) {
    Problem plain = References.dangling(kind, id, pointer);
    Missing missing = new Missing(kind, id);
    String guessed = expected.get(missing);
    if (guessed == null) {
      if (expected.size() == MOST_GUESSED) {
        return plain;
      }
      guessed =
          Nearest.or(
              sorted.computeIfAbsent(
                  kind, k -> known.apply(k).sorted().collect(ImmutableList.toImmutableList())),
              id,
              plain.expected());
      expected.put(missing, guessed);
    }
    return Problem.of(plain.code(), pointer, id, guessed);
  }
}
