package org.ismskit.export.document;

import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.entity.Entity;

/**
 * What stands at the beginning of a document besides its record: which kind of document it is and
 * which version of the format it has. A reader does without; a writer always writes it.
 *
 * @param format the kind of document
 * @param lines whether it is a document in lines, which says how many of them there are
 */
record Header(String format, boolean lines) {

  static final String SCHEMA = "$schema";
  static final String FORMAT = "format";
  static final String VERSION = "specVersion";
  static final String ENTITIES = "$entities";

  /** The version that is written. Later ones with the same first number only add to it. */
  static final String CURRENT = "1.0";

  static final String VERSIONS = "1\\.(0|[1-9][0-9]{0,3})";

  /** Documents with an id of their own have a header, parts of them and extracts have not. */
  static Optional<Header> of(Class<?> root) {
    return Entity.class.isAssignableFrom(root)
        ? Optional.of(
            new Header(
                root.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT),
                false))
        : Optional.empty();
  }

  /** The header of the same document in lines. */
  Header inLines() {
    return new Header(format + "-lines", true);
  }

  boolean has(String property) {
    return switch (property) {
      case ENTITIES -> lines;
      case SCHEMA, FORMAT, VERSION -> true;
      default -> false;
    };
  }

  /** Whether a property of the header may have a value. */
  boolean allows(String property, String value) {
    return switch (property) {
      case FORMAT -> value.equals(format);
      case VERSION -> value.matches(VERSIONS);
      default -> true;
    };
  }

  String expected(String property, String found) {
    return switch (property) {
      case FORMAT -> format;
      case VERSION ->
          "version "
              + CURRENT
              + " or a later 1.x"
              + (isNewer(found) ? "; this one needs a newer release of ISMS Kit" : "");
      default -> "text";
    };
  }

  private static boolean isNewer(String version) {
    return version.matches("([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}");
  }
}
