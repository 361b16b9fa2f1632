package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader says of documents with mistakes. */
class BadInputTest {

  private static final DocumentReader<IsmsProject> READER = DocumentReader.of(IsmsProject.class);

  private static List<String> problems(byte[] bytes, Format format) {
    InvalidDocument refusal =
        catchThrowableOfType(InvalidDocument.class, () -> READER.read(bytes, format));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal.problems().stream().map(Problem::toString).toList();
  }

  private static List<String> yaml(String text) {
    return problems(text.getBytes(StandardCharsets.UTF_8), Format.YAML);
  }

  private static List<String> json(String text) {
    return problems(text.getBytes(StandardCharsets.UTF_8), Format.JSON);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BadInputTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void eightMistakesGiveEightProblemsWithTheirPlaces() throws IOException {
    assertThat(problems(resource("eight-mistakes.yaml"), Format.YAML))
        .containsExactly(
            "3:1: /colour: found 'colour', expected one of id, name, revision, organization,"
                + " initiation, scoping, analysis, risk, design, planning, journal, operation [UNKNOWN_PROPERTY]",
            "5:11: /organization/people: found 'many', expected a whole number [WRONG_TYPE]",
            "9:15: /organization/units/0/parent: found 'medical > nursing > medical', expected a"
                + " hierarchy without a cycle [CYCLE]",
            "13:11: /organization/units/2/id: found 'medical', expected an id that no other entry"
                + " of the list has [DUPLICATE_ID]",
            "17:7: /analysis/assets/0/name: missing, expected a value [MISSING]",
            "19:14: /analysis/assets/0/owner: found 'nobody', expected the id of a person"
                + " [DANGLING_REFERENCE]",
            "24:9: /analysis/assets/1/description: found 'an object', expected text [WRONG_TYPE]",
            "28:12: /planning/startOn: found '2027-02-30', expected a date that exists, such as"
                + " 2027-01-04 [INVALID_VALUE]");
  }

  @Test
  void aCalendarWithoutWorkingDaysIsToldWhatItMisses() {
    for (String calendar : List.of("{}", "{workingDays: []}")) {
      assertThat(
              problems(
                  ("id: p\nname: P\nplanning:\n  calendar: " + calendar + "\n")
                      .getBytes(StandardCharsets.UTF_8),
                  Format.YAML))
          .containsExactly(
              "4:13: /planning/calendar/workingDays: missing, expected at least one day of the week"
                  + " [MISSING]");
    }
  }

  @Test
  void whatElseIsWrongWithAGateWhoseDaysAreWrongIsToldToo() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                planning:
                  gates:
                  - {id: g, name: G, kind: procurement, workingDays: -5, longestDays: -7}
                  - {id: h, name: H, kind: procurement, workingDays: -5, longestDays: 7}
                """))
        .extracting(problem -> problem.replaceAll(", expected.*", ""))
        .containsExactly(
            "5:54: /planning/gates/0/workingDays: found '-5'",
            "5:71: /planning/gates/0/longestDays: found '-7'",
            "6:54: /planning/gates/1/workingDays: found '-5'");
  }

  @Test
  void everyLevelOfTheCriteriaThatTheirMatrixLacksIsTold() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                risk:
                  criteria:
                    matrix:
                      id: m
                      version: "1"
                      likelihood: {levels: [{key: rare, name: Rare}]}
                      consequence: {levels: [{key: small, name: Small}]}
                      risk: {levels: [{key: low, name: Low}]}
                      rows: [{likelihood: rare, risk: [low]}]
                    accepted: lov
                    thresholds:
                    - {object: {}, accepted: no, tolerated: low}
                    - {object: {}, tolerated: high}
                """))
        .containsExactly(
            "12:15: /risk/criteria/accepted: found 'lov', expected low perhaps, one of low"
                + " [INVALID_VALUE]",
            "14:30: /risk/criteria/thresholds/0/accepted: found 'no', expected one of low"
                + " [INVALID_VALUE]",
            "15:31: /risk/criteria/thresholds/1/tolerated: found 'high', expected one of low"
                + " [INVALID_VALUE]");
  }

  @Test
  void theSameMistakesInJsonGiveTheSameProblems() throws IOException {
    InvalidDocument refusal =
        catchThrowableOfType(
            InvalidDocument.class, () -> READER.read(resource("eight-mistakes.json"), Format.JSON));

    assertThat(refusal.problems())
        .extracting(Problem::code, Problem::pointer, p -> p.location().orElseThrow().line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Code.UNKNOWN_PROPERTY, "/colour", 4),
            org.assertj.core.groups.Tuple.tuple(Code.WRONG_TYPE, "/organization/people", 6),
            org.assertj.core.groups.Tuple.tuple(Code.CYCLE, "/organization/units/0/parent", 8),
            org.assertj.core.groups.Tuple.tuple(Code.DUPLICATE_ID, "/organization/units/2/id", 10),
            org.assertj.core.groups.Tuple.tuple(Code.MISSING, "/analysis/assets/0/name", 15),
            org.assertj.core.groups.Tuple.tuple(
                Code.DANGLING_REFERENCE, "/analysis/assets/0/owner", 15),
            org.assertj.core.groups.Tuple.tuple(
                Code.WRONG_TYPE, "/analysis/assets/1/description", 17),
            org.assertj.core.groups.Tuple.tuple(Code.INVALID_VALUE, "/planning/startOn", 22));
  }

  @Test
  void anIdWithAMistakeIsReportedOnceAndNotAtEachReference() {
    StringBuilder text =
        new StringBuilder(
            """
            id: p
            name: P
            organization:
              persons:
                - {id: p ada, name: Ada}
            analysis:
              assets:
            """);
    for (int i = 0; i < 10; i++) {
      text.append("    - {id: a").append(i).append(", name: A, kind: software, owner: p ada}\n");
    }

    assertThat(yaml(text.toString()))
        .containsExactly(
            "5:12: /organization/persons/0/id: found 'p ada', expected 1 to 64 of A-Z a-z 0-9 . _"
                + " -, the first a letter or digit [INVALID_VALUE]");
  }

  @Test
  void anEntityWithAnotherMistakeIsThereForThoseThatReferToIt() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                organization:
                  persons:
                    - id: p-ada
                analysis:
                  assets:
                    - {id: a, name: A, kind: software, owner: p-ada}
                """))
        .containsExactly("5:7: /organization/persons/0/name: missing, expected a value [MISSING]");
  }

  @Test
  void aSyntaxErrorEndsReadingAfterWhatPrecededIt() {
    assertThat(yaml("id: p\ncolour: red\nname: \"P\nrisk: {}\n"))
        .hasSize(2)
        .satisfies(p -> assertThat(p.get(0)).startsWith("2:1: /colour"))
        .satisfies(p -> assertThat(p.get(1)).contains("well-formed YAML [SYNTAX]"));
    assertThat(json("{\"id\": \"p\",\n\"colour\": 1\n\"name\": \"P\"}"))
        .hasSize(2)
        .satisfies(p -> assertThat(p.get(0)).startsWith("2:1: /colour"))
        .satisfies(
            p -> assertThat(p.get(1)).startsWith("3:").contains("well-formed JSON [SYNTAX]"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aThousandLevelsEndReadingWithTheirPlace(Format format) {
    String nested = "[".repeat(1_000) + "]".repeat(1_000);

    assertThat(
            problems(
                ("{\"id\": \"p\",\n\"colour\": 1,\n\"name\": " + nested + "}")
                    .getBytes(StandardCharsets.UTF_8),
                format))
        .satisfies(p -> assertThat(p.get(0)).startsWith("2:1: /colour"))
        .last()
        .asString()
        .startsWith("3:")
        .contains("/name", "depth (201)", "[LIMIT]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: &n P        | &n | a value without an anchor",
        "name: *n          | *n | a value of its own, not an alias",
        "risk: &r {}       | &r | a value without an anchor"
      })
  void anchorsAndAliasesEndReading(String line, String found, String expected) {
    assertThat(yaml("id: p\ncolour: red\n" + line.strip() + "\n"))
        .hasSize(2)
        .satisfies(p -> assertThat(p.get(0)).startsWith("2:1: /colour"))
        .satisfies(
            p ->
                assertThat(p.get(1))
                    .startsWith("3:")
                    .contains("found '" + found.strip() + "', expected " + expected.strip())
                    .endsWith("[LIMIT]"));
  }

  @Test
  void mergeKeysEndReadingToo() {
    assertThat(yaml("id: p\n<<: *base\nname: P\n"))
        .hasSize(2)
        .satisfies(
            p ->
                assertThat(p.get(0))
                    .isEqualTo(
                        "2:1: /<<: found '<<', expected no merge key: write out what it stands for [UNKNOWN_PROPERTY]"))
        .satisfies(p -> assertThat(p.get(1)).startsWith("2:5: ").endsWith("[LIMIT]"));
  }

  @Test
  void aPropertyThatStandsTwiceIsReported() {
    assertThat(yaml("id: p\nname: P\nname: Q\n"))
        .containsExactly(
            "3:1: /name: found 'name', expected each property once [DUPLICATE_PROPERTY]");
    assertThat(json("{\"id\": \"p\", \"name\": \"P\",\n \"name\": \"Q\"}"))
        .containsExactly(
            "2:2: /name: found 'name', expected each property once [DUPLICATE_PROPERTY]");
  }

  @Test
  void aTextWithAColonIsToldToStandInQuotes() {
    for (String line :
        List.of("name: Plan: the first", "risk: {threats: [{id: t, name: Fire: all}]}")) {
      assertThat(yaml("id: p\n" + line + "\n"))
          .last()
          .asString()
          .startsWith("2:")
          .endsWith(
              "expected well-formed YAML: text with a colon in it has to stand in quotes [SYNTAX]");
    }
    assertThat(json("{\"id\": \"p\" \"name\": 1}")).last().asString().doesNotContain("quotes");
  }

  @Test
  void aMisspeltNameIsToldTheOneThatWasMeant() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                analysis:
                  assets: [{id: a, name: A, kind: sofware}]
                planning: {StartOn: 2027-01-04, comitments: [], colour: red}
                """))
        .satisfiesExactly(
            p -> assertThat(p).contains("found 'sofware', expected software perhaps, one of "),
            p ->
                assertThat(p)
                    .contains("found 'StartOn', expected startOn perhaps, one of startOn,"),
            p ->
                assertThat(p)
                    .contains("'comitments', expected commitments perhaps, one of startOn,"),
            p -> assertThat(p).contains("found 'colour', expected one of startOn,"));
  }

  @Test
  void aRoleThatIsNoIdIsToldTheRolesThereAre() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                initiation: {roles: [{id: r, name: IT, standardRoles: [it manager]}]}
                """))
        .singleElement()
        .asString()
        .startsWith(
            "3:56: /initiation/roles/0/standardRoles/0: found 'it manager', expected it-manager perhaps, one of ")
        .contains("senior-management, ");
  }

  /** A plan cannot be made with it, and whoever mends the other would be told only then. */
  @Test
  void aRoleThatThereIsNotIsToldTogetherWithWhatElseIsWrong() {
    String roles = "initiation: {roles: [{id: r, name: IT, standardRoles: [it-manger]}]}\n";
    assertThat(
            yaml(
                "id: p\nname: P\n"
                    + roles
                    + "analysis: {assets: [{id: a, name: A, kind: sofware}]}\n"
                    + "planning: {done: ['5.2', '5.22']}\n"))
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .startsWith(
                        "3:56: /initiation/roles/0/standardRoles/0: found 'it-manger', expected"
                            + " it-manager perhaps, one of ")
                    .endsWith(
                        ", unless the project follows another process than ISO/IEC 27003"
                            + " [DANGLING_REFERENCE]"),
            p -> assertThat(p).contains("found 'sofware'"),
            p -> assertThat(p).startsWith("5:26: /planning/done/1: found '5.22', expected 5.2 "));
    assertThat(
            READER
                .read(("id: p\nname: P\n" + roles).getBytes(StandardCharsets.UTF_8), Format.YAML)
                .initiation()
                .roles())
        .as("another process may have such a role")
        .hasSize(1);
  }

  @Test
  void anIdThatThereIsNotIsToldTheOneThatWasMeant() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                organization: {persons: [{id: p-it, name: Ida}, {id: p-cfo, name: Cem}]}
                analysis:
                  assets:
                    - {id: a, name: A, kind: software, owner: p-its}
                    - {id: b, name: B, kind: software, owner: nobody}
                """))
        .containsExactly(
            "6:47: /analysis/assets/0/owner: found 'p-its', expected p-it perhaps, the id of a"
                + " person [DANGLING_REFERENCE]",
            "7:47: /analysis/assets/1/owner: found 'nobody', expected the id of a person"
                + " [DANGLING_REFERENCE]");
  }

  /** Who refers to an entity of the second list has made no mistake. */
  @Test
  void aListThatStandsTwiceIsOneProblemAndNotOneForEachReference() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                organization:
                  persons: [{id: ada, name: Ada}]
                  persons: [{id: bob, name: Bob}]
                analysis:
                  assets:
                    - {id: a, name: A, kind: software, owner: ada}
                    - {id: b, name: B, kind: software, owner: bob}
                """))
        .containsExactly(
            "5:3: /organization/persons: found 'persons', expected each property once"
                + " [DUPLICATE_PROPERTY]");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileOfMistakesIsReadAsFarAsTheLimitOfProblems(Format format) {
    String many =
        "{\"id\": \"p\", \"name\": \"P\", \"risk\": {\"threats\": ["
            + "{\"id\": \"t\"},".repeat(5_000)
            + "{}]}}";

    assertThat(problems(many.getBytes(StandardCharsets.UTF_8), format))
        .hasSize(1_001)
        .last()
        .isEqualTo(
            "found 'more than 1000 problems', expected fewer; the others are told when these are"
                + " mended [LIMIT]");
    assertThatThrownBy(() -> READER.read(many.getBytes(StandardCharsets.UTF_8), format))
        .message()
        .startsWith("1000 problems and more:")
        .endsWith("\n  and more")
        .hasLineCount(1 + 1_000 + 1);
    assertThatThrownBy(
            () ->
                READER
                    .withLimits(new Limits(1 << 20, 10, 100, 1_000_000, 2))
                    .read(many.getBytes(StandardCharsets.UTF_8), format))
        .hasMessageContaining("3 problems:")
        .hasMessageContaining("more than 2 problems");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0)).hasMessageContaining("problems: not 0");
  }

  @Test
  void referencesThatLeadNowhereCountToo() {
    StringBuilder text = new StringBuilder("id: p\nname: P\nanalysis:\n  assets:\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("    - {id: a").append(i).append(", name: A, kind: software, owner: ada}\n");
    }

    assertThat(yaml(text.toString())).hasSize(1_001).last().asString().endsWith("[LIMIT]");
  }

  @Test
  void aReportOnATaskIsToldWhereThePlanHasToBe() {
    assertThat(
            yaml(
                "id: p\nname: P\nplanning: {status: [{on: 2027-02-01, tasks: [{task: '5.2'}]}]}\n"))
        .singleElement()
        .asString()
        .contains(
            "found '5.2', expected the id of a task of the plan under /design/baseline or"
                + " /design/plan [DANGLING_REFERENCE]");
  }

  @Test
  void aNameWhereAnIdIsWantedIsToldWhoseId() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                organization:
                  persons: [{id: ada, name: Ada, employer: Soft Co.}]
                  thirdParties: [{id: soft, name: Soft Co.}]
                """))
        .containsExactly(
            "4:44: /organization/persons/0/employer: found 'Soft Co.', expected the id of a third"
                + " party: 1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit [INVALID_VALUE]");
  }

  @Test
  void whatStandsTwiceInASetWasMeantToBeSomethingElse() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                planning:
                  decisionBodies:
                    - {id: board, name: Board, meetings: [2027-02-10, 2027-04-14, 2027-02-10]}
                """))
        .containsExactly(
            "5:67: /planning/decisionBodies/0/meetings/2: found '2027-02-10', expected each entry"
                + " once [DUPLICATE_ID]");
  }

  /** A record refuses one value at a time; a reader goes on without it. */
  @Test
  void allThatARecordRefusesIsTold() {
    assertThat(
            yaml(
                """
                id: p
                name: P
                planning:
                  staffing: {core: 0, participants: -1, implementers: 0, coachDays: -2}
                  status:
                    - {on: 2027-02-01, tasks: [{task: '5.2', donePercent: 120, spentDays: -2.5}]}
                """))
        .containsExactly(
            "4:20: /planning/staffing/core: found '0', expected a number greater than 0"
                + " [INVALID_VALUE]",
            "4:37: /planning/staffing/participants: found '-1', expected a number greater than 0"
                + " [INVALID_VALUE]",
            "4:55: /planning/staffing/implementers: found '0', expected a number greater than 0"
                + " [INVALID_VALUE]",
            "4:69: /planning/staffing/coachDays: found '-2', expected a number greater than 0"
                + " [INVALID_VALUE]",
            "6:39: /planning/status/0/tasks/0/task: found '5.2', expected the id of a task of the"
                + " plan under /design/baseline or /design/plan [DANGLING_REFERENCE]",
            "6:59: /planning/status/0/tasks/0/donePercent: found '120', expected 0 to 100"
                + " [INVALID_VALUE]",
            "6:75: /planning/status/0/tasks/0/spentDays: found '-2.5', expected a number of at least"
                + " 0 [INVALID_VALUE]");
  }

  /** A plan is a document of its own: tasks of another plan are not there for it. */
  @Test
  void whatAPlanNamesMayBeGoneButItsOwnTasksHaveToBeThere() {
    String plan =
        """
            {id: %s, name: Plan, startOn: 2027-01-04, finishOn: 2027-01-04, calendar: {workingDays: [MONDAY]},
             tasks: [{id: %s, name: Build, kind: control, start: 2027-01-04, finish: 2027-01-04, duration: 1,
                      effort: 1, totalFloat: 0, freeFloat: 0, responsible: gone, control: gone%s}]}
        """;

    assertThat(
            yaml(
                "id: p\nname: P\nanalysis: {assets: [{id: a, name: A, kind: software, owner: gone}]}\n"
                    + "design:\n  plan:\n"
                    + plan.formatted("plan", "build", "")
                    + "  baseline:\n"
                    + plan.formatted("agreed", "make", ", driver: build")))
        .containsExactly(
            "3:61: /analysis/assets/0/owner: found 'gone', expected the id of a person"
                + " [DANGLING_REFERENCE]",
            "12:97: /design/baseline/tasks/0/driver: found 'build', expected the id of a task"
                + " [DANGLING_REFERENCE]");
  }

  @Test
  void ofALongValueTheBeginningIsTold() {
    assertThat(yaml("id: p\nname: P\nrevision: " + "1".repeat(100_000) + "\n"))
        .containsExactly(
            "3:11: /revision: found '"
                + "1".repeat(80)
                + "...', expected a whole number [WRONG_TYPE]");
  }

  @Test
  void whatIsNoDocumentIsSaid() {
    assertThat(yaml("")).containsExactly("1:1: missing, expected a document [MISSING]");
    assertThat(yaml("# nothing\n")).hasSize(1);
    assertThat(yaml("~\n")).containsExactly("1:1: missing, expected a document [MISSING]");
    assertThat(json("null")).containsExactly("1:1: missing, expected a document [MISSING]");
    assertThat(json("[]"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("1:1: found 'a list', expected an object");
    assertThat(yaml("id: p\nname: P\n---\nid: q\n"))
        .hasSize(1)
        .first()
        .asString()
        .contains("one document");
    assertThat(json("{\"id\": \"p\", \"name\": \"P\"} {}"))
        .hasSize(1)
        .first()
        .asString()
        .contains("one document");
    assertThat(yaml("id: p\nname: ~\n"))
        .containsExactly("1:1: /name: missing, expected a value [MISSING]");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] latin = "id: p\nname: Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems(latin, Format.YAML))
        .containsExactly("2:8: found 'bytes that are not UTF-8', expected text in UTF-8 [SYNTAX]");
  }

  @Test
  void jsonInAnotherEncodingIsRefusedToo() {
    String text = "{\"id\": \"p\", \"name\": \"P\"}";

    assertThat(problems(text.getBytes(StandardCharsets.UTF_16LE), Format.JSON))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("[SYNTAX]");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aByteOrderMarkIsPassedOver(Format format) {
    byte[] text = "\ufeff{\"id\": \"p\", \"name\": \"P\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(text, format).name()).isEqualTo("P");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void columnsCountCharactersAndNotBytes(Format format) {
    byte[] text =
        "{\"id\": \"p\", \"name\": \"Zürich\", \"é\": 1}".getBytes(StandardCharsets.UTF_8);

    assertThat(problems(text, format)).hasSize(1).first().asString().startsWith("1:31: /é: ");
  }

  @Test
  void halfOfASurrogatePairIsRefused() {
    assertThat(json("{\"id\": \"p\", \"name\": \"a\\ud83d\"}"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("1:21: /name: ")
        .endsWith("expected text in Unicode, no half of a surrogate pair [INVALID_VALUE]");
  }

  @Test
  void aCharacterThatYamlDoesNotAllowIsRefusedWithItsPlace() {
    assertThat(yaml("id: p\nname: a\u0001b\n"))
        .containsExactly(
            "2:8: found 'the character U+0001', expected characters that YAML allows [SYNTAX]");
  }

  /** The scanner takes blocks of an odd size, so that one of the two has a pair across its end. */
  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void aSurrogatePairMayStandAnywhereInALongYamlText(String shift) {
    String text = "# " + shift + "\ud83d\ude00".repeat(600_000) + "\nid: p\nname: P\n";

    assertThat(READER.read(text.getBytes(StandardCharsets.UTF_8), Format.YAML).name())
        .isEqualTo("P");
  }

  @Test
  void limitsCanBeSet() {
    DocumentReader<IsmsProject> small = READER.withLimits(new Limits(20, 10, 100, 1_000, 100));
    byte[] text = "id: p\nname: a long name\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> small.read(text, Format.YAML))
        .hasMessageContaining("at most 20 bytes");
    assertThatThrownBy(() -> small.read(new ByteArrayInputStream(text), Format.YAML))
        .hasMessageContaining("at most 20 bytes");
    assertThatThrownBy(
            () -> READER.withLimits(new Limits(10_000, 10, 5, 1_000, 100)).read(text, Format.YAML))
        .hasMessageContaining("[LIMIT]");
    for (Format format : Format.values()) {
      byte[] many = ("{\"id\": [" + "1,".repeat(50) + "1]}").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(
              () -> READER.withLimits(new Limits(10_000, 10, 50, 40, 100)).read(many, format))
          .hasMessageContaining("Token count (41)");
    }
  }

  @Test
  void jsonIsNeverTakenForAnotherType() {
    assertThat(json("{\"id\": \"p\", \"name\": 5, \"revision\": \"5\"}"))
        .containsExactly(
            "1:21: /name: found '5', expected text [WRONG_TYPE]",
            "1:36: /revision: found '5', expected a whole number [WRONG_TYPE]");
    assertThat(json("{\"id\": \"p\", \"name\": \"P\", \"revision\": 1.0}")).hasSize(1);
    assertThat(json("{\"id\": \"p\", \"name\": \"P\", \"revision\": 3000000000}")).hasSize(1);
    assertThat(json("{\"id\": \"p\", \"name\": true}")).hasSize(1);
  }

  @Test
  void inYamlAPlainScalarIsTextWhereTextIsExpected() {
    for (String plain : List.of("NO", "007", "1.10", "true", "2027-01-04", "1e3", "0x1F", "on")) {
      assertThat(
              READER
                  .read(
                      ("id: p\nname: " + plain + "\n").getBytes(StandardCharsets.UTF_8),
                      Format.YAML)
                  .name())
          .isEqualTo(plain);
    }
    assertThat(yaml("id: p\nname: P\nrevision: \"5\"\n"))
        .containsExactly("3:11: /revision: found '5', expected a whole number [WRONG_TYPE]");
    for (String odd : List.of("0x1F", "1_000", "010", "1e3", "+5")) {
      assertThat(yaml("id: p\nname: P\nrevision: " + odd + "\n")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"p\", \"name\": \"P\",}",
        "{'id': \"p\", \"name\": \"P\"}",
        "{\"id\": \"p\", \"name\": \"P\" /* why */}",
        "{\"id\": \"p\", \"name\": \"P\", \"revision\": NaN}",
        "{\"id\": \"p\", \"name\": \"P\", \"revision\": 01}",
        "{id: \"p\", \"name\": \"P\"}",
        "{\"id\": \"p\", \"name\": \"a\tb\"}"
      })
  void jsonIsJsonAndNothingElse(String text) {
    assertThat(json(text)).hasSize(1).first().asString().endsWith("[SYNTAX]");
  }

  @Test
  void theNameOfAFileTellsItsFormat() {
    assertThat(Format.of(Path.of("a.YAML"))).isEqualTo(Format.YAML);
    assertThat(Format.of(Path.of("a.json"))).isEqualTo(Format.JSON);
    assertThatThrownBy(() -> READER.read(Path.of("organization")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("format: not told by 'organization', expected .yaml, .yml or .json");
    assertThatThrownBy(() -> READER.read(Path.of("no-such-file.yaml")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theFirstPropertyTellsWhichAlternativeIsMeant() {
    DocumentReader<org.ismskit.model.standard.Input> inputs =
        DocumentReader.of(org.ismskit.model.standard.Input.class);

    assertThatThrownBy(
            () ->
                inputs.read(
                    "source: {activities: ['5.2'], kind: activities}"
                        .getBytes(StandardCharsets.UTF_8),
                    Format.YAML))
        .hasMessageContaining("/source: missing, expected the property 'kind' before all others");
    assertThatThrownBy(
            () ->
                inputs.read(
                    "source: {kind: thin-air, x: 1}".getBytes(StandardCharsets.UTF_8), Format.YAML))
        .hasMessageContaining("/source/kind: found 'thin-air', expected one of organization,");
  }
}
