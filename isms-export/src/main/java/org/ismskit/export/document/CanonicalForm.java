package org.ismskit.export.document;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.ismskit.export.token.Parsers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The one form of a document that a digest can be made of: the JSON of the writer, without blanks
 * and with the properties of each object sorted (RFC 8785, JSON Canonicalization Scheme).
 *
 * <p>Documents hold no floating-point numbers, so the rules of the RFC for these are not needed.
 */
public final class CanonicalForm {

  private static final Parsers PARSERS = parsers(Limits.defaults());

  private final JsonParser parser;

  private CanonicalForm(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The canonical form of a document.
   *
   * @param document a record of the model
   * @return the text in UTF-8
   */
  public static byte[] of(Record document) {
    return of(DocumentWriter.json().toBytes(document));
  }

  /**
   * The SHA-256 digest of the canonical form of a document.
   *
   * @param document a record of the model
   * @return 64 hexadecimal digits in lower case
   */
  public static String sha256(Record document) {
    return Hashing.sha256().hashBytes(of(document)).toString();
  }

  static byte[] of(byte[] json) {
    try (JsonParser parser = PARSERS.json(json)) {
      parser.nextToken();
      return new CanonicalForm(parser).value().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Parsers parsers(Limits limits) {
    return new Parsers(limits.bytes(), limits.depth(), limits.textLength(), limits.tokens());
  }

  private String value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> quoted(parser.getString());
      case VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getString();
      default -> throw new IllegalArgumentException("no canonical form of " + token);
    };
  }

  /** Java compares texts by UTF-16 units, which is what the RFC asks for. */
  private String object() {
    Map<String, String> properties = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      properties.put(name, value());
    }
    StringJoiner object = new StringJoiner(",", "{", "}");
    properties.forEach((name, value) -> object.add(quoted(name) + ":" + value));
    return object.toString();
  }

  private String list() {
    StringJoiner list = new StringJoiner(",", "[", "]");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
