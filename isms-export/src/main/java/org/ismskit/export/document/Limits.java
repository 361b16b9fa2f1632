package org.ismskit.export.document;

/**
 * How much a reader takes before it gives up, so that no file can exhaust the memory.
 *
 * @param bytes the size of the file
 * @param depth how deep values may be nested
 * @param textLength the length of one text, in characters
 * @param tokens how many values, names and brackets there may be
 */
public record Limits(long bytes, int depth, int textLength, long tokens) {

  /**
   * Limits that the largest projects keep: 256 MiB, 200 levels, a million characters a text, 20
   * million tokens.
   *
   * @return the limits a reader has unless told otherwise
   */
  public static Limits defaults() {
    return new Limits(256L << 20, 200, 1_000_000, 20_000_000);
  }
}
