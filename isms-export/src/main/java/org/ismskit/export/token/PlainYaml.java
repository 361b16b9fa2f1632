package org.ismskit.export.token;

import java.io.CharArrayReader;
import java.io.IOException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Makes parsers of the kind {@link PlainYamlParser}. */
final class PlainYaml extends YAMLFactory {

  private static final long serialVersionUID = 1L;

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
    return new PlainYamlParser(
        context,
        io,
        _getBufferRecycler(),
        context.getStreamReadFeatures(_streamReadFeatures),
        context.getFormatReadFeatures(_formatReadFeatures),
        _loadSettings,
        new WholeCharacters(text, offset, length));
  }

  /** Never ends a block between the halves of a surrogate pair: there the scanner fails. */
  private static final class WholeCharacters extends CharArrayReader {

    WholeCharacters(char[] text, int offset, int length) {
      super(text, offset, length);
    }

    @Override
    public int read(char[] block, int offset, int length) throws IOException {
      boolean splits =
          length > 1 && pos + length < count && Character.isHighSurrogate(buf[pos + length - 1]);
      return super.read(block, offset, splits ? length - 1 : length);
    }
  }
}
