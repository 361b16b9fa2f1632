package org.ismskit.export.document;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.entity.Id;
import org.ismskit.model.plan.Planning;
import org.ismskit.plan.estimate.Driver;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Describes documents of a type as a JSON Schema (draft 2020-12), so that editors can complete and
 * check them. It says what a document is made of; whether references lead somewhere is checked by
 * the reader alone.
 */
public final class DocumentSchema {

  /** What a component of a record means. */
  interface Meaning {
    Optional<String> of(Class<?> record, String component);
  }

  private final JsonGenerator out;
  private final Meaning meaning;
  private final Map<String, ValueType.Obj> definitions = new LinkedHashMap<>();
  private final Set<String> written = new HashSet<>();

  private DocumentSchema(JsonGenerator out, Meaning meaning) {
    this.out = out;
    this.meaning = meaning;
  }

  /**
   * The schema of a type of documents.
   *
   * @param type the type, such as {@code IsmsProject.class}
   * @return the schema as JSON, with a line feed at its end
   */
  public static String of(Class<? extends Record> type) {
    return of(type, (record, component) -> Optional.empty());
  }

  /**
   * The same with descriptions: the published schema takes them from the comments of the records.
   */
  static String of(Class<? extends Record> type, Meaning meaning) {
    StringWriter text = new StringWriter();
    JsonFactory factory = JsonFactory.builder().build();
    try (JsonGenerator out = factory.createGenerator(DocumentWriter.indented(), text)) {
      new DocumentSchema(out, meaning).document(type);
    }
    return text + "\n";
  }

  private void document(Class<? extends Record> type) {
    Optional<Header> header = Header.of(type);
    ValueType.Obj root = (ValueType.Obj) ValueType.of(type);
    out.writeStartObject();
    text("$schema", "https://json-schema.org/draft/2020-12/schema");
    header.ifPresent(h -> text("$id", "urn:ismskit:" + h.format() + ":" + Header.CURRENT));
    text("title", type.getSimpleName());
    object(root, header);
    out.writeName("$defs").writeStartObject();
    while (written.size() < definitions.size()) {
      ImmutableMap.copyOf(definitions)
          .forEach(
              (name, object) -> {
                if (written.add(name)) {
                  out.writeName(name).writeStartObject();
                  object(object, Optional.empty());
                  out.writeEndObject();
                }
              });
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void text(String name, String value) {
    out.writeName(name).writeString(value);
  }

  private void object(ValueType.Obj type, Optional<Header> header) {
    Set<String> required = type.required();
    text("type", "object");
    out.writeName("properties").writeStartObject();
    header.ifPresent(this::header);
    type.kind()
        .ifPresent(
            kind -> {
              out.writeName("kind").writeStartObject();
              text("const", kind);
              out.writeEndObject();
            });
    for (int i = 0; i < type.components().size(); i++) {
      String name = type.shape().components().get(i).name();
      out.writeName(name).writeStartObject();
      meaning.of(type.shape().type(), name).ifPresent(words -> text("description", words));
      if (isWhole(type.components().get(i))) {
        whole(Bounds.whole(type, i));
      } else {
        value(type.components().get(i), required.contains(name));
      }
      if (type.shape().type() == Planning.class && name.equals("drivers")) {
        drivers();
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeName("required").writeStartArray();
    type.kind().ifPresent(kind -> out.writeString("kind"));
    required.forEach(out::writeString);
    out.writeEndArray();
    out.writeName("additionalProperties").writeBoolean(false);
  }

  private static boolean isWhole(ValueType type) {
    return type == ValueType.Scalar.WHOLE
        || (type instanceof ValueType.Maybe maybe && maybe.inner() == ValueType.Scalar.WHOLE);
  }

  private void whole(Bounds.Whole bounds) {
    text("type", "integer");
    out.writeName("minimum").writeNumber(bounds.least());
    out.writeName("maximum").writeNumber(bounds.greatest());
  }

  private void header(Header header) {
    out.writeName(Header.SCHEMA).writeStartObject();
    text("type", "string");
    out.writeEndObject();
    out.writeName(Header.FORMAT).writeStartObject();
    text("const", header.format());
    out.writeEndObject();
    out.writeName(Header.VERSION).writeStartObject();
    text("type", "string");
    text("pattern", "^" + Header.VERSIONS + "$");
    out.writeEndObject();
  }

  private void value(ValueType type, boolean required) {
    if (type instanceof ValueType.Maybe maybe) {
      value(maybe.inner(), false);
    } else if (type instanceof ValueType.Scalar scalar) {
      scalar(scalar, required);
    } else if (type instanceof ValueType.IdText id) {
      id(StandardIds.of(id.kind()));
    } else if (type instanceof ValueType.Constants constants) {
      out.writeName("enum").writeStartArray();
      constants.byName().keySet().forEach(out::writeString);
      out.writeEndArray();
    } else if (type instanceof ValueType.Many many) {
      list(many.element(), required);
      if (many.set()) {
        out.writeBooleanProperty("uniqueItems", true);
      }
    } else if (type instanceof ValueType.EntityList entities) {
      list(entities.element(), required);
    } else if (type instanceof ValueType.Mapping mapping) {
      text("type", "object");
      if (mapping.key() instanceof ValueType.IdText) {
        out.writeName("propertyNames").writeStartObject();
        text("pattern", Id.PATTERN);
        out.writeEndObject();
      }
      out.writeName("additionalProperties").writeStartObject();
      value(mapping.value(), false);
      out.writeEndObject();
    } else if (type instanceof ValueType.Choice choice) {
      out.writeName("oneOf").writeStartArray();
      choice
          .byName()
          .values()
          .forEach(
              alternative -> {
                out.writeStartObject();
                reference(alternative);
                out.writeEndObject();
              });
      out.writeEndArray();
    } else {
      reference((ValueType.Obj) type);
    }
  }

  /** Ids of the standard are offered, and any other is accepted: there are other processes. */
  private void id(ImmutableSet<String> offered) {
    if (!offered.isEmpty()) {
      out.writeName("anyOf").writeStartArray();
      out.writeStartObject();
      out.writeName("enum").writeStartArray();
      offered.forEach(out::writeString);
      out.writeEndArray();
      out.writeEndObject();
      out.writeStartObject();
    }
    text("type", "string");
    text("pattern", Id.PATTERN);
    if (!offered.isEmpty()) {
      out.writeEndObject();
      out.writeEndArray();
    }
  }

  /** The names of drivers are offered, and others accepted: there are other estimation models. */
  private void drivers() {
    out.writeName("properties").writeStartObject();
    for (Driver driver : Driver.values()) {
      out.writeName(driver.key()).writeStartObject();
      scalar(ValueType.Scalar.WHOLE, true);
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void scalar(ValueType.Scalar type, boolean required) {
    if (type == ValueType.Scalar.WHOLE) {
      whole(new Bounds.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
      return;
    } else if (type == ValueType.Scalar.DECIMAL) {
      out.writeName("type")
          .writeStartArray()
          .writeString("string")
          .writeString("number")
          .writeEndArray();
      text("pattern", "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$");
      return;
    }
    text("type", type == ValueType.Scalar.BOOLEAN ? "boolean" : "string");
    switch (type) {
      case DATE -> text("format", "date");
      case INSTANT -> text("format", "date-time");
      case TEXT -> {
        if (required) {
          text("pattern", "\\S");
        }
      }
      case BOOLEAN, DECIMAL, WHOLE -> {}
    }
  }

  private void list(ValueType element, boolean required) {
    text("type", "array");
    if (required) {
      out.writeName("minItems").writeNumber(1);
    }
    out.writeName("items").writeStartObject();
    value(element, false);
    out.writeEndObject();
  }

  private void reference(ValueType.Obj type) {
    Class<?> record = type.shape().type();
    String name =
        record.isMemberClass()
            ? record.getDeclaringClass().getSimpleName() + "." + record.getSimpleName()
            : record.getSimpleName();
    definitions.putIfAbsent(name, type);
    text("$ref", "#/$defs/" + name);
  }
}
