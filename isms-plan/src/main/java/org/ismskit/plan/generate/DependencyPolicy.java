package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ActivityOverlap;
import org.ismskit.model.plan.DependencyBasis;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.ActivityId;

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
   * @param startAfterPercent how much of the predecessor's time has to be over, 0 to 100
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

    /** Refuses a percentage outside 0 to 100. */
    public Overlap {
      if (startAfterPercent < 0 || startAfterPercent > 100) {
        throw new IllegalArgumentException(
            "startAfterPercent: " + startAfterPercent + ", expected 0 to 100");
      }
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

  /** The policy that a project asks for. */
  static DependencyPolicy of(Planning planning) {
    DependencyPolicy basis =
        planning.dependencies().equals(Optional.of(DependencyBasis.STRICT))
            ? strict()
            : overlapped();
    ImmutableList<Overlap> given =
        planning.overlaps().stream().map(Overlap::given).collect(ImmutableList.toImmutableList());
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
