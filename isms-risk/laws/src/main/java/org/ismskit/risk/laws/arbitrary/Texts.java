package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableList;
import java.util.Random;

/** Texts and ids that writers and readers tend to get wrong. */
final class Texts {

  /** What a writer has to quote and a reader must not take for something else. */
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "yes",
          "NO",
          "null",
          "~",
          "true",
          "on",
          "5",
          "007",
          "1.10",
          "-1",
          "1e3",
          "0x1F",
          ".inf",
          "2027-01-04",
          "-",
          "- a",
          "? ",
          ": ",
          ":",
          "#",
          " #",
          "'",
          "\"",
          "\\",
          "&a",
          "*a",
          "!a",
          "%",
          "@",
          "`",
          "|",
          ">",
          "{",
          "}",
          "[",
          "]",
          ",",
          "<<",
          "=",
          "---",
          "...",
          " ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\u0000",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "\ufffe",
          "ü",
          "日本",
          "\ud83d\ude00",
          "a",
          "word");

  /** Ids that YAML would take for something else: numbers, words for true and false. */
  private static final ImmutableList<String> IDS =
      ImmutableList.of("007", "NO", "1.10", "true", "0x1F", "a", "null", "Z".repeat(64));

  /** How many different ids there are. */
  static final int MOST_IDS = IDS.size();

  private Texts() {}

  static String id(int index) {
    return IDS.get(index);
  }

  static String any(Random random) {
    StringBuilder text = new StringBuilder();
    boolean pieces = random.nextBoolean();
    for (int left = random.nextInt(pieces ? 6 : 9); left > 0; left--) {
      if (pieces) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        text.appendCodePoint(character(random));
      }
    }
    return text.toString();
  }

  /** A text that holds something besides blanks. */
  static String name(Random random) {
    String text = any(random);
    return text.isBlank() ? text + "a" : text;
  }

  private static int character(Random random) {
    int character = random.nextInt(random.nextBoolean() ? 0x300 : Character.MAX_CODE_POINT + 1);
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half ? Character.MIN_SURROGATE - 1 : character;
  }
}
