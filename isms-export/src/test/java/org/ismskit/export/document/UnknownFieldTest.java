package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem.Location;
import org.junit.jupiter.api.Test;

/** What a record does not have is refused, or handed over: it is never dropped in silence. */
class UnknownFieldTest {

  private static final DocumentReader<IsmsProject> READER = DocumentReader.of(IsmsProject.class);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final byte[] LATER =
      bytes(
          """
          specVersion: 1.17
          id: p
          name: P
          colour: red
          analysis:
            assets:
              - {id: a, name: A, kind: software, tags: [x, {y: 1}], owner: ada}
          organization:
            persons:
              - id: ada
                name: Ada
                born: ~
          """);

  @Test
  void isRefusedUnlessItIsAskedFor() {
    assertThatThrownBy(() -> READER.read(LATER, Format.YAML))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("4:1: /colour")
        .hasMessageContaining("/analysis/assets/0/tags");
  }

  @Test
  void isHandedOverWithItsPlaceAndValue() {
    PartialReading<IsmsProject> reading = READER.readPartially(LATER, Format.YAML);

    assertThat(reading.unknown())
        .containsExactly(
            new UnknownField("/colour", new Location(4, 1), "\"red\""),
            new UnknownField("/analysis/assets/0/tags", new Location(7, 40), "[\"x\",{\"y\":1}]"),
            new UnknownField("/organization/persons/0/born", new Location(12, 7), "null"));
    assertThat(reading.document())
        .isEqualTo(
            READER.read(
                bytes(
                    """
                    id: p
                    name: P
                    organization: {persons: [{id: ada, name: Ada}]}
                    analysis: {assets: [{id: a, name: A, kind: software, owner: ada}]}
                    """),
                Format.YAML));
  }

  @Test
  void isNothingIfEverythingIsKnown() {
    assertThat(
            READER.readPartially(bytes("{\"id\": \"p\", \"name\": \"P\"}"), Format.JSON).unknown())
        .isEmpty();
  }

  @Test
  void doesNotMakeAnythingElseRight() {
    assertThatThrownBy(
            () ->
                READER.readPartially(
                    bytes("{\"id\": \"p\", \"colour\": {}, \"revision\": \"x\"}"), Format.JSON))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("/name: missing")
        .hasMessageContaining("/revision: found 'x'")
        .hasMessageNotContaining("colour");
  }
}
