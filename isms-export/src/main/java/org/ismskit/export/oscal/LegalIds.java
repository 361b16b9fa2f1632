package org.ismskit.export.oscal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out ids that keep the grammar of {@link org.ismskit.model.entity.Id}, each once. */
final class LegalIds {

  private static final int LONGEST = 64;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  /** Takes an id as it is, if it is legal and still free. */
  boolean take(String id) {
    return id.equals(similar(id)) && taken.add(id);
  }

  /** Takes a legal id, with a number after it if it is no longer free. */
  String takeNumbered(String id) {
    String free = id;
    while (!taken.add(free)) {
      String number = "-" + lastNumbers.merge(id, 2, (last, two) -> last + 1);
      free = cut(id, LONGEST - number.length()) + number;
    }
    return free;
  }

  /**
   * The legal id that is most similar to a text: letters without their accents, one hyphen for each
   * run of characters that are not allowed. Empty if no character of the text is.
   */
  static String similar(String text) {
    StringBuilder id = new StringBuilder();
    boolean gap = false;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length() && id.length() < LONGEST; i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
      if (alphanumeric || c == '.' || c == '_' || c == '-') {
        if (id.isEmpty() && !alphanumeric) {
          id.append("id");
        } else if (gap && !id.isEmpty()) {
          id.append('-');
        }
        id.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return cut(id.toString(), LONGEST);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
