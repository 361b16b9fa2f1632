package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.ActivityId;

/**
 * Where the parts of a plan that are not activities are tied to activities: milestones to what they
 * mark the end of, controls to their authorization and design, training to its programme.
 */
final class Anchors {

  /** Management authorizes the implementation of controls. */
  static final String AUTHORIZATION = "authorization";

  /** Organizational controls are designed. */
  static final String ORGANIZATIONAL_DESIGN = "organizational-design";

  /** ICT and physical controls are designed. */
  static final String TECHNICAL_DESIGN = "technical-design";

  /** The awareness and training programme is made. */
  static final String TRAINING_PROGRAMME = "training-programme";

  /** The final plan is made. */
  static final String FINAL_PLAN = "final-plan";

  /** A part of an organization begins to define its scope. */
  static final String PART_BEGINS = "part-begins";

  /** It is known which controls treat the risks, and what others can learn from it. */
  static final String PART_TREATED = "part-treated";

  private static final ImmutableMap<String, ActivityId> ACTIVITIES =
      Table.read(Anchors.class, "plan-anchors/anchors.tsv").rows().stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.text("anchor"), row -> row.text("activity", ActivityId::of)));

  private Anchors() {}

  static Optional<ActivityId> activity(String anchor) {
    return Optional.ofNullable(ACTIVITIES.get(anchor));
  }

  /** The milestone that an activity ends with, if it does. */
  static Optional<MilestoneKind> milestone(ActivityId activity) {
    for (MilestoneKind kind : MilestoneKind.values()) {
      if (activity(name(kind)).equals(Optional.of(activity))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The name of a constant in tables and ids. */
  static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
