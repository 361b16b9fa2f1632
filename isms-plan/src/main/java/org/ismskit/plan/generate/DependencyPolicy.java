package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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
   * @param clause what the overlap rests on
   */
  public record Overlap(
      ActivityId predecessor,
      ActivityId successor,
      int startAfterPercent,
      boolean draft,
      String clause) {

    /** Refuses a percentage outside 0 to 100. */
    public Overlap {
      if (startAfterPercent < 0 || startAfterPercent > 100) {
        throw new IllegalArgumentException(
            "startAfterPercent: " + startAfterPercent + ", expected 0 to 100");
      }
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
        .filter(o -> o.predecessor().equals(predecessor) && o.successor().equals(successor))
        .findFirst();
  }
}
