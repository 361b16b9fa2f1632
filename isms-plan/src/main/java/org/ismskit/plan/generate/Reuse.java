package org.ismskit.plan.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.ManagementSystem;
import org.ismskit.model.standard.Activity;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;

/** How much less work it is where another management system is certified. */
final class Reuse {

  private Reuse() {}

  /** What is used again and what that saves, as the model estimates it; empty if nothing is. */
  static Optional<Explanation> of(Blueprint blueprint) {
    return blueprint.setting().certifiedSystem()
        ? Optional.of(Explanation.of("assumption.reuse", systems(blueprint), factors(blueprint)))
        : Optional.empty();
  }

  private static String systems(Blueprint blueprint) {
    return blueprint.project().organization().managementSystems().stream()
        .filter(ManagementSystem::certified)
        .map(
            system ->
                system.name()
                    + system
                        .standard()
                        .filter(standard -> !system.name().contains(standard))
                        .map(standard -> " (" + standard + ")")
                        .orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String factors(Blueprint blueprint) {
    EstimationModel model = blueprint.model();
    EstimationSetting with = blueprint.setting();
    EstimationSetting without =
        new EstimationSetting(
            with.drivers(),
            with.size(),
            with.core(),
            with.participants(),
            with.implementers(),
            false,
            with.firstTimer(),
            with.coached());
    List<String> factors = new ArrayList<>();
    for (Activity activity : blueprint.description().activities()) {
      BigDecimal usual = model.activity(activity, without).effort();
      BigDecimal less = model.activity(activity, with).effort();
      if (less.compareTo(usual) != 0) {
        factors.add(
            less.divide(usual, 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                + " ("
                + activity.id()
                + ")");
      }
    }
    return factors.isEmpty() ? "1" : String.join(", ", factors);
  }
}
