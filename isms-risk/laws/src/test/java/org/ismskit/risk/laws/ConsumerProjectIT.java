package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's project, which knows of this build no more than its jars and poms, uses the kit
 * with one dependency and is told of the mistake in its matrix. Everything else comes from the
 * local repository of this build, so that nothing is loaded.
 */
class ConsumerProjectIT {

  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final Path WORK = HERE.resolve("target/consumer");
  private static final String VERSION = System.getProperty("kit.version");

  @Test
  void aMistypedCellIsFound() throws Exception {
    publish(HERE.resolve("../.."), "isms-kit");
    publish(HERE.resolve("../../isms-model"), "isms-model");
    publish(HERE.resolve(".."), "isms-risk");
    publish(HERE, "isms-risk-laws");
    copyProject();

    String output = maven();

    assertThat(output)
        .contains(
            "acme rates likelihood 'likely', consequence 'medium' as 'amber', and with more"
                + " likelihood, 'often', as 'green', which is less")
        .contains(
            "acme rates likelihood 'often', consequence 'small' as 'amber', and with more"
                + " consequence, 'medium', as 'green', which is less")
        .contains("Tests run: 24, Failures: 2, Errors: 0, Skipped: 5");
  }

  /** Puts the pom and the jar, if there is one, where Maven expects what was installed. */
  private static void publish(Path module, String artifact) throws IOException {
    Path directory = WORK.resolve("repository/org/ismskit").resolve(artifact).resolve(VERSION);
    Files.createDirectories(directory);
    String name = artifact + "-" + VERSION;
    copy(module.resolve("pom.xml"), directory.resolve(name + ".pom"));
    if (!artifact.equals("isms-kit")) {
      copy(module.resolve("target").resolve(name + ".jar"), directory.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copyProject() throws IOException {
    Path source = HERE.resolve("src/test/resources/consumer-project");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = WORK.resolve("project").resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        copy(file, copy);
      }
    }
    Files.writeString(
        WORK.resolve("settings.xml"),
        """
        <settings>
          <mirrors>
            <mirror>
              <id>what-this-build-has</id>
              <mirrorOf>*</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
        </settings>
        """
            .formatted(Path.of(System.getProperty("maven.localRepository")).toUri()));
  }

  /** Runs the tests of the project, which fail; what Maven says. */
  private static String maven() throws IOException, InterruptedException {
    Path log = WORK.resolve("maven.log");
    String settings = WORK.resolve("settings.xml").toString();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                    .toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings,
                "--global-settings",
                settings,
                "-Dmaven.repo.local=" + WORK.resolve("repository"),
                "-Dkit.version=" + VERSION,
                "-Djunit.version=" + System.getProperty("junit.version"),
                "test"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().remove("MAVEN_ARGS");
    Process process =
        builder
            .directory(WORK.resolve("project").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Maven ends").isTrue();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(output).isEqualTo(1);
    return output;
  }
}
