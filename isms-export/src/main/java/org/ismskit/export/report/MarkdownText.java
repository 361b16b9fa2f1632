package org.ismskit.export.report;

/** Text of users inside Markdown: shown as it is, never taken for markup, and on one line. */
final class MarkdownText {

  private static final String MARKUP = "\\`*_[]<>|#~";

  private MarkdownText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        escaped.append(' ');
      } else if (c == '<') {
        escaped.append("&lt;");
      } else {
        escaped.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
