package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.Iso27001;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.ProcessDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema against an independent validator. */
class DocumentSchemaTest {

  private static final Schema PROJECT = schema(IsmsProject.class);

  private static Schema schema(Class<? extends Record> type) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(DocumentSchema.of(type));
  }

  private static boolean isValid(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  /**
   * After a change of the records: run the test with -Dschema.write=true and look at the change.
   */
  @Test
  void thePublishedSchemaIsTheOneOfTheRecords() throws IOException {
    Path published = Path.of("../docs/schema/isms-project-1.0.schema.json");
    String schema = DocumentSchema.of(IsmsProject.class, DocumentSchemaTest::comment);
    if (Boolean.getBoolean("schema.write")) {
      Files.createDirectories(published.getParent());
      Files.writeString(published, schema);
    }
    assertThat(published).hasContent(schema);
    assertThat(schema)
        .contains("\"description\": \"who answers for it\"")
        .contains(
            "from 0 (not at all) to 1 (wholly); a property that is not named counts 1\"",
            "what is done where no control does it: a contract, an insurance, an end of the"
                + " activity\"")
        .doesNotContain("{@", " * ");
  }

  /** What the comment of a record says of a component, from its source. */
  private static Optional<String> comment(Class<?> record, String component) {
    Path source =
        Path.of(
            "../isms-model/src/main/java",
            record.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
    try {
      String[] before =
          Files.readString(source)
              .split("(?=public record " + record.getSimpleName() + "[(<])", 2)[0]
              .split("/\\*\\*");
      Matcher tag =
          Pattern.compile("@param " + component + " (.*?)(?= @|\\*/)", Pattern.DOTALL)
              .matcher(before[before.length - 1].replaceAll("\\s*\\n *\\*(?!/) *", " "));
      return tag.find() ? Optional.of(tag.group(1).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "saas", "group"})
  void acceptsWhatTheWriterWrites(String organization) throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(Path.of("../examples/organizations", organization + ".isms.yaml"));

    assertThat(isValid(PROJECT, DocumentWriter.json().toText(project))).isTrue();
  }

  @Test
  void acceptsTheStandardAndACatalog() {
    assertThat(
            isValid(
                schema(ProcessDescription.class),
                DocumentWriter.json().toText(Iso27003.description())))
        .isTrue();
    assertThat(
            isValid(
                schema(ControlCatalog.class), DocumentWriter.json().toText(Iso27001.annexA2022())))
        .isTrue();
  }

  /** An editor can offer what there mostly is; what else there may be is no mistake. */
  @Test
  void offersRolesOfTheStandardAndDrivers() {
    String schema = DocumentSchema.of(IsmsProject.class);

    assertThat(schema)
        .containsPattern("(?s)\"standardRoles\": \\{.{1,200}\"enum\": \\[[^]]*\"ciso\",")
        .containsPattern("(?s)\"drivers\": \\{.{1,300}\"people\": \\{");
    for (String role : ImmutableList.of("ciso", "a-role-of-our-own")) {
      assertThat(
              isValid(
                  PROJECT,
                  "{\"id\": \"p\", \"name\": \"P\", \"initiation\": {\"roles\": [{\"id\": \"r\","
                      + " \"name\": \"R\", \"standardRoles\": [\""
                      + role
                      + "\"]}]}, \"planning\": {\"drivers\": {\"people\": 5, \"cats\": 2}}}"))
          .isTrue();
    }
  }

  /** Limits of whole numbers are those that the records keep. */
  @Test
  void wholeNumbersHaveTheLimitsOfTheirRecords() {
    assertThat(DocumentSchema.of(IsmsProject.class))
        .containsPattern(limits("horizonMonths", "1", "120"))
        .containsPattern(limits("donePercent", "0", "100"))
        .containsPattern(limits("remainingDays", "0", "2147483647"));
    assertThat(
            isValid(
                PROJECT, "{\"id\": \"p\", \"name\": \"P\", \"planning\": {\"horizonMonths\": 0}}"))
        .isFalse();
  }

  private static String limits(String component, String minimum, String maximum) {
    return "\""
        + component
        + "\": \\{\\s+\"type\": \"integer\",\\s+\"minimum\": "
        + minimum
        + ",\\s+\"maximum\": "
        + maximum
        + "\\s";
  }

  /** What is structurally wrong is wrong for both. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"id\": \"p\"}",
        "{\"id\": \"p\", \"name\": \" \"}",
        "{\"id\": \"p q\", \"name\": \"P\"}",
        "{\"id\": \"p\", \"name\": 5}",
        "{\"id\": \"p\", \"name\": \"P\", \"colour\": \"red\"}",
        "{\"id\": \"p\", \"name\": \"P\", \"revision\": \"5\"}",
        "{\"id\": \"p\", \"name\": \"P\", \"revision\": 3000000000}",
        "{\"id\": \"p\", \"name\": \"P\", \"format\": \"plan\"}",
        "{\"id\": \"p\", \"name\": \"P\", \"specVersion\": \"2.0\"}",
        "{\"id\": \"p\", \"name\": \"P\", \"specVersion\": 1}",
        "{\"id\": \"p\", \"name\": \"P\", \"planning\": {\"startOn\": \"2027-02-30\"}}",
        "{\"id\": \"p\", \"name\": \"P\", \"planning\": {\"calendar\": {}}}",
        "{\"id\": \"p\", \"name\": \"P\", \"planning\": {\"calendar\": {\"workingDays\": []}}}",
        "{\"id\": \"p\", \"name\": \"P\", \"planning\": {\"drivers\": {\"people\": \"many\"}}}",
        "{\"id\": \"p\", \"name\": \"P\", \"organization\": {\"units\": {}}}",
        "{\"id\": \"p\", \"name\": \"P\", \"organization\": {\"units\": [{\"id\": \"u\"}]}}",
        "{\"id\": \"p\", \"name\": \"P\", \"analysis\": {\"assets\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"thing\"}]}}",
        "{\"id\": \"p\", \"name\": \"P\", \"analysis\": {\"securityProperties\": [{\"id\": \"c\", \"name\": \"C\"}], \"assets\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"software\"}, {\"id\": \"b\", \"name\": \"B\", \"kind\": \"software\", \"dependencies\": [{\"asset\": \"a\", \"degree\": {\"c\": \"half\"}}]}]}}"
      })
  void refusesWhatTheReaderRefuses(String json) {
    assertThat(isValid(PROJECT, json)).isFalse();
    assertThatThrownBy(
            () ->
                DocumentReader.of(IsmsProject.class)
                    .read(json.getBytes(StandardCharsets.UTF_8), Format.JSON))
        .isInstanceOf(InvalidDocument.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"p\", \"name\": \"P\"}",
        "{\"$schema\": \"x\", \"format\": \"isms-project\", \"specVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"}",
        "{\"id\": \"p\", \"name\": \"P\", \"specVersion\": \"1.17\", \"risk\": {}}"
      })
  void acceptsWhatTheReaderAccepts(String json) {
    assertThat(isValid(PROJECT, json)).isTrue();
    assertThat(
            DocumentReader.of(IsmsProject.class)
                .read(json.getBytes(StandardCharsets.UTF_8), Format.JSON)
                .name())
        .isEqualTo("P");
  }

  @Test
  void theHeaderStandsAtTheBeginningAndNowhereElse() {
    String text = DocumentWriter.json().toText(Iso27001.annexA2022());

    assertThat(text)
        .startsWith("{\n  \"format\": \"control-catalog\",\n  \"specVersion\": \"1.0\",\n");
    assertThat(text.split("specVersion", -1)).hasSize(2);
    assertThatThrownBy(
            () ->
                DocumentReader.of(IsmsProject.class)
                    .read(
                        "id: p\nname: P\nrisk: {format: isms-project}\n"
                            .getBytes(StandardCharsets.UTF_8),
                        Format.YAML))
        .hasMessageContaining("/risk/format");
    assertThatThrownBy(
            () ->
                DocumentReader.of(IsmsProject.class)
                    .read(
                        "format: isms-plan\nspecVersion: 2.0\nid: p\nname: P\n"
                            .getBytes(StandardCharsets.UTF_8),
                        Format.YAML))
        .hasMessageContaining("1:9: /format: found 'isms-plan', expected isms-project")
        .hasMessageContaining(
            "2:14: /specVersion: found '2.0', expected version 1.0 or a later 1.x");
  }
}
