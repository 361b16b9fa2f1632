package org.ismskit.export.document;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ismskit.export.token.Parsers;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.shape.RecordShape;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents with many entities as lines of JSON (NDJSON), for registers that are too large to be
 * handled as one text.
 *
 * <p>The first line is the document without the entities of its sections; it says how many of these
 * follow. Each further line is one entity, with the pointer to its list before its own properties:
 *
 * <pre>
 *   {"format":"isms-project-lines","specVersion":"1.0","$entities":1,"id":"p","name":"P"}
 *   {"$list":"/analysis/assets","id":"a","name":"Customer database","kind":"software"}
 * </pre>
 *
 * <p>Only one line is in memory as text at a time, and nothing is kept of it but the entity.
 *
 * @param <T> the type of the documents, a record of the model
 */
public final class DocumentLines<T extends Record> {

  private static final String LIST = "$list";

  private final Class<T> type;
  private final Header header;
  private final Limits limits;
  private final Parsers parsers;

  /** The document without the lists, and its parts that hold such. */
  private final ValueType.Obj outline;

  /** The lists by the pointers to them. */
  private final ImmutableMap<String, ValueType.Obj> lists;

  private final ValueType.Choice line;

  private DocumentLines(Class<T> type, Limits limits) {
    this.type = type;
    this.header = Header.of(type).orElseThrow().inLines();
    this.limits = limits;
    this.parsers =
        new Parsers(limits.bytes(), limits.depth(), limits.textLength(), limits.tokens());
    Map<String, ValueType.Obj> found = new LinkedHashMap<>();
    this.outline = outline((ValueType.Obj) ValueType.of(type), "", found);
    this.lists = ImmutableMap.copyOf(found);
    this.line = new ValueType.Choice(LIST, lists, ImmutableMap.of());
  }

  /**
   * Lines of documents of a type, each of at most 16 MiB, a million characters a text and a million
   * tokens, and a thousand problems in all.
   *
   * @param <T> the type of the documents
   * @param type the type of the documents, such as {@code IsmsProject.class}
   * @return what reads and writes them; may be used by several threads
   * @throws java.util.NoSuchElementException if such documents have no id and so no header
   */
  public static <T extends Record & Entity> DocumentLines<T> of(Class<T> type) {
    return new DocumentLines<>(type, new Limits(16L << 20, 200, 1_000_000, 1_000_000, 1_000));
  }

  /**
   * The same with other limits.
   *
   * @param other the limits of each line
   * @return what reads and writes with them
   */
  public DocumentLines<T> withLimits(Limits other) {
    return new DocumentLines<>(type, other);
  }

  /** Lists in the document itself and in its sections stand elsewhere. */
  private static ValueType.Obj outline(
      ValueType.Obj object, String pointer, Map<String, ValueType.Obj> lists) {
    ImmutableList.Builder<ValueType> components = ImmutableList.builder();
    for (int i = 0; i < object.components().size(); i++) {
      String place = pointer + "/" + object.shape().components().get(i).name();
      ValueType component = object.components().get(i);
      if (component instanceof ValueType.EntityList list) {
        lists.put(place, list.element().of(place));
        components.add(new ValueType.Elsewhere(list));
      } else if (component instanceof ValueType.Obj section && pointer.isEmpty()) {
        components.add(outline(section, place, lists));
      } else {
        components.add(component);
      }
    }
    return object.with(components.build());
  }

  /**
   * Writes a document, one entity after the other, and leaves the stream open.
   *
   * @param document the document
   * @param stream where to write to
   * @throws IOException if the stream cannot be written to
   * @throws InvalidDocument if the document holds a value that has no form in documents
   */
  public void write(T document, OutputStream stream) throws IOException {
    OutputStream out = new BufferedOutputStream(stream);
    DocumentWriter writer = DocumentWriter.json();
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    Map<String, Entities<?>> entities = entities(document);
    int number = entities.values().stream().mapToInt(Entities::size).sum();
    try (JsonGenerator json = generator(factory, out)) {
      json.writeStartObject();
      json.writeName(Header.FORMAT).writeString(header.format());
      json.writeName(Header.VERSION).writeString(Header.CURRENT);
      json.writeName(Header.ENTITIES).writeNumber(number);
      writer.properties(document, outline, json);
      json.writeEndObject();
    }
    out.write('\n');
    for (Map.Entry<String, ValueType.Obj> list : lists.entrySet()) {
      for (Entity entity : requireNonNull(entities.get(list.getKey()))) {
        try (JsonGenerator json = generator(factory, out)) {
          writer.object((Record) entity, list.getValue(), LIST, json);
        }
        out.write('\n');
      }
    }
    out.flush();
  }

  private static JsonGenerator generator(JsonFactory factory, OutputStream out) {
    return factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  private Map<String, Entities<?>> entities(T document) {
    Map<String, Entities<?>> entities = new LinkedHashMap<>();
    for (String pointer : lists.keySet()) {
      Object value = document;
      for (String name : Splitter.on('/').split(pointer.substring(1))) {
        RecordShape shape = RecordShape.of(value.getClass());
        value = shape.components().get(shape.indexOf(name)).of(value);
      }
      entities.put(pointer, (Entities<?>) value);
    }
    return entities;
  }

  /**
   * Reads a document to the end of the stream and leaves it open.
   *
   * @param in the stream
   * @return the document, equal to the one that was written
   * @throws InvalidDocument with everything that is wrong, each problem with its line and a pointer
   *     into that line; only what is longer than the limit ends reading
   * @throws IOException if the stream cannot be read
   */
  public T read(InputStream in) throws IOException {
    LinesReading reading =
        new LinesReading(type, header, outline, line, parsers, limits.problems());
    return type.cast(reading.document(in, limits.bytes()));
  }

  /**
   * Hands on the entities of a document one by one and keeps none of them. References are not
   * checked.
   *
   * @param in the stream; left open
   * @param consumer what is done with each entity that can be made
   * @throws InvalidDocument at the end, with everything that is wrong with the lines
   * @throws IOException if the stream cannot be read
   */
  public void forEach(InputStream in, Consumer<? super Entity> consumer) throws IOException {
    LinesReading reading =
        new LinesReading(type, header, outline, line, parsers, limits.problems());
    reading.lines(in, limits.bytes(), consumer);
    InvalidDocument.throwIfAny(reading.problems());
  }
}
