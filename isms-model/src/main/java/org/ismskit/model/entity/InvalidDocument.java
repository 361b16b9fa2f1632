package org.ismskit.model.entity;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * Says everything that is wrong with a document: all its problems at once, never only the first.
 */
public final class InvalidDocument extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** How many problems a message names: more than anybody reads, and no more than fits. */
  private static final int NAMED = 1_000;

  private final transient ImmutableList<Problem> problems;

  /**
   * Refuses a document.
   *
   * @param problems what is wrong with it, at least one
   */
  public InvalidDocument(ImmutableList<Problem> problems) {
    super(
        problems.stream()
            .limit(NAMED)
            .map(Problem::toString)
            .collect(
                Collectors.joining(
                    "\n  ",
                    heading(problems.size()),
                    problems.size() > NAMED ? "\n  and more" : "")));
    this.problems = problems;
  }

  /** Who ends at a number of problems does not know how many more there are. */
  private static String heading(int problems) {
    return problems > NAMED
        ? NAMED + " problems and more:\n  "
        : problems == 1 ? "1 problem:\n  " : problems + " problems:\n  ";
  }

  /**
   * Refuses a document if anything is wrong with it.
   *
   * @param problems what is wrong with it
   * @throws InvalidDocument if there is at least one problem
   */
  public static void throwIfAny(ImmutableList<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidDocument(problems);
    }
  }

  /**
   * What is wrong.
   *
   * @return all problems, in the order of the document
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
