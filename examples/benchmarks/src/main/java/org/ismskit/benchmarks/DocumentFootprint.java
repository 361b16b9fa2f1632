package org.ismskit.benchmarks;

import java.util.Locale;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.export.document.DocumentWriter;
import org.ismskit.export.document.Format;
import org.ismskit.model.IsmsProject;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much memory a project takes that was read from a file, compared with the bytes of the file.
 *
 * <pre>
 *   mvn -q -pl examples/benchmarks -am compile exec:exec -Djmh.main=org.ismskit.benchmarks.DocumentFootprint
 * </pre>
 */
public final class DocumentFootprint {

  private DocumentFootprint() {}

  /**
   * Prints the bytes of the document, of the objects of the project, and their ratio.
   *
   * @param args none
   */
  public static void main(String... args) {
    byte[] json = DocumentWriter.json().toBytes(LargeProject.build());
    IsmsProject project = DocumentReader.of(IsmsProject.class).read(json, Format.JSON);
    GraphLayout layout = GraphLayout.parseInstance(project);
    System.out.printf(
        Locale.ROOT,
        "document %,d bytes, project %,d bytes in %,d objects, ratio %.2f%n",
        json.length,
        layout.totalSize(),
        layout.totalCount(),
        (double) layout.totalSize() / json.length);
    if (args.length > 0) {
      System.out.println(layout.toFootprint());
    }
  }
}
