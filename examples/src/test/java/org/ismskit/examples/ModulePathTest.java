package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in a process of its own, with every jar on the module path and none on the class
 * path.
 */
class ModulePathTest {

  /** What tests need and the library does not. */
  private static final List<String> TESTS_ONLY =
      List.of(
          "junit",
          "jqwik",
          "assertj",
          "archunit",
          "opentest4j",
          "apiguardian",
          "byte-buddy",
          "surefire",
          "slf4j",
          "test-classes");

  private record Result(int exit, String out, String err) {}

  @TempDir Path folder;

  @Test
  void plansTheClinicOnTheModulePath() throws Exception {
    Path results = folder.resolve("results");

    Result result = run("organizations/clinic.isms.yaml", results.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("ISMS project plan", "Milestones", "plan.html");
    assertThat(results.resolve("plan.html")).isNotEmptyFile();
  }

  @Test
  void refusesAFileWithMistakesAndWritesNothing() throws Exception {
    Path results = folder.resolve("results");
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        id: bad
        name: Bad
        colour: red
        organization:
          people: many
          units:
            - id: u1
            - id: u2
              name: Two
              head: p-nobody
        """);

    Result result = run(file.toString(), results.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            "4 problems",
            "3:1: /colour",
            "5:11: /organization/people",
            "/organization/units/0/name")
        .contains("10:13: /organization/units/1/head: found 'p-nobody'");
    assertThat(results).doesNotExist();
  }

  @Test
  void saysWhatIsWrongWithTheNamesOfFiles() throws Exception {
    Path results = folder.resolve("results");
    Path nameless = Files.writeString(folder.resolve("organization"), "id: o\nname: O\n");
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run(folder.toString(), results.toString()))
        .isEqualTo(
            new Result(2, "", folder + ": is a folder, expected a file with an organization\n"));
    assertThat(run(nameless.toString(), results.toString()).err())
        .isEqualTo(
            nameless + ": format: not told by 'organization', expected .yaml, .yml or .json\n");
    assertThat(run(folder.resolve("none.yaml").toString(), results.toString()).err())
        .isEqualTo(folder.resolve("none.yaml") + ": there is no such file\n");
    assertThat(run("organizations/clinic.isms.yaml", file.toString()).err())
        .isEqualTo(file + ": is a file, expected a folder for the results\n");
    assertThat(results).doesNotExist();
  }

  private Result run(String... args) throws IOException, InterruptedException {
    String modules =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> TESTS_ONLY.stream().noneMatch(entry::contains))
            .collect(Collectors.joining(File.pathSeparator));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules,
                "--module",
                "org.ismskit.examples/org.ismskit.examples.PlanOrganization"));
    command.addAll(List.of(args));
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
