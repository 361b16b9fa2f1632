package org.ismskit.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.export.document.DocumentWriter;
import org.ismskit.export.network.ActivityNetwork;
import org.ismskit.export.oscal.OscalCatalogReader;
import org.ismskit.export.report.PlanDiffReport;
import org.ismskit.export.report.PlanReport;
import org.ismskit.export.report.ProgressReport;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.follow.FollowedPlan;
import org.ismskit.plan.follow.Rescheduling;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessment;
import org.ismskit.risk.RiskAssessor;

/** From an organization's file to its ISMS project plan: the main job, from end to end. */
public final class PlanOrganization {

  private static final String NIST = "nist-sp-800-53-r5-moderate";

  private PlanOrganization() {}

  /**
   * Plans an organization.
   *
   * @param args the organization's file and the folder for the results; both may be left out
   */
  public static void main(String... args) {
    Path organization =
        args.length > 0 ? Path.of(args[0]) : examples().resolve("organizations/clinic.isms.yaml");
    Path folder =
        args.length > 1
            ? Path.of(args[1])
            : examples().resolve("target/plans").resolve(name(organization));
    try {
      System.out.print(run(organization, folder));
    } catch (InvalidDocument e) {
      System.err.println(organization + ": " + e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.println(words(e));
      System.exit(2);
    } catch (IllegalArgumentException e) {
      System.err.println(organization + ": " + e.getMessage());
      System.exit(2);
    }
  }

  /** What went wrong with a file, for people. */
  private static String words(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file";
    } else if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": may not be read or written by this user";
    } else if (e instanceof NotDirectoryException file) {
      return file.getFile() + ": is a file, expected a folder for the results";
    }
    return e.getMessage();
  }

  /** Reads, assesses, plans and writes; nothing is written unless everything could be made. */
  static String run(Path organization, Path folder) throws IOException {
    if (Files.isDirectory(organization)) {
      throw new IllegalArgumentException("is a folder, expected a file with an organization");
    }
    DocumentReader<IsmsProject> reader = DocumentReader.of(IsmsProject.class);
    IsmsProject project = reader.read(organization);
    try {
      return plan(project, folder);
    } catch (InvalidDocument e) {
      throw reader.locate(e, organization);
    }
  }

  private static String plan(IsmsProject project, Path folder) throws IOException {
    RiskAssessment assessment = RiskAssessor.asProjectSays().assess(project);

    PlanGenerator generator = PlanGenerator.iso27003();
    if (Files.exists(catalog())) {
      generator =
          generator.knowing(
              OscalCatalogReader.create().read(catalog(), CatalogId.of(NIST)).catalog());
    }
    Optional<FollowedPlan> followed = followed(project, assessment, generator);
    ImplementationPlan plan =
        followed.isPresent()
            ? followed.get().plan()
            : generator.generate(project, assessment.register());

    PlanReport report = PlanReport.of(project, assessment, plan, Iso27003.description());
    DocumentWriter json = DocumentWriter.json();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("project.json", json.toBytes(project));
    files.put("plan.json", json.toBytes(plan));
    files.put("plan.md", bytes(report.markdown()));
    files.put("plan.html", bytes(report.html()));
    files.put(
        "activity-network.json",
        json.withEmptyLists().toBytes(ActivityNetwork.of(Iso27003.description())));

    StringBuilder summary = new StringBuilder(report.summary());
    if (followed.isEmpty()) {
      summary.append(unused(project));
    } else {
      ProgressReport progress = ProgressReport.of(project, followed.get());
      files.put("progress.md", bytes(progress.markdown()));
      files.put("progress.html", bytes(progress.html()));
      PlanDiffReport changes = PlanDiffReport.of(project, followed.get().agreed(), plan);
      files.put("changes.md", bytes(changes.markdown()));
      files.put("changes.html", bytes(changes.html()));
      summary.append('\n').append(progress.summary());
    }

    write(files, folder);
    summary.append("\nWritten\n");
    files.keySet().forEach(name -> summary.append("  ").append(folder.resolve(name)).append('\n'));
    return summary.toString();
  }

  /** The plan after each report, if there are reports and a plan that they are about. */
  private static Optional<FollowedPlan> followed(
      IsmsProject project, RiskAssessment assessment, PlanGenerator generator) {
    return project.planning().status().isEmpty() || Rescheduling.agreed(project).isEmpty()
        ? Optional.empty()
        : Optional.of(FollowedPlan.of(project, assessment.register(), generator));
  }

  /** What of following a plan is there and leads to nothing, since the other half is missing. */
  private static String unused(IsmsProject project) {
    if (!project.planning().status().isEmpty()) {
      return """

          Progress
            The status reports under planning.status are not used: they need the plan as it was agreed under design.baseline; see docs/following.md.
          """;
    } else if (project.design().baseline().isPresent()) {
      return """

          Progress
            The plan under design.baseline is not used: there is no report under planning.status to hold against it; see docs/following.md.
          """;
    }
    return "";
  }

  /** All files or none: each is written beside its place, and moved there when all are complete. */
  private static void write(Map<String, byte[]> files, Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try {
      Files.createDirectories(folder);
    } catch (NoSuchFileException e) { // what some file systems say to whom they refuse a folder
      throw new IOException(folder + ": no folder for the results can be made there", e);
    }
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(draft(folder, file.getKey()), file.getValue());
      }
      for (String name : files.keySet()) {
        Files.move(draft(folder, name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (String name : files.keySet()) {
        Files.deleteIfExists(draft(folder, name));
      }
    }
  }

  private static Path draft(Path folder, String name) {
    return folder.resolve(name + ".part");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path catalog() {
    return examples().resolve("catalogs/" + NIST + ".json");
  }

  /** The folder of the examples, whether the program runs beside it or in it. */
  private static Path examples() {
    Path beside = Path.of("examples");
    return Files.isDirectory(beside.resolve("organizations")) ? beside : Path.of("");
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
