package org.ismskit.model.entity;

/**
 * Names an entity so that others can refer to it. Every kind of entity has an id type of its own, a
 * record with this one component, so that an asset cannot be passed where a risk is meant.
 *
 * <p>All ids share one grammar: 1 to 64 characters, the first a letter or digit of ASCII, the
 * others letters, digits, dots, underscores or hyphens.
 */
public interface Id {

  /** What an id has to look like, for error messages. */
  String GRAMMAR = "1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit";

  /** The same as a regular expression, for those who check ids without this library. */
  String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  /**
   * The text of the id.
   *
   * @return 1 to 64 characters
   */
  String value();

  /**
   * Checks a text against the grammar; for the constructors of id records.
   *
   * @param value the text
   * @throws InvalidValue if the text is missing or breaks the grammar
   */
  static void check(String value) {
    if (!isValid(value)) {
      throw new InvalidValue("id", value, GRAMMAR);
    }
  }

  private static boolean isValid(String value) {
    if (value == null
        || value.isEmpty()
        || value.length() > 64
        || !isAlphanumeric(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
