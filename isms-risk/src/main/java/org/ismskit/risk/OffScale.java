package org.ismskit.risk;

import static org.ismskit.model.risk.Factor.CONSEQUENCE;
import static org.ismskit.model.risk.Factor.LIKELIHOOD;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Walker;
import org.ismskit.model.treatment.TreatmentDecision;

/** Finds every value of a project that is outside the domain of its factor. */
final class OffScale {

  private final List<Factor> factors;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  /** Where the check has come to; put together when a problem is found, since few are. */
  private String list = "";

  private int index;

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
    check.risks(project.risk().risks());
    check.decisions(project.risk().decisions());
    return check.problems.build();
  }

  private void risks(Iterable<Risk> risks) {
    list = "/risk/risks/";
    index = 0;
    for (Risk risk : risks) {
      estimate(risk.likelihood(), risk.consequence(), risk.factors(), "");
      risk.consequences()
          .forEach((property, key) -> value(CONSEQUENCE, key, "/consequences/", property.value()));
      risk.inherent()
          .ifPresent(
              inherent ->
                  estimate(
                      inherent.likelihood(),
                      inherent.consequence(),
                      inherent.factors(),
                      "/inherent"));
      index++;
    }
  }

  private void decisions(Iterable<TreatmentDecision> decisions) {
    list = "/risk/decisions/";
    index = 0;
    for (TreatmentDecision decision : decisions) {
      value(LIKELIHOOD, decision.residualLikelihood(), "/", "residualLikelihood");
      value(CONSEQUENCE, decision.residualConsequence(), "/", "residualConsequence");
      index++;
    }
  }

  private void estimate(
      Optional<String> likelihood,
      Optional<String> consequence,
      ImmutableMap<String, String> further,
      String within) {
    value(LIKELIHOOD, likelihood, within + "/", LIKELIHOOD);
    value(CONSEQUENCE, consequence, within + "/", CONSEQUENCE);
    further.forEach(
        (key, value) -> {
          if (!key.equals(LIKELIHOOD) && !key.equals(CONSEQUENCE)) {
            value(key, value, within + "/factors/", key);
          }
        });
  }

  private void value(String key, Optional<String> value, String within, String component) {
    if (value.isPresent()) {
      value(key, value.get(), within, component);
    }
  }

  /** A factor that the methodology does not ask for is for another one. */
  private void value(String key, String value, String within, String component) {
    for (Factor factor : factors) {
      if (factor.key().equals(key)) {
        try {
          factor.number(value);
        } catch (InvalidValue e) {
          problems.add(
              Problem.of(
                  Problem.Code.INVALID_VALUE,
                  list + index + within + Walker.escape(component),
                  value,
                  e.expected()));
        }
      }
    }
  }

  private void classifications(List<Asset> assets) {
    for (Factor factor : factors) {
      if (factor.key().equals(CONSEQUENCE) && factor.domain() instanceof Scale scale) {
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
