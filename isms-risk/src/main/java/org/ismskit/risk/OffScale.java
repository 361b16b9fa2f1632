package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Walker;
import org.ismskit.model.treatment.TreatmentDecision;

/** Finds every value of a project that is outside the domain of its factor. */
final class OffScale {

  private final List<Factor> factors;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private OffScale(List<Factor> factors) {
    this.factors = factors;
  }

  /**
   * All such values.
   *
   * @param inherited whether classifications of assets count as consequences
   */
  static ImmutableList<Problem> of(IsmsProject project, List<Factor> factors, boolean inherited) {
    OffScale check = new OffScale(factors);
    if (inherited) {
      check.classifications(project.analysis().assets().asList());
    }
    int index = 0;
    for (Risk risk : project.risk().risks()) {
      check.risk(risk, "/risk/risks/" + index);
      index++;
    }
    index = 0;
    for (TreatmentDecision decision : project.risk().decisions()) {
      String pointer = "/risk/decisions/" + index;
      check.value(
          Factor.LIKELIHOOD, decision.residualLikelihood(), pointer + "/residualLikelihood");
      check.value(
          Factor.CONSEQUENCE, decision.residualConsequence(), pointer + "/residualConsequence");
      index++;
    }
    return check.problems.build();
  }

  private void risk(Risk risk, String pointer) {
    estimate(new RiskEstimate(risk.likelihood(), risk.consequence(), risk.factors()), pointer);
    risk.consequences()
        .forEach(
            (property, key) ->
                value(
                    Factor.CONSEQUENCE,
                    Optional.of(key),
                    pointer + "/consequences/" + Walker.escape(property.value())));
    risk.inherent().ifPresent(inherent -> estimate(inherent, pointer + "/inherent"));
  }

  private void estimate(RiskEstimate estimate, String pointer) {
    value(Factor.LIKELIHOOD, estimate.likelihood(), pointer + "/likelihood");
    value(Factor.CONSEQUENCE, estimate.consequence(), pointer + "/consequence");
    estimate
        .factors()
        .forEach(
            (key, value) -> {
              if (!key.equals(Factor.LIKELIHOOD) && !key.equals(Factor.CONSEQUENCE)) {
                value(key, Optional.of(value), pointer + "/factors/" + Walker.escape(key));
              }
            });
  }

  /** A factor that the methodology does not ask for is for another one. */
  private void value(String key, Optional<String> value, String pointer) {
    if (value.isEmpty()) {
      return;
    }
    for (Factor factor : factors) {
      if (factor.key().equals(key)) {
        try {
          factor.number(value.get());
        } catch (InvalidValue e) {
          problems.add(Problem.of(Problem.Code.INVALID_VALUE, pointer, value.get(), e.expected()));
        }
      }
    }
  }

  private void classifications(List<Asset> assets) {
    for (Factor factor : factors) {
      if (factor.key().equals(Factor.CONSEQUENCE) && factor.domain() instanceof Scale scale) {
        int last = scale.levels().size() - 1;
        for (int i = 0; i < assets.size(); i++) {
          for (Map.Entry<SecurityPropertyId, Integer> level :
              assets.get(i).classification().entrySet()) {
            if (level.getValue() > last) {
              problems.add(
                  Problem.of(
                      Problem.Code.INVALID_VALUE,
                      "/analysis/assets/"
                          + i
                          + "/classification/"
                          + Walker.escape(level.getKey().value()),
                      level.getValue().toString(),
                      "a level from 0 to " + last + ", the positions on the consequence scale"));
            }
          }
        }
      }
    }
  }
}
