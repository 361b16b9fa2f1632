package org.ismskit.model.shape;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of the library's own data: UTF-8 text, one row a line, cells separated by tabs, the first
 * line naming the columns.
 *
 * <p>For data that ships with the library, never for files of users. So there is no quoting, and
 * whatever is wrong is a defect of the library: an {@link IllegalStateException} that names
 * resource, line and column.
 */
public final class Table {

  private static final Splitter CELLS = Splitter.on('\t');

  private final String resource;
  private final ImmutableMap<String, Integer> columns;
  private final ImmutableList<Row> rows;

  private Table(String resource, List<String> lines) {
    this.resource = resource;
    if (lines.isEmpty()) {
      throw new IllegalStateException(resource + ": empty, expected a line naming the columns");
    }
    this.columns = columns(resource, CELLS.splitToList(lines.get(0)));
    ImmutableList.Builder<Row> builder = ImmutableList.builder();
    for (int i = 1; i < lines.size(); i++) {
      builder.add(new Row(i + 1, ImmutableList.copyOf(CELLS.split(lines.get(i)))));
    }
    this.rows = builder.build();
  }

  /**
   * Reads a table from the class path.
   *
   * @param anchor a class of the module that holds the table
   * @param resource where the table is, seen from the package of that class; the directory needs a
   *     name that no package can have, such as one with a hyphen, since a module hides what lies in
   *     its packages from other modules
   * @return the table
   * @throws IllegalStateException if there is no such table or it is malformed
   */
  public static Table read(Class<?> anchor, String resource) {
    try (InputStream stream = anchor.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + ": missing beside " + anchor.getName());
      }
      // A decoder refuses malformed bytes; a character set would replace them silently.
      return read(resource, new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": unreadable", e);
    }
  }

  static Table read(String resource, Reader reader) {
    try (BufferedReader lines = new BufferedReader(reader)) {
      return new Table(resource, lines.lines().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(resource + ": unreadable, expected UTF-8 text", e);
    }
  }

  private static ImmutableMap<String, Integer> columns(String resource, List<String> names) {
    ImmutableMap.Builder<String, Integer> columns = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), i);
    }
    try {
      return columns.buildOrThrow();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(resource + ":1: two columns of one name in " + names, e);
    }
  }

  /**
   * The rows without the line that names the columns.
   *
   * @return the rows in their order
   */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** A row of a table. */
  public final class Row {

    private final int line;
    private final ImmutableList<String> cells;

    private Row(int line, ImmutableList<String> cells) {
      this.line = line;
      this.cells = cells;
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(
            place() + cells.size() + " cells, expected " + columns.size());
      }
      for (String cell : cells) {
        if (!cell.equals(cell.strip())) {
          throw new IllegalStateException(place() + "blanks around '" + cell + "'");
        }
      }
    }

    /**
     * A cell that has to be filled.
     *
     * @param column the name of its column
     * @return its text, not empty
     * @throws IllegalStateException if the cell is empty or there is no such column
     */
    public String text(String column) {
      return text(column, Function.identity());
    }

    /**
     * A cell that has to be filled, read as something else than text.
     *
     * @param <T> what it is read as
     * @param column the name of its column
     * @param reading turns the text into the value
     * @return the value
     * @throws IllegalStateException if the cell is empty or the reading refuses its text
     */
    public <T> T text(String column, Function<String, T> reading) {
      return optional(column, reading)
          .orElseThrow(() -> new IllegalStateException(place(column) + "missing"));
    }

    /**
     * A cell that may be empty.
     *
     * @param column the name of its column
     * @return its text, or nothing if the cell is empty
     */
    public Optional<String> optional(String column) {
      return optional(column, Function.identity());
    }

    /**
     * A cell that may be empty, read as something else than text.
     *
     * @param <T> what it is read as
     * @param column the name of its column
     * @param reading turns the text into the value
     * @return the value, or nothing if the cell is empty
     * @throws IllegalStateException if the reading refuses the text
     */
    public <T> Optional<T> optional(String column, Function<String, T> reading) {
      String cell = cell(column);
      return cell.isEmpty() ? Optional.empty() : Optional.of(value(column, cell, reading));
    }

    /**
     * A cell with any number of texts.
     *
     * @param column the name of its column
     * @param separator what stands between two texts
     * @return the texts in their order, none if the cell is empty
     * @throws IllegalStateException if one of several texts is empty
     */
    public ImmutableList<String> list(String column, String separator) {
      return list(column, separator, Function.identity());
    }

    /**
     * A cell with any number of texts, each read as something else than text.
     *
     * @param <T> what each is read as
     * @param column the name of its column
     * @param separator what stands between two texts
     * @param reading turns each text into a value
     * @return the values in their order, none if the cell is empty
     * @throws IllegalStateException if one of several texts is empty or the reading refuses it
     */
    public <T> ImmutableList<T> list(String column, String separator, Function<String, T> reading) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return ImmutableList.of();
      }
      ImmutableList.Builder<T> values = ImmutableList.builder();
      for (String part : Splitter.on(separator).split(cell)) {
        if (part.isEmpty()) {
          throw new IllegalStateException(place(column) + "an empty part in '" + cell + "'");
        }
        values.add(value(column, part, reading));
      }
      return values.build();
    }

    /**
     * A cell with a yes or no.
     *
     * @param column the name of its column
     * @return whether it is a yes
     * @throws IllegalStateException if it is neither
     */
    public boolean flag(String column) {
      String cell = text(column);
      if (!cell.equals("yes") && !cell.equals("no")) {
        throw new IllegalStateException(place(column) + "'" + cell + "', expected yes or no");
      }
      return cell.equals("yes");
    }

    /**
     * A cell with a constant of an enumeration, in lower case and with hyphens.
     *
     * @param <E> the enumeration
     * @param column the name of its column
     * @param type the enumeration
     * @return the constant
     * @throws IllegalStateException if there is no such constant
     */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
      return text(
          column, name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private String cell(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalStateException(place(column) + "no such column in " + columns.keySet());
      }
      return cells.get(index);
    }

    private <T> T value(String column, String text, Function<String, T> reading) {
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(place(column) + e.getMessage(), e);
      }
    }

    private String place() {
      return resource + ":" + line + ": ";
    }

    private String place(String column) {
      return place() + "column " + column + ": ";
    }
  }
}
