package org.ismskit.export.token;

import java.io.CharArrayReader;
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
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML that is a tree: no value stands for another. The parser of the library reads an alias as
 * text and does not tell the anchor of a scalar. It also reads a tilde as text, which is no value
 * in YAML 1.2.
 */
final class PlainYaml extends YAMLFactory {

  private static final long serialVersionUID = 1L;

  /** An anchor or alias was met. */
  static final class Shared extends StreamConstraintsException {
    private static final long serialVersionUID = 1L;

    final String expected;

    private Shared(String found, String expected, TokenStreamLocation location) {
      super(found, location);
      this.expected = expected;
    }
  }

  PlainYaml(YAMLFactoryBuilder settings) {
    super(settings);
  }

  @Override
  protected YAMLParser _createParser(
      ObjectReadContext context,
      IOContext io,
      char[] text,
      int offset,
      int length,
      boolean recyclable) {
    return new YAMLParser(
        context,
        io,
        _getBufferRecycler(),
        context.getStreamReadFeatures(_streamReadFeatures),
        context.getFormatReadFeatures(_formatReadFeatures),
        _loadSettings,
        new CharArrayReader(text, offset, length)) {

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
        return event;
      }

      @Override
      protected JsonToken _decodeScalar(ScalarEvent scalar) {
        JsonToken token = super._decodeScalar(scalar);
        return scalar.isPlain() && isNothing(scalar.getValue()) ? JsonToken.VALUE_NULL : token;
      }
    };
  }

  private static boolean isNothing(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }
}
