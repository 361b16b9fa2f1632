package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.TaskId;
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

  @Test
  void whatAPlanHasToWaitForIsInIt() throws Exception {
    String start = "planning:\n  startOn: 2027-01-11\n";
    assertThat(block("yaml")).endsWith(start);
    Path organization =
        Files.writeString(
            folder.resolve("mine.isms.yaml"), block("yaml").replace(start, blocks("yaml").get(1)));

    PlanOrganization.run(organization, folder);
    ImplementationPlan plan =
        DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json"));

    assertThat(plan.tasks().get(TaskId.of("gate.g-works"))).isPresent();
    assertThat(plan.tasks().get(TaskId.of("control.c-backup.design")).orElseThrow().start())
        .isAfterOrEqualTo("2027-09-01");
    assertThat(plan.tasks().get(TaskId.of("milestone.review-done")).orElseThrow().committed())
        .isTrue();
  }

  /** The first block of a language. */
  private static String block(String language) throws IOException {
    return blocks(language).get(0);
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../README.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
