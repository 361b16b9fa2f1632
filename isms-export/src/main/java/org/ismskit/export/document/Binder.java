package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.ismskit.export.token.Parsers;
import org.ismskit.export.token.Place;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.ismskit.model.entity.Snapshot;
import org.ismskit.model.shape.Nearest;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes records from the tokens of a document, in one pass and without a tree in between. What is
 * wrong is reported and left out, and reading goes on, so that one pass finds everything.
 */
final class Binder {

  /** Stands for a value that is there but wrong, and has been reported. */
  private static final Object WRONG = new Object();

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final JsonParser parser;
  private final boolean yaml;
  private final Findings findings;
  private final Place place = new Place();
  private final Map<Class<?>, Map<String, Object>> ids = new HashMap<>();

  /** Records that are not made yet, since entities of theirs stand elsewhere. */
  private final Set<ValueType.Obj> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable Consumer<UnknownField> unknown;

  private OptionalInt announced = OptionalInt.empty();

  /** Which of several records the document is. */
  private String chosen = "";

  /** What may stand at the beginning of the outermost object, until that is read. */
  private @Nullable Header header;

  Binder(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.yaml = parser instanceof YAMLParser;
    this.findings = findings;
  }

  /** Reads the one value of a document; null if it could not be made. */
  @Nullable Object document(ValueType type, Optional<Header> documentHeader) {
    header = documentHeader.orElse(null);
    Location start = new Location(1, 1);
    Object value = parser.nextToken() == null ? null : read(type);
    if (value == null) {
      findings.report(
          new Problem(Code.MISSING, "", Optional.of(start), Optional.empty(), "a document"));
    }
    if (parser.nextToken() != null) {
      problem(Code.SYNTAX, "more after the end of the document", "one document");
    }
    return value == WRONG ? null : value;
  }

  /** The components of a record of which some entities stand elsewhere. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only taken apart again
  record Unmade(ValueType.Obj type, @Nullable Object[] values) {}

  /** Takes properties that a record does not have, which are wrong otherwise. */
  Binder handingOn(Consumer<UnknownField> consumer) {
    unknown = consumer;
    return this;
  }

  /** Leaves records of a type unmade. */
  Binder leavingOpen(ValueType.Obj type) {
    open.add(type);
    return this;
  }

  /** How many entities there are elsewhere, if the header says so. */
  OptionalInt announced() {
    return announced;
  }

  /** Which alternative the document is, empty if none could be told. */
  String chosen() {
    return chosen;
  }

  /** A JSON pointer to the value at which reading stands. */
  String pointer() {
    return place.pointer();
  }

  private @Nullable Object read(ValueType type) {
    JsonToken token = parser.currentToken();
    Location start = findings.passing(place, parser);
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (type instanceof ValueType.Maybe maybe) {
      return maybe(maybe);
    } else if (type instanceof ValueType.Scalar scalar) {
      return token.isScalarValue() ? scalar(scalar, token) : wrong(scalar.expected);
    } else if (type instanceof ValueType.IdText id) {
      return isText(token) ? reference(id, parser.getString()) : wrong("an id");
    } else if (type instanceof ValueType.Constants constants) {
      return constant(constants, token);
    } else if (type instanceof ValueType.Many many) {
      return many(many);
    } else if (type instanceof ValueType.EntityList entities) {
      return entities(entities);
    } else if (type instanceof ValueType.Elsewhere) {
      return wrong("each entity on a line of its own");
    } else if (type instanceof ValueType.Mapping mapping) {
      return mapping(mapping);
    } else if (type instanceof ValueType.Choice choice) {
      return choice(choice, start);
    } else {
      ValueType.Obj object = (ValueType.Obj) type;
      if (token != JsonToken.START_OBJECT) {
        return wrong("an object with " + String.join(", ", names(object.shape())));
      }
      parser.nextToken();
      return Snapshot.class.isAssignableFrom(object.shape().type()) && !place.pointer().isEmpty()
          ? snapshot(object, start)
          : object(object, start, false);
    }
  }

  private Object snapshot(ValueType.Obj type, Location start) {
    findings.enter(type.shape().type());
    Object value = object(type, start, false);
    findings.leave();
    return value;
  }

  private Object maybe(ValueType.Maybe type) {
    Object value = read(type.inner());
    if (value == WRONG || value == null) {
      return value == null ? Optional.empty() : WRONG;
    }
    return type.number() ? OptionalInt.of((Integer) value) : Optional.of(value);
  }

  private Object scalar(ValueType.Scalar type, JsonToken token) {
    boolean text = isText(token);
    Object value =
        switch (type) {
          case TEXT -> text ? text(parser.getString()) : null;
          case WHOLE ->
              token == JsonToken.VALUE_NUMBER_INT
                  ? ValueType.Scalar.whole(parser.getString())
                  : null;
          case DECIMAL ->
              text || token.isNumeric() ? ValueType.Scalar.decimal(parser.getString()) : null;
          case BOOLEAN ->
              token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                  ? (Object) (token == JsonToken.VALUE_TRUE)
                  : null;
          case DATE -> text ? ValueType.Scalar.date(parser.getString()) : null;
          case INSTANT -> text ? ValueType.Scalar.instant(parser.getString()) : null;
        };
    if (value != null) {
      return value;
    }
    boolean malformed = text && type.isWrittenAsText();
    return malformed
        ? problem(Code.INVALID_VALUE, parser.getString(), type.expected)
        : wrong(type.expected);
  }

  private Object text(String text) {
    return ValueType.isUnicode(text) ? text : problem(Code.INVALID_VALUE, text, ValueType.UNICODE);
  }

  /** In YAML every plain scalar is text where text is expected; in JSON only what is quoted. */
  private boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || (yaml && token.isScalarValue());
  }

  private Object reference(ValueType.IdText type, String text) {
    try {
      Object id = id(type, text);
      findings.refers(type.kind(), text, place);
      return id;
    } catch (InvalidValue e) {
      ImmutableSet<String> known = StandardIds.of(type.kind());
      String expected =
          known.isEmpty()
              ? References.dangling(type.kind(), text, "").expected() + ": " + e.expected()
              : Nearest.oneOf(known, text);
      findings.refersWrongly(type.kind(), found(Code.INVALID_VALUE, text, expected));
      return WRONG;
    }
  }

  /** One id for all places that name it: there are far more of these than entities. */
  private Object id(ValueType.IdText type, String text) {
    Map<String, Object> known = ids.computeIfAbsent(type.kind(), kind -> new HashMap<>());
    Object id = known.get(text);
    if (id == null) {
      id = type.shape().create(new Object[] {text});
      known.put(text, id);
    }
    return id;
  }

  private Object constant(ValueType.Constants type, JsonToken token) {
    Object constant = isText(token) ? type.byName().get(parser.getString()) : null;
    if (constant != null) {
      return constant;
    }
    return isText(token)
        ? problem(
            Code.INVALID_VALUE,
            parser.getString(),
            Nearest.oneOf(type.byName().keySet(), parser.getString()))
        : wrong(type.expected());
  }

  private Object many(ValueType.Many type) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return wrong("a list");
    }
    List<Object> elements = new ArrayList<>();
    Set<Object> seen = type.set() ? new HashSet<>() : Set.of();
    boolean wrong = false;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      place.enter(i);
      Object element = element(type.element());
      if (type.set() && element != WRONG && !seen.add(element)) {
        element = twice();
      }
      wrong |= element == WRONG;
      elements.add(element);
      place.leave();
    }
    if (wrong) {
      return WRONG; // a shorter list might be wrong in another way, which nobody wrote
    }
    return type.set() ? ImmutableSet.copyOf(elements) : ImmutableList.copyOf(elements);
  }

  /** Of two entries that are the same, one was most likely meant to be another. */
  private Object twice() {
    boolean scalar = parser.currentToken().isScalarValue();
    return problem(Code.DUPLICATE_ID, scalar ? parser.getString() : "an object", "each entry once");
  }

  private Object element(ValueType type) {
    Object element = read(type);
    return element == null
        ? problem(Code.MISSING, null, "a value, nothing is not allowed in a list")
        : element;
  }

  private Object entities(ValueType.EntityList type) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return wrong("a list");
    }
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      place.enter(i);
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Location start = findings.passing(place, parser);
        parser.nextToken();
        if (object(type.element(), start, true) instanceof Entity entity) {
          entities.add(entity);
        }
      } else {
        wrong("an object");
      }
      place.leave();
    }
    try {
      return Entities.copyOf(entities);
    } catch (InvalidDocument e) {
      findings.refused(e, place);
      return WRONG;
    }
  }

  private Object mapping(ValueType.Mapping type) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return wrong("an object");
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      place.enter(name);
      findings.passing(place, parser);
      Object key = type.key() instanceof ValueType.IdText id ? reference(id, name) : text(name);
      parser.nextToken();
      Object value = element(type.value());
      if (key != WRONG && value != WRONG && entries.putIfAbsent(key, value) != null) {
        problem(Code.DUPLICATE_PROPERTY, name, "each key once");
      }
      place.leave();
    }
    return ImmutableMap.copyOf(entries);
  }

  private Object choice(ValueType.Choice type, Location start) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return wrong("an object");
    }
    if (parser.nextToken() != JsonToken.PROPERTY_NAME
        || !type.property().equals(parser.currentName())) {
      Object wrong =
          problem(Code.MISSING, null, "the property '" + type.property() + "' before all others");
      skipRest();
      return wrong;
    }
    place.enter(type.property());
    JsonToken token = parser.nextToken();
    ValueType.Obj alternative = isText(token) ? type.byName().get(parser.getString()) : null;
    if (alternative == null) {
      problem(
          Code.INVALID_VALUE,
          token.isScalarValue() ? parser.getString() : "a structure",
          type.expected());
      parser.skipChildren();
      place.leave();
      parser.nextToken();
      skipRest();
      return WRONG;
    }
    chosen = chosen.isEmpty() ? parser.getString() : chosen;
    place.leave();
    parser.nextToken();
    return object(alternative, start, Entity.class.isAssignableFrom(alternative.shape().type()));
  }

  /** Reads the properties of an object, from the first name on, and makes the record. */
  private Object object(ValueType.Obj type, Location start, boolean entity) {
    int size = type.components().size();
    Object[] values = new Object[size];
    boolean[] seen = new boolean[size];
    boolean[] wrong = new boolean[size];
    Header beginning = header;
    Set<String> begun = beginning == null ? Set.of() : new HashSet<>();
    header = null; // for what is inside
    for (int index = parser.currentNameMatch(type.names());
        parser.currentToken() != JsonToken.END_OBJECT;
        index = parser.nextNameMatch(type.names())) {
      String name = parser.currentName();
      place.enter(name);
      if (index < 0 && beginning != null && beginning.has(name) && begun.add(name)) {
        parser.nextToken();
        beginning(beginning, name);
      } else if (index < 0 && unknown != null) {
        Location location = here();
        parser.nextToken();
        unknown.accept(new UnknownField(place.pointer(), location, json()));
      } else if (index < 0) {
        problem(
            Code.UNKNOWN_PROPERTY,
            name,
            yaml && name.equals("<<")
                ? "no merge key: write out what it stands for"
                : Nearest.oneOf(names(type.shape()), name));
        parser.nextToken();
        parser.skipChildren();
      } else if (seen[index]) {
        problem(Code.DUPLICATE_PROPERTY, name, "each property once");
        parser.nextToken();
        read(type.components().get(index)); // its entities are there for those that refer to them
      } else {
        seen[index] = true;
        parser.nextToken();
        Object value =
            entity && name.equals("id")
                ? ownId((ValueType.IdText) type.components().get(index))
                : read(type.components().get(index));
        wrong[index] = value == WRONG;
        values[index] = value == WRONG ? null : value;
      }
      place.leave();
    }
    return make(type, values, wrong, start);
  }

  /** The value at hand, whatever it is; reading stands at its end then. */
  private String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private void beginning(Header expected, String name) {
    if (name.equals(Header.ENTITIES)) {
      if (read(ValueType.Scalar.WHOLE) instanceof Integer entities) {
        announced = OptionalInt.of(entities);
      }
    } else if (!isText(parser.currentToken())) {
      wrong("text");
    } else if (!expected.allows(name, parser.getString())) {
      problem(Code.INVALID_VALUE, parser.getString(), expected.expected(name, parser.getString()));
    }
  }

  private @Nullable Object ownId(ValueType.IdText type) {
    JsonToken token = parser.currentToken();
    findings.passing(place, parser);
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (!isText(token)) {
      return wrong("an id");
    }
    String text = parser.getString();
    place.leave();
    findings.declares(type.kind(), text, place);
    place.enter("id");
    try {
      return type.shape().create(new Object[] {text});
    } catch (InvalidValue e) {
      return problem(Code.INVALID_VALUE, text, e.expected());
    }
  }

  private Object make(
      ValueType.Obj type, @Nullable Object[] values, boolean[] wrong, Location start) {
    RecordShape shape = type.shape();
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        RecordShape.Component component = shape.components().get(i);
        if (component.type() == boolean.class) {
          values[i] = false;
        } else if (component.type() == int.class) {
          complete = false;
          missing(component.name(), wrong[i], start, "a value");
        }
      }
    }
    if (!complete) {
      return WRONG;
    } else if (!open.isEmpty() && open.contains(type)) {
      return new Unmade(type, values);
    }
    parents(type, values);
    boolean refused = false;
    while (true) {
      try {
        Object made = shape.create(values);
        return refused ? WRONG : made;
      } catch (InvalidValue e) {
        refused = true;
        if (!leftOut(e, shape, values, wrong, start)) {
          return WRONG;
        }
      } catch (InvalidDocument e) {
        findings.refused(e, place);
        return WRONG;
      }
    }
  }

  /**
   * Reports what a record refuses, and takes it out of its values: a record tells what it refuses
   * first, and without that perhaps something else.
   *
   * @return whether there is something else to try
   */
  private boolean leftOut(
      InvalidValue refusal,
      RecordShape shape,
      @Nullable Object[] values,
      boolean[] wrong,
      Location start) {
    boolean fewer = false;
    for (String component : refusal.components()) {
      int end = component.indexOf('/');
      int index = shape.indexOf(end < 0 ? component : component.substring(0, end));
      if (refusal.value() == null) {
        missing(component, index >= 0 && wrong[index], start, refusal.expected());
      } else if (index < 0 || !wrong[index]) {
        findings.report(
            Problem.of(
                Code.INVALID_VALUE,
                place.pointer() + "/" + component,
                refusal.value().toString(),
                refusal.expected()));
        Type type = index < 0 ? boolean.class : shape.components().get(index).type();
        if (type != boolean.class) {
          wrong[index] = true;
          values[index] = type == int.class ? 0 : null; // refused too, it is not reported again
          fewer = true;
        }
      }
    }
    return fewer;
  }

  private void missing(String component, boolean reported, Location start, String expected) {
    if (!reported) {
      findings.report(
          new Problem(
              Code.MISSING,
              place.pointer() + "/" + component,
              Optional.of(start),
              Optional.empty(),
              expected));
    }
  }

  private void parents(ValueType.Obj type, @Nullable Object[] values) {
    for (int position : type.parents()) {
      if (values[type.shape().indexOf("id")] instanceof Id own
          && values[position] instanceof Optional<?> optional
          && optional.orElse(null) instanceof Id parent) {
        String name = type.shape().components().get(position).name();
        findings.below(own, parent, place.pointer() + "/" + name);
      }
    }
  }

  private static List<String> names(RecordShape shape) {
    return shape.components().stream().map(RecordShape.Component::name).toList();
  }

  /** Reports that the value at hand is of the wrong type or form, and passes over it. */
  private Object wrong(String expected) {
    problem(Code.WRONG_TYPE, Parsers.found(parser), expected);
    parser.skipChildren();
    return WRONG;
  }

  private Object problem(Code code, @Nullable String value, String expected) {
    findings.report(found(code, value, expected));
    return WRONG;
  }

  private Problem found(Code code, @Nullable String value, String expected) {
    return new Problem(
        code, place.pointer(), Optional.of(here()), Optional.ofNullable(value), expected);
  }

  /** Passes over the properties of an object from the name at hand to its end. */
  private void skipRest() {
    while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
      parser.nextToken();
      parser.skipChildren();
      parser.nextToken();
    }
  }

  private Location here() {
    return Parsers.location(parser.currentTokenLocation());
  }
}
