package org.ismskit.export.oscal;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ismskit.export.oscal.Entry.Found;
import org.ismskit.export.token.Parsers;
import org.ismskit.export.token.Place;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Goes through the tokens of an OSCAL catalog once, notes its entries and passes over what the
 * model has no place for.
 */
final class CatalogTokens {

  private final JsonParser parser;
  private final CatalogDraft draft;
  private final Report report;
  private final Place place = new Place();

  CatalogTokens(JsonParser parser, CatalogDraft draft, Report report) {
    this.parser = parser;
    this.draft = draft;
    this.report = report;
  }

  /**
   * Reads the document; whether it is a catalog and was read to its end. If not, why is reported.
   */
  boolean read() {
    try {
      return document();
    } catch (JacksonException e) {
      report.add(Parsers.ended(e, parser, place.pointer(), "JSON"));
      return false;
    }
  }

  private boolean document() {
    if (parser.nextToken() == null) {
      report.add(problem(Code.MISSING, null, "an OSCAL catalog"));
      return false;
    }
    Location start = here();
    Set<String> names = object(ImmutableMap.of("catalog", this::catalog));
    if (draft.catalog == null && report.isEmpty()) {
      report.add(
          new Problem(
              Code.MISSING,
              "/catalog",
              Optional.of(start),
              Optional.of(String.join(", ", names)).filter(text -> !text.isEmpty()),
              "the object 'catalog' of an OSCAL catalog"));
    }
    if (parser.nextToken() != null) {
      report.add(problem(Code.SYNTAX, "more after the end of the document", "one document"));
      return false;
    }
    return draft.catalog != null;
  }

  private void catalog() {
    Entry catalog = new Entry(null, null, place.pointer() + "/metadata", here());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      draft.catalog = catalog;
    }
    object(
        ImmutableMap.of(
            "metadata", () -> metadata(catalog),
            "groups", () -> groups(null),
            "controls", () -> controls(null, null)));
    catalog.complete = true;
  }

  private void metadata(Entry catalog) {
    object(
        ImmutableMap.of(
            "title", () -> text(title -> catalog.title = title),
            "version", () -> text(version -> draft.version = version)));
  }

  private void groups(@Nullable Entry parent) {
    list(
        () -> {
          Entry group = new Entry(null, parent, place.pointer(), here());
          draft.groups.add(group);
          object(
              ImmutableMap.of(
                  "id", () -> text(id -> group.id = id),
                  "title", () -> text(title -> group.title = title),
                  "groups", () -> groups(group),
                  "controls", () -> controls(group, null)));
          group.complete = true;
        });
  }

  private void controls(@Nullable Entry group, @Nullable Entry parent) {
    list(
        () -> {
          Entry control = new Entry(group, parent, place.pointer(), here());
          draft.controls.add(control);
          object(
              ImmutableMap.of(
                  "id", () -> text(id -> control.id = id),
                  "title", () -> text(title -> control.title = title),
                  "props", () -> list(() -> property(control)),
                  "controls", () -> controls(group, control)));
          control.complete = true;
        });
  }

  private void property(Entry control) {
    Map<String, Found> property = new HashMap<>();
    object(
        ImmutableMap.of(
            "name", () -> text(name -> property.put("name", name)),
            "value", () -> text(value -> property.put("value", value))));
    Found name = property.get("name");
    Found value = property.get("value");
    if (name != null && value != null && name.text().equals("status")) {
      control.withdrawn = value.text().equalsIgnoreCase("withdrawn") ? value : control.withdrawn;
    }
  }

  /**
   * Reads an object.
   *
   * @param properties how to read the values of the properties that matter; the others are passed
   *     over
   * @return the names of all properties
   */
  private Set<String> object(ImmutableMap<String, Runnable> properties) {
    Set<String> names = new LinkedHashSet<>();
    if (isA(JsonToken.START_OBJECT, "an object")) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        boolean first = names.add(name);
        Runnable reading = properties.get(name);
        place.enter(name);
        if (reading != null && !first) {
          report.add(problem(Code.DUPLICATE_PROPERTY, name, "each property once; left out"));
        }
        parser.nextToken();
        if (reading != null && first) {
          reading.run();
        } else {
          parser.skipChildren();
        }
        place.leave();
      }
    }
    return names;
  }

  /** Reads a list of objects. */
  private void list(Runnable object) {
    if (isA(JsonToken.START_ARRAY, "a list")) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        place.enter(i);
        if (isA(JsonToken.START_OBJECT, "an object")) {
          object.run();
        }
        place.leave();
      }
    }
  }

  /** Reads a text, if there is more to it than blanks. Other scalars are taken as text. */
  private void text(Consumer<Found> reading) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (!token.isScalarValue()) {
      isA(JsonToken.VALUE_STRING, "text");
      return;
    }
    Found found = new Found(parser.getString(), place.pointer(), here());
    if (token != JsonToken.VALUE_STRING) {
      report.add(found.problem(Code.WRONG_TYPE, "text; read as such"));
    }
    if (!found.isBlank()) {
      reading.accept(found);
    }
  }

  /** Tells whether a value is of a kind. If not, it is reported, unless null, and passed over. */
  private boolean isA(JsonToken expected, String words) {
    JsonToken token = parser.currentToken();
    if (token == expected) {
      return true;
    }
    if (token != JsonToken.VALUE_NULL) {
      report.add(problem(Code.WRONG_TYPE, Parsers.found(parser), words + "; left out"));
      parser.skipChildren();
    }
    return false;
  }

  private Problem problem(Code code, @Nullable String value, String expected) {
    return new Problem(
        code, place.pointer(), Optional.of(here()), Optional.ofNullable(value), expected);
  }

  private Location here() {
    return Parsers.location(parser.currentTokenLocation());
  }
}
