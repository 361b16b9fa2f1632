package org.ismskit.export.document;

import java.io.Writer;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLGenerator;

/**
 * Writes YAML from which every text is read back as it was. The generator of the library leaves
 * rare line breaks as they are, and a reader takes them for line feeds or blanks.
 */
final class YamlOutput extends YAMLFactory {

  private static final long serialVersionUID = 1L;

  YamlOutput(YAMLFactoryBuilder settings) {
    super(settings);
  }

  @Override
  protected YAMLGenerator _createGenerator(ObjectWriteContext context, IOContext io, Writer out) {
    return new YAMLGenerator(
        context,
        io,
        context.getStreamWriteFeatures(_streamWriteFeatures),
        context.getFormatWriteFeatures(_formatWriteFeatures),
        _quotingChecker,
        out,
        _version,
        _dumpSettings) {

      @Override
      protected ScalarEvent _scalarEvent(String value, ScalarStyle style) {
        return super._scalarEvent(
            value, hasRareLineBreak(value) ? ScalarStyle.DOUBLE_QUOTED : style);
      }
    };
  }

  private static boolean hasRareLineBreak(String text) {
    return text.indexOf('\u0085') >= 0
        || text.indexOf('\u2028') >= 0
        || text.indexOf('\u2029') >= 0;
  }
}
