package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.entity.Components;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ActivityOverlap;
import org.ismskit.model.plan.DependencyBasis;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.shape.Nearest;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;

/**
 * Which activities may begin on the draft of another's result. ISO/IEC 27003 names inputs as if
 * each were finished before it is used, yet its clauses 4.2 (note), 6.1 and 7.1 allow work side by
 * side.
 *
 * @param name what the policy is called
 * @param overlaps the pairs that may overlap; between all others work waits for the finish
 */
public record DependencyPolicy(String name, ImmutableList<Overlap> overlaps) {

  private static final DependencyPolicy OVERLAPPED =
      new DependencyPolicy(
          "overlapped",
          Table.read(DependencyPolicy.class, "dependency-policies/overlapped.tsv").rows().stream()
              .map(DependencyPolicy::overlap)
              .collect(ImmutableList.toImmutableList()));

  /**
   * A pair of activities that may overlap.
   *
   * @param predecessor the activity whose result is used
   * @param successor the activity that uses it
   * @param startAfterPercent how much of the predecessor's time has to be over, 0 to 100; checked
   *     with all else that a policy says when it is {@linkplain PlanGenerator#dependingBy used}
   * @param draft whether the successor may start when the predecessor's work is done, without
   *     waiting for its comments and approvals; then the percentage does not count
   * @param clause what the overlap rests on: a clause or, if it is given, the reason or nothing
   * @param given whether the project gives it, not the standard
   */
  public record Overlap(
      ActivityId predecessor,
      ActivityId successor,
      int startAfterPercent,
      boolean draft,
      String clause,
      boolean given) {

    /** Refuses missing values. */
    public Overlap {
      // A project need not say what an overlap rests on.
      clause = given ? Objects.requireNonNullElse(clause, "") : clause;
      Components.required(
          "predecessor", predecessor, "successor", successor, "clause", given ? true : clause);
    }

    /**
     * An overlap that the standard allows.
     *
     * @param predecessor the activity whose result is used
     * @param successor the activity that uses it
     * @param startAfterPercent how much of the predecessor's time has to be over, 0 to 100
     * @param draft whether the successor may start when the predecessor's work is done
     * @param clause what the overlap rests on
     */
    public Overlap(
        ActivityId predecessor,
        ActivityId successor,
        int startAfterPercent,
        boolean draft,
        String clause) {
      this(predecessor, successor, startAfterPercent, draft, clause, false);
    }

    private static Overlap given(ActivityOverlap overlap) {
      return new Overlap(
          overlap.predecessor(),
          overlap.successor(),
          overlap.startAfterPercent().orElse(100),
          overlap.startAfterPercent().isEmpty(),
          overlap.why().orElse(""),
          true);
    }

    private boolean isBetween(ActivityId before, ActivityId after) {
      return predecessor.equals(before) && successor.equals(after);
    }

    Explanation because(String code) {
      String origin = !given ? "" : clause.isEmpty() ? ".given" : ".given.why";
      return Explanation.of(code + origin, predecessor, successor, clause);
    }
  }

  /**
   * Nothing starts before all its inputs are finished.
   *
   * @return the strict policy
   */
  public static DependencyPolicy strict() {
    return new DependencyPolicy("strict", ImmutableList.of());
  }

  /**
   * Work on drafts side by side where the standard allows it; the usual way.
   *
   * @return the overlapped policy
   */
  public static DependencyPolicy overlapped() {
    return OVERLAPPED;
  }

  /**
   * What is wrong with a policy for a process, with pointers into the policy. Since overlaps only
   * loosen what the process demands, they can form no cycle that it does not have.
   *
   * <p>A policy may loosen what only follows from other dependencies, since these fall away where
   * the activities in between are done.
   */
  ImmutableList<Problem> problems(ProcessDescription description) {
    return problems(overlaps, "/overlaps/", description, pair -> Optional.empty());
  }

  /**
   * What is wrong with the overlaps that a project gives: where none of its activities in between
   * is done, loosening what follows from others all the same would change nothing.
   */
  static ImmutableList<Problem> problems(Planning planning, ProcessDescription description) {
    ActivityGraph whole = ActivityGraph.of(description);
    ActivityGraph left = whole.without(planning.done());
    ImmutableList<Dependency> direct = left.reduction().dependencies();
    return problems(
        given(planning),
        "/planning/overlaps/",
        description,
        pair ->
            planning.done().contains(pair.source())
                    || planning.done().contains(pair.target())
                    || isIn(direct, pair)
                ? Optional.empty()
                : Optional.of(between(left, pair)));
  }

  /** The activities by way of which one waits for another. */
  private static String between(ActivityGraph graph, Pair pair) {
    return Sets.intersection(graph.after(pair.source()), graph.before(pair.target())).stream()
        .map(ActivityId::value)
        .collect(Collectors.joining(", "));
  }

  private static ImmutableList<Overlap> given(Planning planning) {
    return planning.overlaps().stream()
        .map(Overlap::given)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What is wrong with overlaps.
   *
   * @param place where they stand
   * @param between the activities that keep a pair apart whether it may overlap or not, if some do
   */
  private static ImmutableList<Problem> problems(
      ImmutableList<Overlap> overlaps,
      String place,
      ProcessDescription description,
      Function<Pair, Optional<String>> between) {
    ImmutableList<Dependency> dependencies = ActivityGraph.of(description).dependencies();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Set<Pair> seen = new HashSet<>();
    int index = 0;
    for (Overlap overlap : overlaps) {
      String pointer = place + index++;
      Pair pair = new Pair(overlap.predecessor(), overlap.successor());
      boolean known = isKnown(pair.source(), pointer + "/predecessor", description, problems);
      known &= isKnown(pair.target(), pointer + "/successor", description, problems);
      if (known && !isIn(dependencies, pair)) {
        problems.add(
            Problem.of(
                Code.INVALID_VALUE,
                pointer,
                pair.toString(),
                "an activity and one that needs its result; "
                    + (isIn(dependencies, pair.reversed())
                        ? "here " + pair.reversed()
                        : "neither of these needs that of the other")));
      } else if (known) {
        between
            .apply(pair)
            .ifPresent(
                others ->
                    problems.add(
                        Problem.of(
                            Code.INVALID_VALUE,
                            pointer,
                            pair.toString(),
                            "an activity and one that waits for it directly; here "
                                + pair.target()
                                + " waits by way of "
                                + others
                                + " all the same")));
      }
      if (!seen.add(pair)) {
        problems.add(Problem.of(Code.DUPLICATE_ID, pointer, pair.toString(), "each pair once"));
      }
      if (overlap.startAfterPercent() < 0 || overlap.startAfterPercent() > 100) {
        problems.add(
            Problem.of(
                Code.INVALID_VALUE,
                pointer + "/startAfterPercent",
                String.valueOf(overlap.startAfterPercent()),
                "a share of the time of " + pair.source() + ", 0 to 100"));
      }
    }
    return problems.build();
  }

  /** Two activities of which the second is to use the result of the first. */
  private record Pair(ActivityId source, ActivityId target) {

    Pair reversed() {
      return new Pair(target, source);
    }

    @Override
    public String toString() {
      return source + " before " + target;
    }
  }

  private static boolean isIn(ImmutableList<Dependency> dependencies, Pair pair) {
    return dependencies.stream()
        .anyMatch(d -> d.source().equals(pair.source()) && d.target().equals(pair.target()));
  }

  private static boolean isKnown(
      ActivityId activity,
      String pointer,
      ProcessDescription description,
      ImmutableList.Builder<Problem> problems) {
    boolean known = description.activities().has(activity);
    if (!known) {
      problems.add(
          Problem.of(
              Code.DANGLING_REFERENCE,
              pointer,
              activity.value(),
              Nearest.oneOf(
                  description.activities().stream().map(a -> a.id().value()).toList(),
                  activity.value())));
    }
    return known;
  }

  /** The policy that a project asks for. */
  static DependencyPolicy of(Planning planning) {
    DependencyPolicy basis =
        planning.dependencies().equals(Optional.of(DependencyBasis.STRICT))
            ? strict()
            : overlapped();
    ImmutableList<Overlap> given = given(planning);
    return new DependencyPolicy(
        basis.name(),
        Stream.concat(
                given.stream(),
                basis.overlaps().stream()
                    .filter(
                        usual ->
                            given.stream()
                                .noneMatch(
                                    own -> own.isBetween(usual.predecessor(), usual.successor()))))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Overlap overlap(Table.Row row) {
    return new Overlap(
        row.text("predecessor", ActivityId::of),
        row.text("successor", ActivityId::of),
        row.text("startAfterPercent", Integer::valueOf),
        row.flag("draft"),
        row.text("clause"));
  }

  Optional<Overlap> between(ActivityId predecessor, ActivityId successor) {
    return overlaps.stream()
        .filter(overlap -> overlap.isBetween(predecessor, successor))
        .findFirst();
  }
}
