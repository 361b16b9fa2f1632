package org.ismskit.export.document;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.ismskit.export.token.Parsers;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads documents of one type from JSON or YAML.
 *
 * <p>A document with mistakes is refused with all of them at once, each with its JSON pointer, line
 * and column; nothing of it is kept. Only a syntax error, a YAML alias or anchor or a limit, such
 * as that of a thousand problems, ends reading early, and is then the last problem reported.
 * Nothing is loaded from elsewhere, whatever a document says.
 *
 * <p>A document of an earlier version of the format is brought to the current one before anything
 * is made of it. A later version with the same first number is read as far as it is known, one with
 * a greater first number is refused.
 *
 * @param <T> the type of the documents, a record of the model
 */
public final class DocumentReader<T extends Record> {

  private final Class<T> type;
  private final ValueType shape;
  private final Limits limits;
  private final ImmutableList<Migration> migrations;
  private final Parsers parsers;

  private DocumentReader(
      Class<T> type, ValueType shape, Limits limits, ImmutableList<Migration> migrations) {
    this.type = type;
    this.shape = shape;
    this.limits = limits;
    this.migrations = migrations;
    this.parsers =
        new Parsers(limits.bytes(), limits.depth(), limits.textLength(), limits.tokens());
  }

  /**
   * A reader with the default limits.
   *
   * @param <T> the type of the documents
   * @param type the type of the documents, such as {@code IsmsProject.class}
   * @return a reader that may be used by several threads
   */
  public static <T extends Record> DocumentReader<T> of(Class<T> type) {
    return new DocumentReader<>(type, ValueType.of(type), Limits.defaults(), Migration.PUBLISHED);
  }

  /**
   * A reader like this one with other limits.
   *
   * @param other the limits
   * @return a new reader
   */
  public DocumentReader<T> withLimits(Limits other) {
    return new DocumentReader<>(type, shape, other, migrations);
  }

  /** A reader like this one that knows other earlier versions of the format. */
  DocumentReader<T> migratingBy(Migration... steps) {
    return new DocumentReader<>(type, shape, limits, ImmutableList.copyOf(steps));
  }

  /**
   * Reads a file. Its name tells the format.
   *
   * @param file a file that ends in .yaml, .yml or .json
   * @return the document
   * @throws InvalidDocument with everything that is wrong with the document
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the name of the file tells no format
   */
  public T read(Path file) throws IOException {
    Format format = Format.of(file);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, format);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in the stream
   * @param format the format
   * @return the document
   * @throws InvalidDocument with everything that is wrong with the document
   * @throws IOException if the stream cannot be read
   */
  public T read(InputStream in, Format format) throws IOException {
    return read(parsers.bytes(in), format);
  }

  /**
   * Reads bytes.
   *
   * @param bytes the text of the document in UTF-8
   * @param format the format
   * @return the document
   * @throws InvalidDocument with everything that is wrong with the document
   */
  public T read(byte[] bytes, Format format) {
    T document = firstReading(bytes, format);
    if (document != null) {
      return document;
    }
    if (!migrations.isEmpty() && Header.of(type).isPresent()) {
      Optional<T> migrated = migrated(bytes, format);
      if (migrated.isPresent()) {
        return migrated.get();
      }
    }
    throw new InvalidDocument(diagnose(bytes, format));
  }

  /** Reads a document of an earlier version; empty if it is none. */
  private Optional<T> migrated(byte[] bytes, Format format) {
    try (JsonParser parser = open(bytes, format)) {
      Original original = Original.read(parser);
      Optional<byte[]> current =
          original
              .document()
              .flatMap(document -> Migration.current(document, migrations))
              .map(document -> written(document, format));
      if (current.isEmpty()) {
        return Optional.empty();
      }
      T document = firstReading(current.get(), format);
      if (document != null) {
        return Optional.of(document);
      }
      throw new InvalidDocument(
          diagnose(current.get(), format).stream()
              .map(original::located)
              .collect(ImmutableList.toImmutableList()));
    } catch (JacksonException e) {
      return Optional.empty(); // malformed in any version
    }
  }

  private static byte[] written(Node document, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = DocumentWriter.open(out, format)) {
      document.write(generator);
    }
    return out.toByteArray();
  }

  /**
   * Reads a document in which there may be more than its records hold, such as one of a later
   * version or with additions of another program. Everything else has to be right.
   *
   * @param bytes the text of the document in UTF-8
   * @param format the format
   * @return the document, and every property that it does not have
   * @throws InvalidDocument with everything else that is wrong with the document
   */
  public PartialReading<T> readPartially(byte[] bytes, Format format) {
    Diagnosis diagnosis = new Diagnosis(type, limits.problems());
    ImmutableList.Builder<UnknownField> unknown = ImmutableList.builder();
    Object document = diagnose(bytes, format, diagnosis, Optional.of(unknown::add));
    InvalidDocument.throwIfAny(diagnosis.problems());
    return new PartialReading<>(requireNonNull(type.cast(document)), unknown.build());
  }

  /**
   * Adds the places in a file to problems that were found after it was read, such as by those who
   * make something of a document.
   *
   * @param found the problems, with pointers into the document
   * @param file the file the document was read from
   * @return the same problems, each with line and column where the file has its value
   * @throws IOException if the file cannot be read
   */
  public InvalidDocument locate(InvalidDocument found, Path file) throws IOException {
    Format format = Format.of(file);
    Diagnosis diagnosis = new Diagnosis(type, limits.problems());
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = open(parsers.bytes(in), format)) {
      new Binder(parser, diagnosis).document(shape, Header.of(type));
      found.problems().forEach(diagnosis::report);
    } catch (JacksonException e) {
      return found; // another file by now
    } catch (Findings.Enough e) {
      // that there is more is one of the problems
    }
    return new InvalidDocument(diagnosis.problems());
  }

  private @Nullable T firstReading(byte[] bytes, Format format) {
    try (JsonParser parser =
        format == Format.JSON ? parsers.jsonInBytes(bytes) : parsers.yaml(bytes)) {
      return type.cast(
          new Binder(parser, new Findings.FirstReading()).document(shape, Header.of(type)));
    } catch (Findings.Enough | JacksonException e) {
      return null; // read again, to say what is wrong
    }
  }

  private ImmutableList<Problem> diagnose(byte[] bytes, Format format) {
    Diagnosis diagnosis = new Diagnosis(type, limits.problems());
    diagnose(bytes, format, diagnosis, Optional.empty());
    return diagnosis.problems();
  }

  private @Nullable Object diagnose(
      byte[] bytes, Format format, Diagnosis diagnosis, Optional<Consumer<UnknownField>> unknown) {
    Object document = null;
    try (JsonParser parser = open(bytes, format)) {
      Binder binder = new Binder(parser, diagnosis);
      unknown.ifPresent(binder::handingOn);
      try {
        document = binder.document(shape, Header.of(type));
        diagnosis.complete();
      } catch (JacksonException e) {
        diagnosis.report(Parsers.ended(e, parser, binder.pointer(), format.name()));
      }
    } catch (Findings.Enough e) {
      // that there is more is one of the problems
    }
    return document;
  }

  private JsonParser open(byte[] bytes, Format format) {
    return switch (format) {
      case JSON -> parsers.json(bytes);
      case YAML -> parsers.yaml(bytes);
    };
  }
}
