package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.export.token.Parsers;
import org.ismskit.export.token.Place;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A document as it stands in a file, and where in the file its values are. */
final class Original {

  private final JsonParser parser;
  private final Place place = new Place();
  private final Map<String, Location> places = new HashMap<>();
  private final ImmutableList.Builder<Problem> duplicates = ImmutableList.builder();
  private final Optional<Node.Fields> document;

  private Original(JsonParser parser) {
    this.parser = parser;
    this.document =
        parser.nextToken() != JsonToken.START_OBJECT
            ? Optional.empty()
            : Optional.of((Node.Fields) node());
    InvalidDocument.throwIfAny(duplicates.build());
  }

  /**
   * Reads the tokens of a document.
   *
   * @throws InvalidDocument if properties stand twice in one object
   */
  static Original read(JsonParser parser) {
    return new Original(parser);
  }

  /** The document, if it is an object. */
  Optional<Node.Fields> document() {
    return document;
  }

  /** A problem of what was made of the document, at the nearest value that the file has. */
  Problem located(Problem problem) {
    return nearest(places, problem.pointer()).map(problem::at).orElse(problem);
  }

  static Optional<Location> nearest(Map<String, Location> places, String pointer) {
    String nearest = pointer;
    while (!places.containsKey(nearest) && !nearest.isEmpty()) {
      nearest = nearest.substring(0, nearest.lastIndexOf('/'));
    }
    return Optional.ofNullable(places.get(nearest));
  }

  private Node node() {
    JsonToken token = parser.currentToken();
    places.putIfAbsent(place.pointer(), Parsers.location(parser.currentTokenLocation()));
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_STRING -> new Node.Text(parser.getString());
      case VALUE_NULL -> new Node.Plain("null");
      default -> new Node.Plain(parser.getString());
    };
  }

  private Node fields() {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Location location = Parsers.location(parser.currentTokenLocation());
      place.enter(name);
      parser.nextToken();
      if (fields.putIfAbsent(name, node()) != null) {
        duplicates.add(
            Problem.of(Code.DUPLICATE_PROPERTY, place.pointer(), name, "each property once")
                .at(location));
      }
      place.leave();
    }
    return new Node.Fields(ImmutableMap.copyOf(fields));
  }

  private Node items() {
    ImmutableList.Builder<Node> elements = ImmutableList.builder();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      place.enter(i);
      elements.add(node());
      place.leave();
    }
    return new Node.Items(elements.build());
  }
}
