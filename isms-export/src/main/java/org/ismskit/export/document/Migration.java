package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step from a version of the format to the next: a pure function of what is written, so that
 * documents of any earlier version become such of the current one without the records of that time.
 *
 * @param from the version that a document says it has
 * @param to the version that it has afterwards
 * @param step what changes, apart from the version
 */
record Migration(String from, String to, UnaryOperator<Node.Fields> step) {

  /** The steps of the library itself. There is one version so far. */
  static final ImmutableList<Migration> PUBLISHED = ImmutableList.of();

  /**
   * Brings a document to the current version, step by step.
   *
   * @return the document then; empty if no steps lead there from its version
   */
  static Optional<Node.Fields> current(Node.Fields document, ImmutableList<Migration> steps) {
    Node.Fields migrated = document;
    for (int i = 0; i <= steps.size(); i++) {
      String version = version(migrated);
      if (version.equals(Header.CURRENT)) {
        return i == 0 ? Optional.empty() : Optional.of(migrated);
      }
      Optional<Migration> next =
          steps.stream().filter(step -> step.from().equals(version)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      migrated =
          next.get().step().apply(migrated).with(Header.VERSION, new Node.Text(next.get().to()));
    }
    throw new IllegalStateException("steps that lead to no end: " + steps);
  }

  private static String version(Node.Fields document) {
    Node version = document.byName().get(Header.VERSION);
    return version instanceof Node.Text text
        ? text.text()
        : version instanceof Node.Plain plain ? plain.text() : "";
  }
}
