package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.risk.laws.arbitrary.ModelDomain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema, an independent validator and the reader agree on what a document is. */
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class SchemaProperties {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DocumentSchema.of(IsmsProject.class));

  /** What makes a document structurally wrong, whatever else is in it. */
  private static final Set<Code> STRUCTURAL =
      EnumSet.of(Code.UNKNOWN_PROPERTY, Code.WRONG_TYPE, Code.MISSING);

  /** Values that are of the wrong type nearly everywhere. */
  private static final List<JsonNode> STRANGE =
      List.of(
          MAPPER.readTree("5"),
          MAPPER.readTree("-1.5"),
          MAPPER.readTree("3000000000"),
          MAPPER.readTree("true"),
          MAPPER.readTree("\"\""),
          MAPPER.readTree("\"x y\""),
          MAPPER.readTree("\"2027-02-30\""),
          MAPPER.readTree("[]"),
          MAPPER.readTree("[null]"),
          MAPPER.readTree("[5]"),
          MAPPER.readTree("{}"),
          MAPPER.readTree("{\"colour\": \"red\"}"));

  /** One way to make a document wrong at a place. */
  enum Mistake {
    UNKNOWN_PROPERTY,
    NO_PROPERTY,
    STRANGE_VALUE,
    STRANGE_ELEMENT
  }

  @Property(tries = 100)
  void whatTheWriterWritesKeepsTheSchema(@ForAll IsmsProject project) {
    assertThat(breaches(DocumentWriter.json().toText(project))).isEmpty();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases().dontShrink();
  }

  @Property(tries = 400)
  @StatisticsReport(StatisticsReportMode.OFF)
  void whatIsStructurallyWrongForTheReaderBreaksTheSchemaToo(
      @ForAll IsmsProject project, @ForAll Mistake mistake, @ForAll("seeds") long seed) {
    JsonNode document = MAPPER.readTree(DocumentWriter.json().toText(project));
    commit(mistake, document, new Random(seed));
    String json = MAPPER.writeValueAsString(document);

    Optional<InvalidDocument> refusal = refusal(json);
    boolean structural =
        refusal.stream()
            .flatMap(invalid -> invalid.problems().stream())
            .map(Problem::code)
            .anyMatch(STRUCTURAL::contains);

    if (structural) {
      assertThat(breaches(json)).as(json).isNotEmpty();
    } else if (refusal.isEmpty()) {
      assertThat(breaches(json)).as(json).isEmpty();
    }
    Statistics.label("refused").collect(mistake, structural);
    Statistics.label("refused")
        .coverage(
            coverage -> {
              for (Mistake each : Mistake.values()) {
                coverage.check(each, true).count(count -> count > 0);
              }
            });
  }

  /** Texts that have to be something, one at a time: ids, constants, dates, decimals. */
  @Property(tries = 300)
  @StatisticsReport(StatisticsReportMode.OFF)
  void whatIsNoIdConstantDateOrDecimalBreaksTheSchemaToo(
      @ForAll IsmsProject project, @ForAll("seeds") long seed) {
    JsonNode document = MAPPER.readTree(DocumentWriter.json().toText(project));
    commit(Mistake.STRANGE_VALUE, document, new Random(seed));
    String json = MAPPER.writeValueAsString(document);

    List<Problem> malformed =
        refusal(json).stream()
            .flatMap(invalid -> invalid.problems().stream())
            .filter(problem -> problem.code() == Code.INVALID_VALUE)
            .filter(problem -> FORMS.stream().anyMatch(problem.expected()::startsWith))
            .toList();

    if (!malformed.isEmpty()) {
      assertThat(breaches(json)).as(malformed.toString()).isNotEmpty();
    }
    Statistics.label("malformed").collect(!malformed.isEmpty());
    Statistics.label("malformed")
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  /** What the reader expects of a text with a form. */
  private static final List<String> FORMS =
      List.of(
          org.ismskit.model.entity.Id.GRAMMAR,
          ValueType.Scalar.DATE.expected,
          ValueType.Scalar.DECIMAL.expected,
          ValueType.Scalar.INSTANT.expected);

  private static List<Error> breaches(String json) {
    return SCHEMA.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static Optional<InvalidDocument> refusal(String json) {
    try {
      DocumentReader.of(IsmsProject.class).read(json.getBytes(StandardCharsets.UTF_8), Format.JSON);
      return Optional.empty();
    } catch (InvalidDocument e) {
      return Optional.of(e);
    }
  }

  private static void commit(Mistake mistake, JsonNode document, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    List<ArrayNode> lists = new ArrayList<>();
    collect(document, objects, lists);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = List.copyOf(object.propertyNames());
    JsonNode strange = STRANGE.get(random.nextInt(STRANGE.size()));
    switch (mistake) {
      case UNKNOWN_PROPERTY -> object.set("colour", strange);
      case NO_PROPERTY -> {
        if (!names.isEmpty()) {
          object.remove(names.get(random.nextInt(names.size())));
        }
      }
      case STRANGE_VALUE -> {
        if (!names.isEmpty()) {
          object.set(names.get(random.nextInt(names.size())), strange);
        }
      }
      case STRANGE_ELEMENT -> {
        if (!lists.isEmpty()) {
          lists
              .get(random.nextInt(lists.size()))
              .add(random.nextBoolean() ? strange : JsonNodeFactory.instance.nullNode());
        }
      }
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> lists) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    } else if (node instanceof ArrayNode list) {
      lists.add(list);
    }
    node.forEach(child -> collect(child, objects, lists));
  }
}
