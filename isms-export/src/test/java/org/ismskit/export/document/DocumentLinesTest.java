package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.risk.Threat;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {

  private static final DocumentLines<IsmsProject> LINES = DocumentLines.of(IsmsProject.class);

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String text) {
    try {
      LINES.read(stream(text));
    } catch (InvalidDocument e) {
      return e.problems().stream().map(Object::toString).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return List.of();
  }

  @Test
  void theFirstLineIsTheDocumentAndEachOtherAnEntity() throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(
                """
                id: p
                name: Practice
                organization: {people: 5, persons: [{id: ada, name: Ada}]}
                initiation:
                  roles: [{id: r, name: Sponsor}]
                  assignments: [{role: r, person: ada}]
                risk: {threats: [{id: fire, name: Fire}]}
                """
                    .getBytes(StandardCharsets.UTF_8),
                Format.YAML);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    LINES.write(project, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"format":"isms-project-lines","specVersion":"1.0","$entities":3,"id":"p","name":"Practice","organization":{"people":5},"initiation":{"assignments":[{"role":"r","person":"ada"}]}}
            {"$list":"/organization/persons","id":"ada","name":"Ada"}
            {"$list":"/initiation/roles","id":"r","name":"Sponsor"}
            {"$list":"/risk/threats","id":"fire","name":"Fire"}
            """);
  }

  @Test
  void aSampleOrganizationIsTheSameInLines() throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(Path.of("../examples/organizations/group.isms.yaml"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LINES.write(project, out);

    assertThat(LINES.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(project);
  }

  @Test
  void everythingThatIsWrongIsToldWithItsLine() {
    assertThat(
            problems(
                """
                {"format":"isms-project-lines","id":"p","name":"P","colour":"red"}
                {"$list":"/risk/threats","id":"t1","name":5}
                {"$list":"/risk/threats","id":"t2","name":"Two","size":1}
                {"$list":"/risk/thretas","id":"t3"}
                {"id":"t4"}
                {"$list":"/risk/threats","id":"t5"

                {"$list":"/risk/scenarios","id":"s1","name":"One","threat":"nobody","colour":1}
                """))
        .extracting(problem -> problem.replaceAll("expected one of .*? \\[", "expected one ["))
        .containsExactly(
            "1:52: /colour: found 'colour', expected one [UNKNOWN_PROPERTY]",
            "2:43: /name: found '5', expected text [WRONG_TYPE]",
            "3:49: /size: found 'size', expected one [UNKNOWN_PROPERTY]",
            "4:10: /$list: found '/risk/thretas', expected one [INVALID_VALUE]",
            "5:2: missing, expected the property '$list' before all others [MISSING]",
            "6:35: found 'Unexpected end-of-input: expected close marker for Object', expected well-formed JSON [SYNTAX]",
            "8:60: /threat: found 'nobody', expected the id of a threat [DANGLING_REFERENCE]",
            "8:69: /colour: found 'colour', expected one [UNKNOWN_PROPERTY]");
  }

  @Test
  void linesOfMistakesAreReadAsFarAsTheLimitOfProblems() {
    String many =
        "{\"format\":\"isms-project-lines\",\"id\":\"p\",\"name\":\"P\",\"$entities\":3000}\n"
            + "{\"$list\":\"/risk/threats\",\"id\":\"t\"}\n".repeat(3_000);

    assertThat(problems(many)).hasSize(1_001).last().asString().contains("more than 1000 problems");
  }

  @Test
  void referencesAndIdsAreCheckedAcrossLines() {
    assertThat(
            problems(
                """
                {"id":"p","name":"P","initiation":{"assignments":[{"role":"r","person":"nobody"}]}}
                {"$list":"/initiation/roles","id":"r","name":"Sponsor"}
                {"$list":"/risk/scenarios","id":"s1","name":"One","threat":"threat-1"}
                {"$list":"/risk/scenarios","id":"s2","name":"Two","threat":"threat-2"}
                {"$list":"/risk/scenarios","id":"s1","name":"Again"}
                {"$list":"/risk/scenarios","id":"s3","name":"Three","threat":"threat-9"}
                {"$list":"/risk/threats","id":"threat-1","name":"One"}
                {"$list":"/risk/threats","id":"threat-2","name":2}
                """))
        .containsExactly(
            "1:1: /initiation/assignments/0/person: found 'nobody', expected the id of a person [DANGLING_REFERENCE]",
            "5:1: /id: found 's1', expected an id that no other entry of the list has [DUPLICATE_ID]",
            "6:1: /threat: found 'threat-9', expected threat-1 perhaps, the id of a threat [DANGLING_REFERENCE]",
            "8:49: /name: found '2', expected text [WRONG_TYPE]");
  }

  @Test
  void whatWasCutOffIsMissed() {
    assertThat(problems("{\"$entities\":2,\"id\":\"p\",\"name\":\"P\"}\n"))
        .containsExactly(
            "1:1: /$entities: found '2', expected the number of entities in the lines that follow, 0 [INVALID_VALUE]");
    assertThat(problems("")).containsExactly("1:1: missing, expected a document [MISSING]");
  }

  @Test
  void theListsOfTheFirstLineStandElsewhere() {
    assertThat(problems("{\"id\":\"p\",\"name\":\"P\",\"risk\":{\"threats\":[]}}\n"))
        .containsExactly(
            "1:40: /risk/threats: found 'a list', expected each entity on a line of its own [WRONG_TYPE]");
  }

  @Test
  void aLineThatIsTooLongEndsReading() {
    assertThatThrownBy(
            () ->
                LINES
                    .withLimits(new Limits(60, 10, 100, 100, 100))
                    .read(
                        stream(
                            "{\"id\":\"p\",\"name\":\"P\"}\n{\"$list\":\"/risk/threats\",\"id\":\""
                                + "t".repeat(60)
                                + "\"}\n")))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2:1: found 'a line of more than 60 bytes'");
  }

  /** A stream without an end in sight: what is not kept needs no memory. */
  @Test
  void entitiesAreHandedOnWhileTheStreamIsRead() throws IOException {
    List<String> order = new ArrayList<>();
    InputStream endless =
        new InputStream() {
          private int line;
          private byte[] text = new byte[0];
          private int position;

          @Override
          public int read() {
            throw new IllegalStateException("byte by byte");
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            if (position == text.length) {
              if (line > 3) {
                return -1;
              }
              text =
                  (line == 0
                          ? "{\"id\":\"p\",\"name\":\"P\"}\n"
                          : "{\"$list\":\"/risk/threats\",\"id\":\"t"
                              + line
                              + "\",\"name\":\"T\"}\n")
                      .getBytes(StandardCharsets.UTF_8);
              order.add("line " + line++);
              position = 0;
            }
            int copied = Math.min(length, text.length - position);
            System.arraycopy(text, position, bytes, from, copied);
            position += copied;
            return copied;
          }
        };

    LINES.forEach(endless, entity -> order.add(((Threat) entity).id().value()));

    assertThat(order).containsExactly("line 0", "line 1", "t1", "line 2", "t2", "line 3", "t3");
  }
}
