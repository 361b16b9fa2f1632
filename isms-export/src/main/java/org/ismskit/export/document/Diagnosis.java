package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.export.token.Parsers;
import org.ismskit.export.token.Place;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Location;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.shape.DanglingReferences;
import org.ismskit.model.shape.Hierarchy;
import org.ismskit.model.shape.Nearest;
import org.ismskit.model.shape.References;
import tools.jackson.core.JsonParser;

/**
 * Everything that is noted while a faulty document is read again to find all that is wrong with it.
 *
 * <p>References are judged here and not by the records, since an entity that could not be made for
 * some other reason is still there for those that refer to it.
 */
final class Diagnosis implements Findings {

  /** How much of a value is told: enough to find it. */
  private static final int SHOWN = 80;

  /** Where a plan needs activities and roles of the process it is made by. */
  private static final ImmutableList<String> PLANNED_BY =
      ImmutableList.of("/initiation/roles/", "/planning/");

  private final int most;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Location> places = new HashMap<>();
  private final Set<List<Object>> declaredInList = new HashSet<>();
  private final List<Malformed> malformed = new ArrayList<>();

  /** The whole of the document. */
  private final Part whole;

  /** The snapshot at hand or, outside of one, the whole. */
  private Part part;

  /** Whether reading ended before everything was told. */
  private boolean ended;

  record Key(Class<?> kind, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private record Reference(Key key, String pointer) {}

  /**
   * What can only be judged when all of it is known.
   *
   * @param kinds what it has a place for
   * @param declared the entities that it has
   */
  private record Part(
      ImmutableSet<Class<?>> kinds,
      Set<Key> declared,
      List<Reference> references,
      Hierarchy<Key> hierarchy) {

    static Part of(Class<?> type, Set<Key> declared) {
      return new Part(References.kindsIn(type), declared, new ArrayList<>(), new Hierarchy<>());
    }
  }

  private record Malformed(Class<?> kind, Problem problem) {}

  /**
   * Notes what is wrong with a document.
   *
   * @param most how many problems are told
   */
  Diagnosis(Class<?> root, int most) {
    this(root, most, new HashSet<>());
  }

  /**
   * Notes what is wrong with a part of a document.
   *
   * @param declared where the ids of entities are noted, here and in the other parts
   */
  Diagnosis(Class<?> root, int most, Set<Key> declared) {
    this.most = most;
    this.whole = Part.of(root, declared);
    this.part = whole;
  }

  @Override
  public Location passing(Place place, JsonParser parser) {
    Location location = Parsers.location(parser.currentTokenLocation());
    places.put(place.pointer(), location);
    return location;
  }

  @Override
  public void report(Problem problem) {
    problems.add(problem);
    if (problems.size() > most) {
      ended = true;
      throw new Enough();
    }
  }

  @Override
  public boolean declares(Class<?> kind, String id, Place place) {
    part.declared().add(new Key(kind, id));
    boolean first = declaredInList.add(List.of(place.parent(), kind, id));
    if (!first) {
      report(
          Problem.of(
              Problem.Code.DUPLICATE_ID,
              place.pointer() + "/id",
              id,
              "an id that no other entry of the list has"));
    }
    return first;
  }

  @Override
  public void refers(Class<?> kind, String id, Place place) {
    part.references().add(new Reference(new Key(kind, id), place.pointer()));
  }

  @Override
  public void refersWrongly(Class<?> kind, Problem problem) {
    if (malformed.size() <= most) {
      malformed.add(new Malformed(kind, problem));
    }
  }

  @Override
  public void enter(Class<?> snapshot) {
    part = Part.of(snapshot, new HashSet<>());
  }

  @Override
  public void leave() {
    judge(part);
    whole.declared().addAll(part.declared());
    part = whole;
  }

  @Override
  public void below(Id child, Id parent, String pointer) {
    part.hierarchy()
        .put(
            new Key(child.getClass(), child.value()),
            new Key(parent.getClass(), parent.value()),
            pointer);
  }

  @Override
  public void refused(InvalidDocument document, Place place) {
    for (Problem problem : document.problems()) {
      switch (problem.code()) {
        case DANGLING_REFERENCE, CYCLE, DUPLICATE_ID -> {} // judged here
        default -> report(problem.under(place.pointer()));
      }
    }
  }

  /** The whole of the document was read: now it is known which ids there are. */
  void complete() {
    judge(whole);
    if (!problems.isEmpty() || !malformed.isEmpty()) {
      unplannable();
    }
  }

  private void judge(Part known) {
    DanglingReferences dangling =
        new DanglingReferences(
            kind -> known.declared().stream().filter(key -> key.kind() == kind).map(Key::text));
    for (Reference reference : known.references()) {
      Key key = reference.key();
      if (known.kinds().contains(key.kind()) && !known.declared().contains(key)) {
        report(dangling(dangling, key, reference.pointer()));
      }
    }
    known.hierarchy().cycles().forEach(this::report);
  }

  /**
   * Roles and activities that the standard does not have are not wrong in a document, since it may
   * follow another process. Whoever plans by the standard is told of them together with the rest,
   * and not when that is mended.
   */
  private void unplannable() {
    for (Reference reference : whole.references()) {
      Key key = reference.key();
      ImmutableSet<String> standard = StandardIds.of(key.kind());
      if (!whole.kinds().contains(key.kind())
          && !standard.isEmpty()
          && !standard.contains(key.text())
          && PLANNED_BY.stream().anyMatch(reference.pointer()::startsWith)) {
        report(
            Problem.of(
                Problem.Code.DANGLING_REFERENCE,
                reference.pointer(),
                key.text(),
                Nearest.oneOf(standard, key.text())
                    + ", unless the project follows another process than ISO/IEC 27003"));
      }
    }
  }

  /** Tasks stand in plans and not in the document's own lists, where everybody looks first. */
  private static Problem dangling(DanglingReferences dangling, Key key, String pointer) {
    Problem problem = dangling.problem(key.kind(), key.text(), pointer);
    return key.kind() == TaskId.class && pointer.startsWith("/planning/")
        ? Problem.of(
            problem.code(),
            pointer,
            key.text(),
            problem.expected() + " of the plan under /design/baseline or /design/plan")
        : problem;
  }

  /**
   * A text that is no id is reported where an entity has it for its id, and not again at each
   * reference to that entity.
   */
  private void judgeMalformed() {
    for (Malformed reference : malformed) {
      String text = reference.problem().value().orElse("");
      if (!whole.declared().contains(new Key(reference.kind(), text))) {
        problems.add(reference.problem());
      }
    }
  }

  /** The problems with their places in the file, in the order of the file, up to the limit. */
  ImmutableList<Problem> problems() {
    judgeMalformed();
    return upTo(
        most,
        ended,
        problems.stream()
            .map(this::located)
            .distinct()
            .sorted(
                Comparator.comparing(
                    problem -> problem.location().orElse(new Location(Integer.MAX_VALUE, 0)),
                    Comparator.comparingInt(Location::line).thenComparingInt(Location::column)))
            .map(Diagnosis::shortened)
            .collect(ImmutableList.toImmutableList()));
  }

  /** How many problems there are so far. */
  int size() {
    return problems.size() + malformed.size();
  }

  /** The first problems, and last that there are more, if there are. */
  static ImmutableList<Problem> upTo(int most, boolean ended, ImmutableList<Problem> problems) {
    if (problems.size() <= most && !ended) {
      return problems;
    }
    return ImmutableList.<Problem>builder()
        .addAll(problems.subList(0, Math.min(most, problems.size())))
        .add(
            Problem.of(
                Problem.Code.LIMIT,
                "",
                "more than " + most + " problems",
                "fewer; the others are told when these are mended"))
        .build();
  }

  /** The way around a cycle is told in full, since it is not written in one place. */
  private static Problem shortened(Problem problem) {
    if (problem.code() == Problem.Code.CYCLE
        || problem.value().filter(value -> value.length() > SHOWN).isEmpty()) {
      return problem;
    }
    String value = problem.value().get();
    int end = SHOWN - (Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? 1 : 0);
    return new Problem(
        problem.code(),
        problem.pointer(),
        problem.location(),
        Optional.of(value.substring(0, end) + "..."),
        problem.expected());
  }

  /** The place of the value, or of the nearest value around it. */
  private Problem located(Problem problem) {
    if (problem.location().isPresent()) {
      return problem;
    }
    return Original.nearest(places, problem.pointer()).map(problem::at).orElse(problem);
  }
}
