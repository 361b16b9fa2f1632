package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.export.document.DocumentWriter;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanOrganizationTest {

  @TempDir Path folder;

  private ImplementationPlan plan(String organization) throws Exception {
    PlanOrganization.run(Path.of("organizations", organization + ".isms.yaml"), folder);
    return DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "saas", "group"})
  void writesTheProjectWithoutLoss(String organization) throws Exception {
    Path file = Path.of("organizations", organization + ".isms.yaml");

    PlanOrganization.run(file, folder);

    DocumentReader<IsmsProject> reader = DocumentReader.of(IsmsProject.class);
    assertThat(reader.read(folder.resolve("project.json"))).isEqualTo(reader.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "saas", "group"})
  void writesTheSameBytesEachTime(String organization) throws Exception {
    Path file = Path.of("organizations", organization + ".isms.yaml");
    Path again = folder.resolve("again");

    PlanOrganization.run(file, folder);
    PlanOrganization.run(file, again);

    for (String name :
        List.of("project.json", "plan.json", "plan.md", "plan.html", "activity-network.json")) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  /** Person-days, as is usual for the size. */
  @ParameterizedTest
  @CsvSource({"clinic, 60, 180", "saas, 250, 600", "group, 2000, 6000"})
  void effortLiesWithinWhatIsUsual(String organization, int leastEffort, int mostEffort)
      throws Exception {
    BigDecimal effort =
        plan(organization).tasks().stream()
            .map(Task::effort)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(effort).isBetween(BigDecimal.valueOf(leastEffort), BigDecimal.valueOf(mostEffort));
  }

  /**
   * Months until the first review, in 80 of 100 runs. Meetings of those who decide, and people who
   * are there for a part of the time only, put the first two a little outside of what is usual: it
   * is said, and that deciding in writing would help.
   */
  @ParameterizedTest
  @CsvSource({"clinic, 9, 11, true", "saas, 12, 15, true", "group, 23, 26, false"})
  void durationOutsideOfWhatIsUsualIsSaid(String organization, int least, int most, boolean unusual)
      throws Exception {
    ImplementationPlan plan = plan(organization);

    BigDecimal months =
        BigDecimal.valueOf(
                12
                    * ChronoUnit.DAYS.between(
                        plan.startOn(), plan.forecast().orElseThrow().likely().plusDays(1)))
            .divide(new BigDecimal("365.25"), 1, RoundingMode.HALF_UP);

    assertThat(months).isBetween(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    assertThat(plan.warnings().stream().anyMatch(w -> w.code().equals("warning.duration")))
        .isEqualTo(unusual);
    assertThat(plan.suggestions().stream().anyMatch(s -> s.code().equals("suggest.writing")))
        .isEqualTo(unusual);
  }

  /** What a lead implementer knows of the people shows in dates and in money. */
  @ParameterizedTest
  @CsvSource({
    "clinic, It pauses for 2 working days while Sabine Roth is away.",
    "saas, It pauses for 10 working days while Ruben Oost is away.",
    "group, working days while Miriam Gross is away."
  })
  void whoIsAwayAndWhatPeopleCostIsShown(String organization, String pause) throws Exception {
    ImplementationPlan plan = plan(organization);

    assertThat(Files.readString(folder.resolve("plan.md")))
        .contains(pause)
        .containsPattern("\\| 2027-02 \\| [0-9]+ \\| [0-9]+ \\|")
        .containsPattern("\\| All \\| [0-9]+ \\| [0-9]+ \\| [0-9]+ \\|")
        .doesNotContain("No exchange rate is known");
    assertThat(plan.links())
        .flatExtracting(link -> link.because())
        .extracting(reason -> reason.code())
        .contains("link.person");
  }

  /**
   * What does not wait for the authorization, what waits for outsiders, and when nothing changes.
   */
  @ParameterizedTest
  @CsvSource({
    "clinic, control.c-offline-backup.design, gate.g-landlord",
    "saas, control.c-no-standing-admins.design, gate.g-customer-notice",
    "group, control.c-admin-tiers.design, gate.g-safety-controllers"
  })
  void quickWinsBeginBeforeTheAuthorizationAndOutsidersAreAskedInTime(
      String organization, String quickWin, String gate) throws Exception {
    ImplementationPlan plan = plan(organization);
    LocalDate authorized =
        plan.tasks().get(TaskId.of("milestone.isms-authorized")).orElseThrow().finish();

    assertThat(plan.tasks().get(TaskId.of(quickWin)).orElseThrow().start()).isBefore(authorized);
    assertThat(plan.links())
        .anyMatch(link -> link.predecessor().equals(TaskId.of(gate)))
        .anyMatch(link -> link.successor().equals(TaskId.of(gate)));
  }

  @Test
  void everyMilestoneOfTheStandardIsPlanned() throws Exception {
    assertThat(plan("clinic").tasks())
        .filteredOn(task -> task.kind() == TaskKind.MILESTONE)
        .flatExtracting(task -> task.milestone().stream().toList())
        .containsExactlyInAnyOrderElementsOf(
            // None of them wants a certificate in its plan.
            EnumSet.complementOf(
                EnumSet.of(MilestoneKind.STAGE_2_DONE, MilestoneKind.CERTIFICATE_ISSUED)));
  }

  @Test
  void thePageNeedsNothingElse() throws Exception {
    plan("clinic");

    assertThat(Files.readString(folder.resolve("plan.html")))
        .contains("<svg", "Ransomware stops surgery days")
        .doesNotContain("<script", "<link", "<img", "@import", "url(http", "src=");
  }

  @Test
  void theNetworkHoldsTheStandardInBothReadings() throws Exception {
    plan("clinic");

    String network = Files.readString(folder.resolve("activity-network.json"));

    assertThat(network.split("\"from\": \"[0-9.]+\",\\s+\"to\"", -1)).hasSize(1 + 97 + 97);
    assertThat(network).contains("\"reading\": \"corrected\"");
    String edges = network.substring(network.indexOf("\"edges\""));
    assertThat(edges.substring(0, edges.indexOf("\"printedEdges\"")))
        .containsPattern("\"from\": \"5.4\",\\s+\"to\": \"6.2\"")
        .doesNotContainPattern("\"from\": \"5.2\",\\s+\"to\": \"6.2\"");
    assertThat(edges.substring(edges.indexOf("\"printedEdges\"")))
        .containsPattern("\"from\": \"5.2\",\\s+\"to\": \"6.2\"")
        .doesNotContainPattern("\"from\": \"5.4\",\\s+\"to\": \"6.2\"");
  }

  /** What a practitioner who knows the organizations would object to; see their README. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clinic | Assets without an owner: Practice management system.",
        "clinic | without any control that does it: Lost tablet with photos and notes.",
        "clinic | Uwe Kranz is to audit and implements 9 of the controls",
        "clinic | without evidence that they work: Nightly backup.",
        "saas | The control \"Data loss prevention\" is selected but treats no risk",
        "saas | Left out of scope without a reason: Support hub.",
        "saas | without a coded reason: A.11.1.6, A.14.2.7.",
        "saas | Critical, yet working with something that is left out of scope: Customer support",
        "saas | Management board decides in writing between its meetings: ",
        "saas | in 80 of 100 runs it is reached by 2028-",
        "group | Nobody is responsible for information security in: ",
        "group | Nobody is responsible for information security in Field service USA (S5)",
        "group | No meeting of Information security committee is dated after 2027-06-16",
        "group | Wave Pilot evaluated, the next may begin",
      })
  void theSummaryFindsPlantedWeaknesses(String organization, String words) throws Exception {
    assertThat(
            PlanOrganization.run(
                Path.of("organizations", organization.strip() + ".isms.yaml"), folder))
        .contains(words.strip());
  }

  /** The last file cannot be replaced: so none is. */
  @Test
  void writesAllFilesOrNone() throws Exception {
    Files.createDirectories(folder.resolve("activity-network.json.part/in-the-way"));

    assertThatThrownBy(() -> plan("clinic")).isInstanceOf(IOException.class);

    assertThat(folder.toFile().list()).containsExactly("activity-network.json.part");
  }

  @Test
  void aProjectThatStartsAtTheEndOfTimeIsRefused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("late.yaml"), "id: late\nname: Late\nplanning: {startOn: 9999-11-01}\n");

    assertThatThrownBy(() -> PlanOrganization.run(file, folder.resolve("results")))
        .hasMessageContaining("3:21: /planning/startOn: found '9999-11-01', expected a day up to");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  private Path small(String planning) throws IOException {
    return Files.writeString(
        folder.resolve("small.yaml"),
        "id: small\nname: Small\nplanning: {startOn: 2027-01-04" + planning + "}\n");
  }

  @Test
  void aFollowedPlanHasAReportOfItsProgress() throws Exception {
    Path file = small("");
    PlanOrganization.run(file, folder);
    ImplementationPlan agreed =
        DocumentReader.of(ImplementationPlan.class).read(folder.resolve("plan.json"));
    IsmsProject project = DocumentReader.of(IsmsProject.class).read(file);
    project = project.withDesign(project.design().withBaseline(agreed));
    project =
        project.withPlanning(
            project
                .planning()
                .withStatus(
                    StatusReport.builder()
                        .on(LocalDate.of(2027, 1, 15))
                        .addTask(
                            TaskProgress.builder()
                                .task(TaskId.of("5.2"))
                                .started(LocalDate.of(2027, 1, 4))
                                .remainingDays(20)
                                .build())
                        .build()));
    Path followed = folder.resolve("followed.json");
    DocumentWriter.json().write(project, followed);

    String summary = PlanOrganization.run(followed, folder.resolve("results"));

    assertThat(summary)
        .contains("Progress until 2027-01-15\n")
        .containsPattern("finish    20[0-9-]+ if nothing slips \\(as agreed " + agreed.finishOn())
        .containsPattern("late      Clarify .*: [0-9]+ working days later, ")
        .contains("results/progress.md", "results/progress.html");
    assertThat(folder.resolve("results/progress.md")).content().contains("Status date 2027-01-15");
    assertThat(folder.resolve("results/progress.html")).content().contains("2027-01-15");
    ImplementationPlan now =
        DocumentReader.of(ImplementationPlan.class).read(folder.resolve("results/plan.json"));
    assertThat(now.statusOn()).contains(LocalDate.of(2027, 1, 15));
    assertThat(now.finishOn()).isAfter(agreed.finishOn());
    assertThat(summary)
        .contains("status    on 2027-01-15", "(as agreed " + agreed.finishOn())
        .contains(now.forecast().orElseThrow().likely() + " in 80 of 100 runs (");
    assertThat(folder.resolve("results/plan.md")).content().contains("| Status | on 2027-01-15");
    assertThat(folder.resolve("results/changes.md"))
        .content()
        .contains("was begun on 2027-01-04 and now takes until");
  }

  @Test
  void reportsWithoutAPlanTheyAreAboutAreNotDroppedInSilence() throws Exception {
    String summary =
        PlanOrganization.run(small(", status: [{on: 2027-01-15}]"), folder.resolve("results"));

    assertThat(summary)
        .contains("The status reports under planning.status are not used", "docs/following.md");
    assertThat(folder.resolve("results/progress.md")).doesNotExist();
    assertThat(PlanOrganization.run(small(""), folder)).doesNotContain("Progress");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereNoFolderCanBeMadeIsSaidSo() throws Exception {
    Path file = small("");

    assertThatThrownBy(() -> PlanOrganization.run(file, Path.of("/proc/results")))
        .isInstanceOf(IOException.class)
        .hasMessage("/proc/results: no folder for the results can be made there");
  }
}
