package org.ismskit.model.entity;

import java.util.Optional;

/**
 * One thing that is wrong with a document.
 *
 * @param code what kind of problem it is
 * @param pointer where in the document, a JSON pointer (RFC 6901)
 * @param location where in the file, if the document came from one
 * @param value the value found, empty if the problem is that there is none
 * @param expected what was expected instead
 */
public record Problem(
    Code code,
    String pointer,
    Optional<Location> location,
    Optional<String> value,
    String expected) {

  /** The kinds of problems. */
  public enum Code {
    /** The text is not JSON or YAML; reading ended here. */
    SYNTAX,
    /** A limit of the reader was passed, or something it refuses for safety; reading ended here. */
    LIMIT,
    /** A property that the record does not have. */
    UNKNOWN_PROPERTY,
    /** A property that stands twice in one object. */
    DUPLICATE_PROPERTY,
    /** A value of another type than the one expected. */
    WRONG_TYPE,
    /** A value that has to be there and is not. */
    MISSING,
    /** A value of the right type that is not allowed here. */
    INVALID_VALUE,
    /** An id that another entity of the same kind has already. */
    DUPLICATE_ID,
    /** An id that no entity has. */
    DANGLING_REFERENCE,
    /** A hierarchy or order that leads back to itself. */
    CYCLE
  }

  /**
   * A place in a file.
   *
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public record Location(int line, int column) {}

  /**
   * A problem of a document that did not come from a file.
   *
   * @param code what kind of problem it is
   * @param pointer where in the document, a JSON pointer
   * @param value the value found
   * @param expected what was expected instead
   * @return the problem
   */
  public static Problem of(Code code, String pointer, String value, String expected) {
    return new Problem(code, pointer, Optional.empty(), Optional.of(value), expected);
  }

  /**
   * The same problem seen from the document that contains this one.
   *
   * @param prefix the JSON pointer from that document to this one
   * @return the problem with the longer pointer
   */
  public Problem under(String prefix) {
    return new Problem(code, prefix + pointer, location, value, expected);
  }

  /**
   * The same problem with its place in the file.
   *
   * @param place the place
   * @return the problem with the place
   */
  public Problem at(Location place) {
    return new Problem(code, pointer, Optional.of(place), value, expected);
  }

  /** One line for people: place, pointer, what was found and what was expected. */
  @Override
  public String toString() {
    return location.map(l -> l.line() + ":" + l.column() + ": ").orElse("")
        + (pointer.isEmpty() ? "" : pointer + ": ")
        + value.map(v -> "found '" + v + "', ").orElse("missing, ")
        + "expected "
        + expected
        + " ["
        + code
        + "]";
  }
}
