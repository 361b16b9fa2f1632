package org.ismskit.export.document;

import java.nio.file.Path;
import java.util.Locale;

/** The text formats of documents. */
public enum Format {
  /** JSON (RFC 8259). Decimals are text, and text is always quoted. */
  JSON,
  /**
   * YAML 1.2 without anchors and aliases. A plain scalar is text where text is expected; nothing, a
   * tilde and {@code null} are no value.
   */
  YAML;

  /**
   * The format that the name of a file tells.
   *
   * @param file the file
   * @return JSON for {@code .json}, YAML for {@code .yaml} and {@code .yml}
   * @throws IllegalArgumentException if the name ends otherwise
   */
  public static Format of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return JSON;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return YAML;
    }
    throw new IllegalArgumentException(
        "format: not told by '" + file.getFileName() + "', expected .yaml, .yml or .json");
  }
}
