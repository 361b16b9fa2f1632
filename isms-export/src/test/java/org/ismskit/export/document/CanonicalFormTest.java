package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.erdtman.jcs.JsonCanonicalizer;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.standard.Iso27003;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against an implementation of RFC 8785 that is not ours. */
class CanonicalFormTest {

  private static final IsmsProject SMALL =
      IsmsProject.builder().id(ProjectId.of("p")).name("P").build();

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void hasSortedPropertiesAndNoBlanks() {
    assertThat(text(CanonicalForm.of(SMALL)))
        .isEqualTo(
            "{\"format\":\"isms-project\",\"id\":\"p\",\"name\":\"P\",\"specVersion\":\"1.0\"}");
    assertThat(CanonicalForm.sha256(SMALL))
        .isEqualTo("00f9e0053319f979a69e474f75c34734a0c0e8ac936c19b8f706ae01764a3fd5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "saas", "group"})
  void agreesWithAnotherImplementation(String organization) throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(Path.of("../examples/organizations", organization + ".isms.yaml"));
    byte[] json = DocumentWriter.json().toBytes(project);

    assertThat(CanonicalForm.of(project)).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
  }

  @Test
  void agreesOnTheStandardToo() throws IOException {
    byte[] json = DocumentWriter.json().toBytes(Iso27003.description());

    assertThat(CanonicalForm.of(Iso27003.description()))
        .isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
  }

  /** The order and the escapes that RFC 8785 gives as examples (3.2.2.2 and 3.2.3). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"\\u00f6\": 7}",
        "{\"a\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}",
        "{\"b\": [true, false, null, 56, -1, \"\\u007f\\u2028\\b\\f\\t\"], \"a\": {}}"
      })
  void agreesOnTheExamplesOfTheRfc(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

    assertThat(text(CanonicalForm.of(bytes)))
        .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  @Test
  void theDigestDoesNotDependOnWhereADocumentCameFrom() throws IOException {
    IsmsProject fromYaml =
        DocumentReader.of(IsmsProject.class)
            .read(Path.of("../examples/organizations/clinic.isms.yaml"));
    IsmsProject fromJson =
        DocumentReader.of(IsmsProject.class)
            .read(DocumentWriter.json().toBytes(fromYaml), Format.JSON);

    assertThat(CanonicalForm.sha256(fromJson))
        .isEqualTo(CanonicalForm.sha256(fromYaml))
        .hasSize(64);
    assertThat(CanonicalForm.sha256(fromYaml.withName("Another")))
        .isNotEqualTo(CanonicalForm.sha256(fromYaml));
  }

  @Test
  void floatingPointNumbersHaveNoPlace() {
    assertThatThrownBy(() -> CanonicalForm.of("{\"a\": 1.5}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
