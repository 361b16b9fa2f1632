package org.ismskit.export.document;

import org.ismskit.model.entity.InvalidValue;

/**
 * How much a reader takes before it gives up, so that no file can exhaust the memory.
 *
 * @param bytes the size of the file
 * @param depth how deep values may be nested
 * @param textLength the length of one text, in characters
 * @param tokens how many values, names and brackets there may be
 * @param problems how many problems are told, at least 1; reading ends with them
 */
public record Limits(long bytes, int depth, int textLength, long tokens, int problems) {

  /** Refuses a reader that would tell no problem. */
  public Limits {
    if (problems < 1) {
      throw new InvalidValue("problems", problems, "a number of at least 1");
    }
  }

  /**
   * Limits that the largest projects keep: 256 MiB, 200 levels, a million characters a text, 20
   * million tokens, a thousand problems.
   *
   * @return the limits a reader has unless told otherwise
   */
  public static Limits defaults() {
    return new Limits(256L << 20, 200, 1_000_000, 20_000_000, 1_000);
  }
}
