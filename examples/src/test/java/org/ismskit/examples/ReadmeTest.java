package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.plan.ImplementationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it stands there. */
class ReadmeTest {

  @TempDir Path folder;

  @Test
  void itsProgramPlansItsOrganization() throws Exception {
    Path source = Files.writeString(folder.resolve("PlanMine.java"), block("java"));
    Path organization = Files.writeString(folder.resolve("mine.isms.yaml"), block("yaml"));

    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(errors).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("PlanMine")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {organization.toString(), folder.toString()});
    }

    assertThat(DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json")).name())
        .isEqualTo("ISMS project plan: ISMS of my company");
    assertThat(folder.resolve("plan.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void itsSummaryIsWhatThePlanOfTheClinicPrints() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int from = readme.indexOf("    ISMS project plan: ");
    String shown = readme.substring(from, readme.indexOf("    Written", from)).indent(-4);

    String printed = PlanOrganization.run(Path.of("organizations/clinic.isms.yaml"), folder);

    assertThat(shown).isEqualTo(printed.substring(0, printed.indexOf("Written")));
  }

  /** The first block of a language. */
  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
