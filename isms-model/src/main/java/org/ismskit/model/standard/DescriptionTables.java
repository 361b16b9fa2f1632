package org.ismskit.model.standard;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.Table;
import org.ismskit.model.shape.Table.Row;

/**
 * Reads a process description that ships with the library from its tables, one for each kind of
 * record.
 */
final class DescriptionTables {

  /** Stands between the parts of a cell. */
  private static final String SEPARATOR = "|";

  /** Says that the print has nothing, where an empty cell says that it has what is read. */
  private static final String NONE = "none";

  private final String directory;

  DescriptionTables(String directory) {
    this.directory = directory;
  }

  ProcessDescription read() {
    Row row = table("description").rows().get(0);
    ImmutableListMultimap<String, Item> items =
        grouped("guidance-items", "list", DescriptionTables::item);
    ImmutableListMultimap<String, GuidanceList> guidance =
        grouped("guidance", "owner", list -> guidanceList(list, items));
    return ProcessDescription.builder()
        .id(row.text("id", ProcessDescriptionId::of))
        .title(row.text("title"))
        .edition(row.optional("edition"))
        .phases(entities("phases", phase -> phase(phase, guidance)))
        .groups(entities("groups", DescriptionTables::group))
        .activities(activities(items, guidance))
        .steps(steps())
        .roles(entities("roles", DescriptionTables::role))
        .chart(chart(row.optional("chartNote")))
        .anomalies(entities("anomalies", DescriptionTables::anomaly))
        .build();
  }

  private static Phase phase(Row row, ImmutableListMultimap<String, GuidanceList> guidance) {
    return Phase.builder()
        .id(row.text("id", PhaseId::of))
        .title(row.text("title"))
        .otherTitles(row.list("otherTitles", SEPARATOR))
        .objective(row.optional("objective"))
        .expectedOutput(row.optional("expectedOutput"))
        .references(row.list("references", SEPARATOR))
        .guidance(guidance.get(row.text("id")))
        .notes(row.list("notes", SEPARATOR))
        .build();
  }

  private static ActivityGroup group(Row row) {
    return ActivityGroup.builder()
        .id(row.text("id", ActivityGroupId::of))
        .phase(row.text("phase", PhaseId::of))
        .title(row.text("title"))
        .build();
  }

  private Entities<Activity> activities(
      ImmutableListMultimap<String, Item> items,
      ImmutableListMultimap<String, GuidanceList> guidance) {
    ImmutableListMultimap<String, Input> inputs =
        grouped("inputs", "activity", DescriptionTables::input);
    ImmutableListMultimap<String, Item> contents =
        grouped("contents", "output", DescriptionTables::content);
    ImmutableListMultimap<String, Output> outputs =
        grouped("outputs", "activity", output -> output(output, items, contents));
    return entities(
        "activities",
        row ->
            Activity.builder()
                .id(row.text("id", ActivityId::of))
                .phase(row.text("phase", PhaseId::of))
                .group(row.optional("group", ActivityGroupId::of))
                .title(row.text("title"))
                .purpose(row.optional("purpose"))
                .inputs(inputs.get(row.text("id")))
                .outputs(Entities.copyOf(outputs.get(row.text("id"))))
                .guidance(guidance.get(row.text("id")))
                .references(row.list("references", SEPARATOR))
                .otherInformation(row.list("otherInformation", SEPARATOR))
                .build());
  }

  private static Input input(Row row) {
    ImmutableList<String> cited = row.list("cited", SEPARATOR);
    ImmutableList<String> printedCited = row.list("printedCited", SEPARATOR);
    ImmutableSet<ActivityId> narrowedTo = ids(row, "narrowedTo", ActivityId::of);
    return Input.builder()
        .letter(row.optional("letter"))
        .what(row.optional("what"))
        .items(row.list("items", SEPARATOR))
        .source(row.text("kind", kind -> source(kind, cited, narrowedTo)))
        .printedSource(
            row.optional("printedKind", kind -> source(kind, printedCited, ImmutableSet.of())))
        .deliverables(ids(row, "deliverables", OutputId::of))
        .anomalies(anomalies(row))
        .printedText(row.optional("printedText"))
        .build();
  }

  private static InputSource source(
      String kind, ImmutableList<String> cited, ImmutableSet<ActivityId> narrowedTo) {
    return switch (kind) {
      case "organization" -> new InputSource.Organization();
      case "activities" ->
          new InputSource.Activities(cited.stream().map(ActivityId::of).collect(toImmutableSet()));
      case "group" -> new InputSource.Group(ActivityGroupId.of(only(cited)), narrowedTo);
      case "clause" -> new InputSource.Clause(PhaseId.of(only(cited)), narrowedTo);
      case "document" -> new InputSource.Document(only(cited));
      case "unnamed" -> new InputSource.Unnamed();
      default -> throw new IllegalArgumentException("no source of inputs is a '" + kind + "'");
    };
  }

  private static String only(ImmutableList<String> cited) {
    if (cited.size() != 1) {
      throw new IllegalArgumentException("cites " + cited + ", expected one");
    }
    return cited.get(0);
  }

  /** Contents stand in a table of their own, or are those of a list in the guidance. */
  private static Output output(
      Row row,
      ImmutableListMultimap<String, Item> items,
      ImmutableListMultimap<String, Item> contents) {
    return Output.builder()
        .id(row.text("id", OutputId::of))
        .letter(row.optional("letter"))
        .name(row.text("name"))
        .contents(row.optional("contentsList").map(items::get).orElse(contents.get(row.text("id"))))
        .operational(row.flag("operational"))
        .anomalies(anomalies(row))
        .build();
  }

  private static Item content(Row row) {
    return Item.builder().letter(row.optional("letter")).label(row.text("label")).build();
  }

  private static Item item(Row row) {
    return Item.builder()
        .letter(row.optional("letter"))
        .label(row.text("label"))
        .questions(
            row.optional("questions", number -> OptionalInt.of(Integer.parseInt(number)))
                .orElse(OptionalInt.empty()))
        .build();
  }

  private static GuidanceList guidanceList(Row row, ImmutableListMultimap<String, Item> items) {
    return GuidanceList.builder()
        .id(row.text("id", GuidanceListId::of))
        .label(row.text("label"))
        .items(items.get(row.text("id")))
        .build();
  }

  private Entities<ChecklistStep> steps() {
    ImmutableListMultimap<String, StepOutput> outputs =
        grouped("step-outputs", "step", DescriptionTables::stepOutput);
    return entities(
        "steps",
        row ->
            ChecklistStep.builder()
                .id(row.text("id", StepId::of))
                .phase(row.text("phase", PhaseId::of))
                .printedPhase(row.optional("printedPhase", PhaseId::of))
                .title(row.text("title"))
                .clause(row.optional("clause"))
                .printedClause(row.optional("printedClause"))
                .prerequisites(ids(row, "prerequisites", StepId::of))
                .printedPrerequisites(printedPrerequisites(row))
                .activities(ids(row, "activities", ActivityId::of))
                .outputs(outputs.get(row.text("id")))
                .anomalies(anomalies(row))
                .build());
  }

  private static Optional<ImmutableSet<StepId>> printedPrerequisites(Row row) {
    return row.optional("printedPrerequisites")
        .map(
            text ->
                text.equals(NONE)
                    ? ImmutableSet.of()
                    : ids(row, "printedPrerequisites", StepId::of));
  }

  private static StepOutput stepOutput(Row row) {
    return StepOutput.builder()
        .label(row.text("label"))
        .reference(row.optional("reference"))
        .printedReference(row.optional("printedReference"))
        .printedStep(row.optional("printedStep", StepId::of))
        .anomalies(anomalies(row))
        .build();
  }

  private static RoleDescription role(Row row) {
    return RoleDescription.builder()
        .id(row.text("id", RoleDescriptionId::of))
        .title(row.text("title"))
        .responsibility(row.text("responsibility"))
        .build();
  }

  private OrganizationChart chart(Optional<String> note) {
    return OrganizationChart.builder()
        .bodies(
            entities(
                "chart-nodes",
                row ->
                    ChartNode.builder()
                        .id(row.text("id", ChartNodeId::of))
                        .label(row.text("label"))
                        .build()))
        .lines(
            table("chart-lines").rows().stream()
                .map(
                    row ->
                        ChartLine.builder()
                            .source(row.text("source", ChartNodeId::of))
                            .target(row.text("target", ChartNodeId::of))
                            .labels(row.list("labels", SEPARATOR))
                            .inferred(row.flag("inferred"))
                            .build())
                .toList())
        .note(note)
        .build();
  }

  private static Anomaly anomaly(Row row) {
    return Anomaly.builder()
        .id(row.text("id", AnomalyId::of))
        .kind(row.choice("kind", AnomalyKind.class))
        .weight(row.choice("weight", AnomalyWeight.class))
        .location(row.text("location"))
        .finding(row.text("finding"))
        .reading(row.text("reading"))
        .affectsGraph(row.flag("affectsGraph"))
        .build();
  }

  private static ImmutableSet<AnomalyId> anomalies(Row row) {
    return ids(row, "anomalies", AnomalyId::of);
  }

  private static <I extends Id> ImmutableSet<I> ids(
      Row row, String column, Function<String, I> reading) {
    return ImmutableSet.copyOf(row.list(column, SEPARATOR, reading));
  }

  private <E extends Entity> Entities<E> entities(String name, Function<Row, E> reading) {
    return Entities.copyOf(table(name).rows().stream().map(reading).toList());
  }

  /** The rows of a table as records, by the id of what they are part of. */
  private <T> ImmutableListMultimap<String, T> grouped(
      String name, String owner, Function<Row, T> reading) {
    return table(name).rows().stream()
        .collect(toImmutableListMultimap(row -> row.text(owner), reading));
  }

  private Table table(String name) {
    return Table.read(DescriptionTables.class, directory + "/" + name + ".tsv");
  }
}
