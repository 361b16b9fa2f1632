package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.ProcessDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  private static final Path ORGANIZATIONS = Path.of("../examples/organizations");

  static Stream<Path> organizations() throws IOException {
    try (Stream<Path> files = Files.list(ORGANIZATIONS)) {
      List<Path> organizations =
          files.filter(file -> file.toString().endsWith(".isms.yaml")).sorted().toList();
      assertThat(organizations).isNotEmpty();
      return organizations.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("organizations")
  void aSampleOrganizationIsReadBackAsItWas(Path file) throws IOException {
    IsmsProject project = DocumentReader.of(IsmsProject.class).read(file);

    for (Format format : Format.values()) {
      assertThat(readBack(project, format)).isEqualTo(project);
    }
  }

  @ParameterizedTest
  @MethodSource("organizations")
  void theSameDocumentGivesTheSameBytes(Path file) throws IOException {
    IsmsProject project = DocumentReader.of(IsmsProject.class).read(file);

    for (Format format : Format.values()) {
      byte[] bytes = writer(format).toBytes(project);
      assertThat(writer(format).toBytes(project)).isEqualTo(bytes);
      assertThat(writer(format).toBytes(readBack(project, format))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aProcessDescriptionCanAlsoComeFromAFile(Format format) {
    ProcessDescription description = Iso27003.description();

    byte[] bytes = writer(format).toBytes(description);

    assertThat(DocumentReader.of(ProcessDescription.class).read(bytes, format))
        .isEqualTo(description);
    assertThat(writer(format).toBytes(description)).isEqualTo(bytes);
  }

  @Test
  void theNameOfAFileTellsItsFormat(@TempDir Path directory) throws IOException {
    IsmsProject project = named("Practice");
    DocumentWriter.json().write(project, directory.resolve("practice.isms.JSON"));
    DocumentWriter.yaml().write(project, directory.resolve("practice.isms.yml"));

    DocumentReader<IsmsProject> reader = DocumentReader.of(IsmsProject.class);
    assertThat(reader.read(directory.resolve("practice.isms.JSON"))).isEqualTo(project);
    assertThat(reader.read(directory.resolve("practice.isms.yml"))).isEqualTo(project);
    assertThatThrownBy(() -> reader.read(directory.resolve("practice.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("practice.txt");
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    assertThat(DocumentWriter.yaml().toText(named("Practice")))
        .isEqualTo("format: isms-project\nspecVersion: \"1.0\"\nid: p\nname: Practice\n");
    assertThat(DocumentWriter.json().toText(named("Practice")))
        .isEqualTo(
            """
            {
              "format": "isms-project",
              "specVersion": "1.0",
              "id": "p",
              "name": "Practice"
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "null",
        "Null",
        "yes",
        "NO",
        "true",
        "007",
        "1.10",
        "0x1F",
        "1e3",
        ".inf",
        "2027-01-04",
        "-",
        "- a",
        "? a",
        "a: b",
        ": a",
        "a:",
        "#",
        "# a",
        "a #b",
        "a#b",
        "'",
        "\"",
        "'a'",
        "\"a\"",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        "> a",
        "{a",
        "[a",
        "a, b",
        "<<",
        "=",
        "---",
        "...",
        "a\n---\nb",
        "a\nb",
        "a\n",
        "a\n\n",
        "\na",
        "  a\nb",
        "a \n b ",
        "a\r\nb",
        "a\tb",
        "\ta",
        "a\t",
        " a",
        "a ",
        "\u00a0a",
        "a\u0085b",
        "a\n\u0085b",
        "a\u2028b",
        "\n\u2029",
        "\u0000",
        "\u001b",
        "\u007f",
        "\ufeff",
        "a\ufeff",
        "\ufffe",
        "\ufffd",
        "ä€",
        "\ud83d\ude00"
      })
  void textIsReadBackAsItWas(String text) {
    IsmsProject project =
        named("-" + text)
            .withOrganization(Organization.builder().description(text).sector(text + "x").build());

    assertThat(readBack(project, Format.JSON)).isEqualTo(project);
    assertThat(readBack(project, Format.YAML)).isEqualTo(project);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void textThatNoFileCanHoldIsRefused(Format format) {
    IsmsProject project =
        named("Practice")
            .withOrganization(Organization.builder().sector("half \ud83d a pair").build());

    assertThatThrownBy(() -> writer(format).toBytes(project))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::code, Problem::pointer)
                    .containsExactly(tuple(Code.INVALID_VALUE, "/organization/sector")));
  }

  private static IsmsProject named(String name) {
    return IsmsProject.builder().id(ProjectId.of("p")).name(name).build();
  }

  private static IsmsProject readBack(IsmsProject project, Format format) {
    return DocumentReader.of(IsmsProject.class).read(writer(format).toBytes(project), format);
  }

  private static DocumentWriter writer(Format format) {
    return switch (format) {
      case JSON -> DocumentWriter.json();
      case YAML -> DocumentWriter.yaml();
    };
  }
}
