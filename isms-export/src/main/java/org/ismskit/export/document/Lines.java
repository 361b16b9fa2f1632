package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, of which it holds one at a time. */
final class Lines {

  private final InputStream in;
  private final long mostBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  Lines(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /** The next line without its end; null after the last one. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
          return line.size() == 0 ? null : line.toByteArray();
        }
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, end - from);
      from = Math.min(end + 1, to);
      if (line.size() > mostBytes) {
        throw new InvalidDocument(
            ImmutableList.of(
                Problem.of(
                    Problem.Code.LIMIT,
                    "",
                    "a line of more than " + mostBytes + " bytes",
                    "lines of at most " + mostBytes + " bytes")));
      }
      if (end < to) {
        return line.toByteArray();
      }
    }
  }
}
