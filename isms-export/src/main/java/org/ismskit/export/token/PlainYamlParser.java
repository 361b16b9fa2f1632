package org.ismskit.export.token;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Parses YAML that is a tree, in which no value stands for another.
 *
 * <p>The parser of the library reads an alias as text, does not tell the anchor of a scalar, and
 * limits no text. A tilde is text to it and not, as in YAML 1.2, no value. Of what is malformed it
 * tells where the structure begins, not where the mistake is.
 */
final class PlainYamlParser extends YAMLParser {

  /** An anchor or alias was met. */
  static final class Shared extends StreamConstraintsException {
    private static final long serialVersionUID = 1L;

    final String expected;

    private Shared(String found, String expected, TokenStreamLocation location) {
      super(found, location);
      this.expected = expected;
    }
  }

  PlainYamlParser(
      ObjectReadContext context,
      IOContext io,
      BufferRecycler buffers,
      int streamFeatures,
      int formatFeatures,
      LoadSettings settings,
      Reader text) {
    super(context, io, buffers, streamFeatures, formatFeatures, settings, text);
  }

  @Override
  protected Event nextEvent() {
    Event event;
    try {
      event = super.nextEvent();
    } catch (MarkedYamlEngineException e) {
      throw new StreamReadException(this, e.getProblem(), _locationFor(e.getProblemMark()), e);
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String name = node.getAnchor().get().getValue();
      TokenStreamLocation location = _locationFor(event.getStartMark());
      throw event instanceof AliasEvent
          ? new Shared("*" + name, "a value of its own, not an alias", location)
          : new Shared("&" + name, "a value without an anchor", location);
    }
    if (event instanceof ScalarEvent scalar) {
      _lastEvent = event; // the place that goes with a complaint
      _streamReadConstraints.validateStringLength(scalar.getValue().length());
    }
    return event;
  }

  @Override
  protected JsonToken _decodeScalar(ScalarEvent scalar) {
    JsonToken token = super._decodeScalar(scalar);
    return scalar.isPlain() && isNothing(scalar.getValue()) ? JsonToken.VALUE_NULL : token;
  }

  private static boolean isNothing(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }
}
