package org.ismskit.export.document;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes documents as JSON or YAML, so that a {@link DocumentReader} gets back an equal one. What
 * is empty is left out; the same document always gives the same bytes.
 */
public final class DocumentWriter {

  private final Format format;
  private final boolean emptyLists;

  private DocumentWriter(Format format, boolean emptyLists) {
    this.format = format;
    this.emptyLists = emptyLists;
  }

  /**
   * Writes JSON, indented by two blanks.
   *
   * @return a writer
   */
  public static DocumentWriter json() {
    return new DocumentWriter(Format.JSON, false);
  }

  /**
   * Writes YAML.
   *
   * @return a writer
   */
  public static DocumentWriter yaml() {
    return new DocumentWriter(Format.YAML, false);
  }

  /**
   * Writes empty lists too, for readers that expect each property to be there.
   *
   * @return a new writer
   */
  public DocumentWriter withEmptyLists() {
    return new DocumentWriter(format, true);
  }

  /**
   * Writes a document to a file: as a whole or, if that fails, not at all.
   *
   * @param document a record of the model
   * @param file the file, replaced if it exists
   * @throws IOException if the file cannot be written
   * @throws InvalidDocument as for bytes
   * @throws IllegalArgumentException if the record is no document, since it holds what none can
   */
  public void write(Record document, Path file) throws IOException {
    byte[] bytes = toBytes(document);
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes a document as text.
   *
   * @param document a record of the model
   * @return the text
   * @throws InvalidDocument as for bytes
   * @throws IllegalArgumentException if the record is no document, since it holds what none can
   */
  public String toText(Record document) {
    return new String(toBytes(document), StandardCharsets.UTF_8);
  }

  /**
   * Writes a document as bytes.
   *
   * @param document a record of the model
   * @return the text in UTF-8, with a line feed at its end
   * @throws InvalidDocument if a text is not Unicode, or a date or number has no form in documents,
   *     such as a year after 9999
   * @throws IllegalArgumentException if the record is no document, since it holds what none can
   */
  public byte[] toBytes(Record document) {
    ValueType.Obj type = type(document.getClass());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = open(out)) {
      Optional<Header> header = Header.of(document.getClass());
      generator.writeStartObject();
      header.ifPresent(
          h -> {
            generator.writeName(Header.FORMAT).writeString(h.format());
            generator.writeName(Header.VERSION).writeString(Header.CURRENT);
          });
      properties(document, type, generator);
      generator.writeEndObject();
    }
    if (format == Format.JSON) {
      out.write('\n');
    }
    return out.toByteArray();
  }

  private static ValueType.Obj type(Class<?> document) {
    try {
      return (ValueType.Obj) ValueType.of(document);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          document.getSimpleName() + " is no document: " + e.getMessage(), e);
    }
  }

  private JsonGenerator open(ByteArrayOutputStream out) {
    return open(out, format);
  }

  static JsonGenerator open(ByteArrayOutputStream out, Format format) {
    if (format == Format.YAML) {
      return new YamlOutput(
              YAMLFactory.builder()
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
          .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .build()
        .createGenerator(indented(), out, JsonEncoding.UTF8);
  }

  static ObjectWriteContext indented() {
    return new Indented();
  }

  /** Two blanks and a line feed, on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private void write(Object value, ValueType type, JsonGenerator out) {
    if (type instanceof ValueType.Maybe maybe) {
      Object inner =
          value instanceof OptionalInt number
              ? (Object) number.getAsInt()
              : ((Optional<?>) value).orElseThrow();
      write(inner, maybe.inner(), out);
    } else if (type instanceof ValueType.Scalar scalar) {
      scalar(value, scalar, out);
    } else if (type instanceof ValueType.IdText) {
      out.writeString(((Id) value).value());
    } else if (type instanceof ValueType.Constants constants) {
      out.writeString(constants.names().get(value));
    } else if (type instanceof ValueType.Many many) {
      list((Collection<?>) value, many.element(), out);
    } else if (type instanceof ValueType.EntityList entities) {
      list((Collection<?>) value, entities.element(), out);
    } else if (type instanceof ValueType.Mapping mapping) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        Object key = entry.getKey();
        out.writeName(key instanceof Id id ? id.value() : checked((String) key, out));
        write(entry.getValue(), mapping.value(), out);
      }
      out.writeEndObject();
    } else if (type instanceof ValueType.Choice choice) {
      object(
          (Record) value,
          requireNonNull(choice.byType().get(value.getClass())),
          choice.property(),
          out);
    } else {
      object((Record) value, (ValueType.Obj) type, "", out);
    }
  }

  private void list(Collection<?> elements, ValueType type, JsonGenerator out) {
    out.writeStartArray();
    for (Object element : elements) {
      write(element, type, out);
    }
    out.writeEndArray();
  }

  void object(Record value, ValueType.Obj type, String kindProperty, JsonGenerator out) {
    out.writeStartObject();
    type.kind().ifPresent(kind -> out.writeName(kindProperty).writeString(kind));
    properties(value, type, out);
    out.writeEndObject();
  }

  void properties(Record value, ValueType.Obj type, JsonGenerator out) {
    for (int i = 0; i < type.components().size(); i++) {
      Object component = type.shape().components().get(i).of(value);
      ValueType componentType = type.components().get(i);
      String name = type.shape().components().get(i).name();
      if (type.required().contains(name) || !isEmpty(component, componentType)) {
        out.writeName(name);
        write(component, componentType, out);
      }
    }
  }

  private static void scalar(Object value, ValueType.Scalar type, JsonGenerator out) {
    switch (type) {
      case WHOLE -> out.writeNumber((Integer) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case TEXT -> out.writeString(checked((String) value, out));
      case DECIMAL, DATE, INSTANT -> out.writeString(form(value, type, out));
    }
  }

  /** A text that the reader takes for the value: not every date and number has one. */
  private static String form(Object value, ValueType.Scalar type, JsonGenerator out) {
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    if (!type.isForm(text)) {
      throw refused(text, type.expected, out);
    }
    return text;
  }

  private static String checked(String text, JsonGenerator out) {
    if (!ValueType.isUnicode(text)) {
      throw refused(text, ValueType.UNICODE, out);
    }
    return text;
  }

  private static InvalidDocument refused(String text, String expected, JsonGenerator out) {
    String pointer = out.streamWriteContext().pathAsPointer().toString();
    return new InvalidDocument(
        ImmutableList.of(Problem.of(Problem.Code.INVALID_VALUE, pointer, text, expected)));
  }

  /** What a reader takes from nothing: no value, no element, false, or a record of such. */
  private boolean isEmpty(Object value, ValueType type) {
    if (type instanceof ValueType.Elsewhere) {
      return true;
    } else if (value instanceof Optional<?> optional) {
      return optional.isEmpty();
    } else if (value instanceof OptionalInt number) {
      return number.isEmpty();
    } else if (value instanceof Collection<?> elements) {
      return elements.isEmpty() && !emptyLists;
    } else if (value instanceof Map<?, ?> entries) {
      return entries.isEmpty();
    } else if (value instanceof Boolean flag) {
      return !flag;
    } else if (type instanceof ValueType.Obj object) {
      if (!object.required().isEmpty()) {
        return false;
      }
      for (int i = 0; i < object.components().size(); i++) {
        if (!isEmpty(object.shape().components().get(i).of(value), object.components().get(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
