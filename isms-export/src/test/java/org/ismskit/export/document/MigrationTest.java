package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With two earlier versions that never were: 0.8 had titles and things, 0.9 had things. */
class MigrationTest {

  private static final Migration NAMES =
      new Migration("0.8", "0.9", document -> document.renamed("title", "name"));

  private static final Migration ASSETS =
      new Migration(
          "0.9",
          "1.0",
          document ->
              document.byName().get("analysis") instanceof Node.Fields analysis
                  ? document.with("analysis", analysis.renamed("things", "assets"))
                  : document);

  private static final DocumentReader<IsmsProject> READER =
      DocumentReader.of(IsmsProject.class).migratingBy(NAMES, ASSETS);

  private static IsmsProject read(String yaml) {
    return READER.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML);
  }

  /** The files of earlier versions are kept for ever; what becomes of them is written beside. */
  @Test
  void aDocumentOfAnEarlierVersionBecomesOneOfTheCurrent() throws IOException {
    Path folder = Path.of("src/test/resources/migrations");

    IsmsProject migrated = READER.read(folder.resolve("practice-0.8.yaml"));

    assertThat(DocumentWriter.yaml().toText(migrated))
        .isEqualTo(Files.readString(folder.resolve("practice-1.0.yaml")));
    assertThat(DocumentReader.of(IsmsProject.class).read(folder.resolve("practice-1.0.yaml")))
        .isEqualTo(migrated);
  }

  @Test
  void eachVersionGoesItsPartOfTheWay() {
    assertThat(read("specVersion: 0.9\nid: p\nname: P\nanalysis: {things: []}\n"))
        .isEqualTo(read("id: p\nname: P\n"));
    assertThatThrownBy(() -> read("specVersion: 0.9\nid: p\ntitle: P\n"))
        .hasMessageContaining("3:8: /title: found 'title'")
        .hasMessageContaining("/name: missing");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void jsonAndYamlAreMigratedAlike(Format format) {
    String text =
        "{\"specVersion\": \"0.8\", \"id\": \"p\", \"title\": \"null\", \"revision\": 5,"
            + " \"organization\": {\"thirdParties\": [{\"id\": \"t\", \"name\": \"T\", \"critical\":"
            + " true, \"service\": null}]}}";

    IsmsProject project = READER.read(text.getBytes(StandardCharsets.UTF_8), format);

    assertThat(project.name()).isEqualTo("null");
    assertThat(project.revision()).hasValue(5);
    assertThat(project.organization().thirdParties().asList().get(0).critical()).isTrue();
    assertThat(project.organization().thirdParties().asList().get(0).service()).isEmpty();
  }

  @Test
  void problemsHaveTheirPlacesInTheFileThatWasRead() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    # an old one
                    specVersion: 0.8
                    id: p
                    title: P

                    organization:
                      people: many
                    analysis:
                      things:
                        - {id: a, name: A, kind: software, owner: nobody}
                    """))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("7:11: /organization/people: found 'many'")
        .hasMessageContaining("/analysis/assets/0/owner: found 'nobody'");
    assertThatThrownBy(() -> read("specVersion: 0.8\nid: p\ntitle: P\ntitle: Q\n"))
        .hasMessageContaining("4:1: /title: found 'title', expected each property once");
    assertThatThrownBy(() -> read("specVersion: 0.8\nid: [\n")).hasMessageContaining("SYNTAX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "17.3"})
  void aNewerVersionIsRefused(String version) {
    for (DocumentReader<IsmsProject> reader :
        ImmutableList.of(READER, DocumentReader.of(IsmsProject.class))) {
      assertThatThrownBy(
              () ->
                  reader.read(
                      ("specVersion: \"" + version + "\"\nid: p\nname: P\n")
                          .getBytes(StandardCharsets.UTF_8),
                      Format.YAML))
          .hasMessageContaining(
              "1:14: /specVersion: found '"
                  + version
                  + "', expected version 1.0 or a later 1.x; this one needs a newer release");
    }
  }

  @Test
  void aVersionThatNeverWasIsRefused() {
    assertThatThrownBy(() -> read("specVersion: 0.7\nid: p\nname: P\n"))
        .hasMessageContaining("/specVersion: found '0.7', expected version 1.0 or a later 1.x [");
  }

  @Test
  void stepsHaveToLeadSomewhere() {
    Node.Fields document = new Node.Fields(com.google.common.collect.ImmutableMap.of());
    Node.Fields circular = document.with("specVersion", new Node.Text("0.8"));

    assertThat(Migration.current(document, ImmutableList.of(NAMES))).isEqualTo(Optional.empty());
    assertThatThrownBy(
            () ->
                Migration.current(
                    circular, ImmutableList.of(NAMES, new Migration("0.9", "0.8", d -> d))))
        .isInstanceOf(IllegalStateException.class);
  }
}
