package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Page readme = Page.of("README.md");
    Path organization =
        Files.writeString(folder.resolve("mine.isms.yaml"), readme.blocks("yaml").get(0));

    readme.run("PlanMine", folder, organization, folder);

    assertThat(DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json")).name())
        .isEqualTo("ISMS project plan: ISMS of my company");
    assertThat(folder.resolve("plan.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void itsSummaryIsWhatThePlanOfTheClinicPrints() throws IOException {
    String readme = Page.of("README.md").text();
    int from = readme.indexOf("    ISMS project plan: ");
    String shown = readme.substring(from, readme.indexOf("    Written", from)).indent(-4);

    String printed = PlanOrganization.run(Path.of("organizations/clinic.isms.yaml"), folder);

    assertThat(shown).isEqualTo(printed.substring(0, printed.indexOf("Written")));
  }

  @Test
  void whatAPlanHasToWaitForIsInIt() throws Exception {
    String start = "planning:\n  startOn: 2027-01-11\n";
    List<String> blocks = Page.of("README.md").blocks("yaml");
    assertThat(blocks.get(0)).endsWith(start);
    Path organization =
        Files.writeString(
            folder.resolve("mine.isms.yaml"), blocks.get(0).replace(start, blocks.get(1)));

    PlanOrganization.run(organization, folder);
    ImplementationPlan plan =
        DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json"));

    assertThat(plan.tasks().get(TaskId.of("gate.g-works"))).isPresent();
    assertThat(plan.tasks().get(TaskId.of("control.c-backup.design")).orElseThrow().start())
        .isAfterOrEqualTo("2027-09-01");
    assertThat(plan.tasks().get(TaskId.of("milestone.review-done")).orElseThrow().committed())
        .isTrue();
  }
}
