package org.ismskit.export.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG elements. Everything that is not markup is escaped; there are no scripts and no links,
 * so a picture can stand in any page.
 */
final class Svg {

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** A picture that takes the width it is given, with a description for those who cannot see it. */
  Svg(int width, int height, String description) {
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    attribute("viewBox", "0 0 " + width + " " + height);
    attribute("width", width);
    attribute("height", height);
    attribute("aria-label", description);
    text.append('>');
    open.push("svg");
  }

  /** Starts an element; attributes are names and values in turn. */
  Svg start(String element, Object... attributes) {
    text.append('<').append(element);
    attributes(attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Ends the element that was started last. */
  Svg end() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Svg empty(String element, Object... attributes) {
    text.append('<').append(element);
    attributes(attributes);
    text.append("/>");
    return this;
  }

  /** A tooltip for the element that was started last. */
  Svg title(String words) {
    return start("title").words(words).end();
  }

  Svg label(int x, int y, String cssClass, String words) {
    return start("text", "x", x, "y", y, "class", cssClass).words(words).end();
  }

  private Svg words(String words) {
    text.append(escaped(words));
    return this;
  }

  /** The finished picture. */
  String finish() {
    while (!open.isEmpty()) {
      end();
    }
    return text.toString();
  }

  private void attributes(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      attribute((String) attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, Object value) {
    text.append(' ').append(name).append("=\"").append(escaped(value.toString())).append('"');
  }

  /** Characters that XML does not allow are replaced, so that the picture is always well-formed. */
  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** Cuts words to a number of characters, which is what a fixed width holds of them. */
  static String fit(String words, int characters) {
    return words.length() <= characters ? words : words.substring(0, characters - 1).strip() + "…";
  }
}
