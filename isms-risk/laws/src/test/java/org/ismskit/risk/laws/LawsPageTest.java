package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** docs/laws.md says what the laws are, and its programs run. */
class LawsPageTest {

  private static final Path PAGE = Path.of("../../docs/laws.md");

  @TempDir Path folder;

  @Test
  void itsTableHasExactlyTheLaws() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();

    assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).endsWith("."));
    assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(1), row.get(3))))
        .containsExactlyElementsOf(
            Stream.of(Law.values())
                .map(
                    law ->
                        List.of(
                            "`" + law + "`",
                            law.sentence(),
                            Law.OPTIONAL.contains(law) ? "yes" : "no"))
                .toList());
  }

  @Test
  void itsMatrixIsCheckedAsALintAndAsATest() throws Exception {
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
    Path matrix = Files.writeString(folder.resolve("MyMatrix.java"), blocks.get(0));
    Path test = Files.writeString(folder.resolve("MyMatrixTest.java"), blocks.get(1));

    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                matrix.toString(),
                test.toString());

    assertThat(errors).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      RiskMethodology methodology =
          (RiskMethodology) loader.loadClass("MyMatrix").getMethod("methodology").invoke(null);
      ImmutableList<Violation> lint = Laws.check(methodology);
      assertThat(lint).hasSize(2).first().hasToString(firstViolation());
      EngineTestKit.engine("jqwik")
          .selectors(selectClass(loader.loadClass("MyMatrixTest")))
          .execute()
          .testEvents()
          .assertStatistics(events -> events.failed(lint.size()).skipped(Law.OPTIONAL.size()));
    }
  }

  /** What the page says that the lint says. */
  private static String firstViolation() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("    MONOTONE_IN_LIKELIHOOD: "))
        .findFirst()
        .orElseThrow()
        .strip();
  }
}
