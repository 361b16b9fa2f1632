package org.ismskit.export.oscal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ismskit.export.document.Limits;
import org.ismskit.export.token.Parsers;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.entity.InvalidDocument;
import tools.jackson.core.JsonParser;

/**
 * Reads control catalogs from OSCAL in JSON, of any version 1.
 *
 * <p>Title, version, groups and controls with their ids and titles are taken; an enhancement, a
 * control within a control, gets that one as its parent. Everything else, such as statements,
 * parameters and back matter, has no place in a {@link org.ismskit.model.control.ControlCatalog}
 * and is passed over.
 *
 * <p>Published catalogs break the rules of OSCAL and of ours in small ways, so that a catalog is
 * not refused for them. The report says what was done instead:
 *
 * <ul>
 *   <li>an id that breaks the grammar of ids gets a similar one that does not, a missing id one
 *       made from the title,
 *   <li>a missing title is replaced by the id,
 *   <li>an entry with the id of an earlier one is left out, what it contains goes to the earlier
 *       one,
 *   <li>a withdrawn control is left out, a control within it moves up to what contains it.
 * </ul>
 *
 * <p>White space in titles is reduced to single blanks without a report.
 */
public final class OscalCatalogReader {

  private final Parsers parsers;

  private OscalCatalogReader(Limits limits) {
    this.parsers =
        new Parsers(limits.bytes(), limits.depth(), limits.textLength(), limits.tokens());
  }

  /**
   * A reader with the default limits.
   *
   * @return a reader that may be used by several threads
   */
  public static OscalCatalogReader create() {
    return new OscalCatalogReader(Limits.defaults());
  }

  /**
   * A reader like this one with other limits.
   *
   * @param limits the limits
   * @return a new reader
   */
  public OscalCatalogReader withLimits(Limits limits) {
    return new OscalCatalogReader(limits);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param id the id to give to the catalog
   * @return the catalog and what was changed
   * @throws InvalidDocument if the file is not well-formed, passes a limit or holds no catalog
   * @throws IOException if the file cannot be read
   */
  public OscalImport read(Path file, CatalogId id) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, id);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in the stream
   * @param id the id to give to the catalog
   * @return the catalog and what was changed
   * @throws InvalidDocument if the text is not well-formed, passes a limit or holds no catalog
   * @throws IOException if the stream cannot be read
   */
  public OscalImport read(InputStream in, CatalogId id) throws IOException {
    return read(parsers.bytes(in), id);
  }

  /**
   * Reads bytes.
   *
   * @param bytes the text in UTF-8
   * @param id the id to give to the catalog
   * @return the catalog and what was changed
   * @throws InvalidDocument if the text is not well-formed, passes a limit or holds no catalog
   */
  public OscalImport read(byte[] bytes, CatalogId id) {
    Report report = new Report();
    CatalogDraft draft = new CatalogDraft(report);
    boolean whole;
    try (JsonParser parser = parsers.json(bytes)) {
      whole = new CatalogTokens(parser, draft, report).read();
    }
    draft.settle();
    if (!whole) {
      throw new InvalidDocument(report.problems());
    }
    return new OscalImport(draft.toCatalog(id), report.problems());
  }
}
