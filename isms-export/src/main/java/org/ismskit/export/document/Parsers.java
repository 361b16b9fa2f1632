package org.ismskit.export.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Makes the token parsers, in one place and with every setting spelled out: defaults differ between
 * versions of the library, and a document must not.
 */
final class Parsers {

  private final JsonFactory json;
  private final YAMLFactory yaml;

  Parsers(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxDocumentLength(limits.bytes())
            .maxTokenCount(limits.tokens())
            .maxStringLength(limits.textLength())
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            // The binder reports duplicates itself and goes on.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    this.yaml =
        YAMLFactory.builder()
            .streamReadConstraints(constraints)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .loadSettings(
                LoadSettings.builder()
                    .setCodePointLimit((int) Math.min(limits.bytes(), Integer.MAX_VALUE))
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();
  }

  JsonParser open(byte[] bytes, Format format) throws CharacterCodingException {
    return switch (format) {
      case JSON -> json.createParser(ObjectReadContext.empty(), bytes);
      case YAML -> yaml.createParser(ObjectReadContext.empty(), decoded(bytes));
    };
  }

  /** Malformed bytes are an error; the YAML parser would replace them silently. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
