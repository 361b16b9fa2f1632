package org.ismskit.export.methodology;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ismskit.export.document.Limits;
import org.ismskit.export.token.Parsers;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.risk.RiskMatrix;
import tools.jackson.core.JsonParser;

/**
 * Reads the risk matrices of a library of CISO Assistant, in YAML.
 *
 * <p>Each matrix takes its id from {@code ref_id}, its version from the library, and calls its
 * levels by the names they have there, so that levels can go back to that tool by name. Rows of the
 * grid are probabilities, columns impacts, cells ids of risks. Colours, translations and everything
 * else of the library are passed over.
 *
 * <p>A matrix with a hole, an unknown risk, a row of another length or a name that stands twice is
 * refused with all such defects, each with its line and with the names of its row and column.
 */
public final class CisoAssistantMatrixReader {

  private final Parsers parsers;

  private CisoAssistantMatrixReader(Limits limits) {
    this.parsers =
        new Parsers(limits.bytes(), limits.depth(), limits.textLength(), limits.tokens());
  }

  /**
   * A reader with the default limits.
   *
   * @return a reader that may be used by several threads
   */
  public static CisoAssistantMatrixReader create() {
    return new CisoAssistantMatrixReader(Limits.defaults());
  }

  /**
   * A reader like this one with other limits.
   *
   * @param limits the limits
   * @return a new reader
   */
  public CisoAssistantMatrixReader withLimits(Limits limits) {
    return new CisoAssistantMatrixReader(limits);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the matrices, at least one
   * @throws InvalidDocument with everything that is wrong with the matrices
   * @throws IOException if the file cannot be read
   */
  public ImmutableList<RiskMatrix> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in the stream
   * @return the matrices, at least one
   * @throws InvalidDocument with everything that is wrong with the matrices
   * @throws IOException if the stream cannot be read
   */
  public ImmutableList<RiskMatrix> read(InputStream in) throws IOException {
    return read(parsers.bytes(in));
  }

  /**
   * Reads bytes.
   *
   * @param bytes the text in UTF-8
   * @return the matrices, at least one
   * @throws InvalidDocument with everything that is wrong with the matrices
   */
  public ImmutableList<RiskMatrix> read(byte[] bytes) {
    try (JsonParser parser = parsers.yaml(bytes)) {
      return new LibraryTokens(parser).read();
    }
  }
}
