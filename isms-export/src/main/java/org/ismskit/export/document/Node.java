package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import tools.jackson.core.JsonGenerator;

/** A value of a document as it is written, before anything is made of it. */
sealed interface Node {

  /** An object. */
  record Fields(ImmutableMap<String, Node> byName) implements Node {

    /** The same with another value of a property, in its place or else at the end. */
    Fields with(String name, Node value) {
      return new Fields(
          ImmutableMap.<String, Node>builder().putAll(byName).put(name, value).buildKeepingLast());
    }

    /** The same with another name of a property, if there is one of that name. */
    Fields renamed(String name, String other) {
      ImmutableMap.Builder<String, Node> fields = ImmutableMap.builder();
      byName.forEach((key, value) -> fields.put(key.equals(name) ? other : key, value));
      return new Fields(fields.buildOrThrow());
    }
  }

  /** A list. */
  record Items(ImmutableList<Node> elements) implements Node {}

  /** A text in quotes. */
  record Text(String text) implements Node {}

  /** What is written without quotes: a number, true, false, nothing and, in YAML, any text. */
  record Plain(String text) implements Node {}

  /** Writes the value so that it reads the same. */
  default void write(JsonGenerator out) {
    if (this instanceof Fields fields) {
      out.writeStartObject();
      fields
          .byName()
          .forEach(
              (name, value) -> {
                out.writeName(name);
                value.write(out);
              });
      out.writeEndObject();
    } else if (this instanceof Items items) {
      out.writeStartArray();
      items.elements().forEach(element -> element.write(out));
      out.writeEndArray();
    } else if (this instanceof Text text) {
      out.writeString(text.text());
    } else {
      out.writeNumber(((Plain) this).text());
    }
  }
}
