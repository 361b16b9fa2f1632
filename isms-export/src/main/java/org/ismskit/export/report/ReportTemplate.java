package org.ismskit.export.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The texts of reports with places for what is reported. */
final class ReportTemplate {

  private ReportTemplate() {}

  /** Fills a template; a name in it that the context does not have is an error. */
  static String render(String name, Mustache.Escaper escaper, Map<String, Object> context) {
    return Mustache.compiler()
        .withEscaper(escaper)
        .strictSections(true)
        .withLoader(part -> new StringReader(text(part)))
        .compile(text(name))
        .execute(context);
  }

  private static String text(String name) {
    try (InputStream in = ReportTemplate.class.getResourceAsStream("report-templates/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
