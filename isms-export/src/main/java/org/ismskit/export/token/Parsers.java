package org.ismskit.export.token;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Makes the token parsers, in one place and with every setting spelled out: defaults differ between
 * versions of the library, and a document must not.
 *
 * <p>Both parsers read characters and not bytes. They would take other encodings or replace what is
 * malformed, and count columns in bytes.
 */
public final class Parsers {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What the parser says where text goes on after a colon, inside and outside of braces. */
  private static final Pattern LOOSE_COLON =
      Pattern.compile("mapping values are not allowed here|expected ',' or '[}\\]]', but got :");

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final int mostBytes;
  private final JsonFactory json;
  private final YAMLFactory yaml;

  /**
   * Parsers with limits.
   *
   * @param bytes the size of a text
   * @param depth how deep values may be nested
   * @param textLength the length of one value, in characters
   * @param tokens how many tokens there may be
   */
  public Parsers(long bytes, int depth, int textLength, long tokens) {
    this.mostBytes = (int) Math.min(bytes, Integer.MAX_VALUE - 9); // the longest array
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(depth)
            .maxDocumentLength(bytes)
            .maxTokenCount(tokens)
            .maxStringLength(textLength)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            // Those who read the tokens report duplicates themselves and go on.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .disable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .disable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .disable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .disable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .disable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    this.yaml =
        new PlainYaml(
            YAMLFactory.builder()
                .streamReadConstraints(constraints)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
                .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                .loadSettings(
                    LoadSettings.builder()
                        // The time for a long word grows with its square over this.
                        .setBufferSize(1 << 20)
                        .setCodePointLimit(mostBytes)
                        .setMaxAliasesForCollections(0)
                        .setAllowDuplicateKeys(true)
                        .build()));
  }

  /**
   * Reads a stream to its end, or to the limit, and leaves it open.
   *
   * @param in the stream
   * @return its bytes
   * @throws InvalidDocument if there are more bytes than the limit
   * @throws IOException if the stream cannot be read
   */
  public byte[] bytes(InputStream in) throws IOException {
    return withinLimit(in.readNBytes(mostBytes + 1));
  }

  /**
   * Opens a text in JSON.
   *
   * @param bytes the text in UTF-8
   * @return a parser before the first token
   * @throws InvalidDocument if there are more bytes than the limit or they are not UTF-8
   */
  public JsonParser json(byte[] bytes) {
    CharBuffer text = decoded(withinLimit(bytes));
    return json.createParser(
        ObjectReadContext.empty(), text.array(), text.position(), text.remaining());
  }

  /**
   * Opens a text in JSON that is expected to be right. It is parsed sooner than by {@link #json},
   * since nothing has to be decoded before, but places are told in bytes.
   *
   * @param bytes the text in UTF-8
   * @return a parser before the first token
   * @throws InvalidDocument if there are more bytes than the limit or they are not UTF-8
   */
  public JsonParser jsonInBytes(byte[] bytes) {
    withinLimit(bytes);
    return isPlainUtf8(bytes) ? json.createParser(ObjectReadContext.empty(), bytes) : json(bytes);
  }

  /** Not malformed, and nothing at its beginning that the parser takes for another encoding. */
  private static boolean isPlainUtf8(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 4); i++) {
      if (bytes[i] <= 0) {
        return false;
      }
    }
    return isWellFormed(bytes);
  }

  /**
   * Most of a document is ASCII, which is passed over by eight bytes at a time. What lies between
   * is looked at by itself: no character reaches into ASCII.
   */
  private static boolean isWellFormed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int start = at;
      while (at < bytes.length && !isAscii(bytes, at)) {
        at = Math.min(at + Long.BYTES, bytes.length);
      }
      if (!Utf8.isWellFormed(bytes, start, at - start)) {
        return false;
      }
      while (isAscii(bytes, at)) {
        at += Long.BYTES;
      }
    }
    return true;
  }

  /** Whether there are eight bytes from an index on, all of them ASCII. */
  private static boolean isAscii(byte[] bytes, int index) {
    return index + Long.BYTES <= bytes.length
        && ((long) EIGHT_BYTES.get(bytes, index) & 0x8080_8080_8080_8080L) == 0;
  }

  /**
   * Opens a text in YAML.
   *
   * @param bytes the text in UTF-8
   * @return a parser before the first token
   * @throws InvalidDocument if there are more bytes than the limit or they are not UTF-8
   */
  public JsonParser yaml(byte[] bytes) {
    CharBuffer text = decoded(withinLimit(bytes));
    refuseUnprintable(text);
    return yaml.createParser(
        ObjectReadContext.empty(), text.array(), text.position(), text.remaining());
  }

  private byte[] withinLimit(byte[] bytes) {
    if (bytes.length > mostBytes) {
      throw new InvalidDocument(
          ImmutableList.of(
              Problem.of(
                  Code.LIMIT,
                  "",
                  "more than " + mostBytes + " bytes",
                  "at most " + mostBytes + " bytes")));
    }
    return bytes;
  }

  private static CharBuffer decoded(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length); // no byte becomes more than one
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw malformed("bytes that are not UTF-8", "text in UTF-8", text);
    }
    if (text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
      text.position(1);
    }
    return text;
  }

  /** Characters that YAML does not allow. The parser refuses them too, but cannot tell where. */
  private static void refuseUnprintable(CharBuffer text) {
    int next = 0;
    while (next < text.length()) {
      int character = Character.codePointAt(text, next);
      if (!StreamReader.isPrintable(character)) {
        throw malformed(
            "the character " + String.format("U+%04X", character),
            "characters that YAML allows",
            text.subSequence(0, next));
      }
      next += Character.charCount(character);
    }
  }

  private static InvalidDocument malformed(String found, String expected, CharBuffer before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      boolean end = before.charAt(i) == '\n';
      line += end ? 1 : 0;
      column = end ? 1 : column + 1;
    }
    return new InvalidDocument(
        ImmutableList.of(
            Problem.of(Code.SYNTAX, "", found, expected).at(new Location(line, column))));
  }

  /**
   * The problem that ended reading.
   *
   * @param e what the parser has thrown
   * @param parser the parser
   * @param pointer the value at which reading stood, a JSON pointer
   * @param format the name of the format
   * @return the problem with its place
   */
  public static Problem ended(
      JacksonException e, JsonParser parser, String pointer, String format) {
    TokenStreamLocation place =
        e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    boolean limit = e instanceof StreamConstraintsException;
    String message = e.getOriginalMessage();
    String expected =
        limit ? "a document within the limits of the reader" : "well-formed " + format;
    if (LOOSE_COLON.matcher(message).find()) {
      expected += ": text with a colon in it has to stand in quotes";
    }
    return new Problem(
        limit ? Code.LIMIT : Code.SYNTAX,
        pointer,
        Optional.of(location(place)),
        Optional.of(firstLine(message)),
        e instanceof PlainYamlParser.Shared shared ? shared.expected : expected);
  }

  /**
   * The value at hand as problems tell it.
   *
   * @param parser a parser at the value
   * @return its text, or what kind of structure it is
   */
  public static String found(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      default -> parser.getString();
    };
  }

  /**
   * A place as problems tell it.
   *
   * @param location the place as a parser tells it
   * @return line and column
   */
  public static Location location(TokenStreamLocation location) {
    return new Location(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The parser's message without the lines and words that are about the parser. */
  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end))
        .replaceAll(", from `[^`]*`| \\(start marker at \\[[^]]*]\\)", "");
  }
}
