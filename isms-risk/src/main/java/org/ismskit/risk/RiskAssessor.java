package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Walker;

/**
 * Assesses the risks of a project: gives each its level, compares it with the risk criteria and
 * puts the highest first (ISO/IEC 27003, 8.2 g and h).
 */
public final class RiskAssessor {

  private final Optional<RiskMethodology> methodology;

  private RiskAssessor(Optional<RiskMethodology> methodology) {
    this.methodology = methodology;
  }

  /**
   * Assesses with a methodology of one's own choice, whatever a project says.
   *
   * @param methodology the methodology
   * @return an assessor
   */
  public static RiskAssessor with(RiskMethodology methodology) {
    return new RiskAssessor(Optional.of(methodology));
  }

  /**
   * Assesses each project with the matrix of its own risk criteria or, where it has none, with
   * {@link RiskMatrices#iso27005()}.
   *
   * @return an assessor
   */
  public static RiskAssessor asProjectSays() {
    return new RiskAssessor(Optional.empty());
  }

  /**
   * Assesses the risks of a project.
   *
   * @param project the project
   * @return the register with the reason for each level
   * @throws InvalidDocument naming every likelihood and consequence that is not on the scale of the
   *     methodology
   */
  public RiskAssessment assess(IsmsProject project) {
    RiskMethodology method = methodology.orElseGet(() -> methodologyOf(project));
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    ImmutableMap.Builder<RiskId, Explanation> explanations = ImmutableMap.builder();
    List<Rated> rated = new ArrayList<>();
    int index = 0;
    for (Risk risk : project.risk().risks()) {
      try {
        RiskRating rating =
            method.rate(new RiskEstimate(risk.likelihood(), risk.consequence(), risk.factors()));
        explanations.put(risk.id(), rating.because());
        rated.add(new Rated(risk.id(), rating.level(), position(rating, method)));
      } catch (InvalidValue e) {
        problems.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                "/risk/risks/" + index + pointer(e.components().get(0)),
                String.valueOf(e.value()),
                e.expected()));
      }
      index++;
    }
    InvalidDocument.throwIfAny(problems.build());
    return new RiskAssessment(
        RiskRegister.builder()
            .methodology(method.name())
            .methodologyVersion(method.version())
            .risks(ranked(rated, project.risk().criteria(), method.levels()))
            .build(),
        explanations.buildOrThrow());
  }

  private static String pointer(String factor) {
    return switch (factor) {
      case Factor.LIKELIHOOD, Factor.CONSEQUENCE -> "/" + factor;
      default -> "/factors/" + Walker.escape(factor);
    };
  }

  private static RiskMethodology methodologyOf(IsmsProject project) {
    return MatrixMethodology.of(
        project.risk().criteria().flatMap(RiskCriteria::matrix).orElseGet(RiskMatrices::iso27005));
  }

  /** A risk with its level and the position of the level on the scale, -1 if it is unknown. */
  private record Rated(RiskId risk, Optional<String> level, int position) {}

  private static int position(RiskRating rating, RiskMethodology method) {
    return rating
        .level()
        .map(
            level ->
                method
                    .levels()
                    .position(level)
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                method.name() + " rates '" + level + "', not a level it declares")))
        .orElse(-1);
  }

  /** Highest first, equal levels in the order of the project and with one rank for all of them. */
  private static ImmutableList<EvaluatedRisk> ranked(
      List<Rated> risks, Optional<RiskCriteria> criteria, Scale levels) {
    List<Rated> sorted = new ArrayList<>(risks);
    sorted.sort(Comparator.comparingInt(Rated::position).reversed());
    ImmutableList.Builder<EvaluatedRisk> result = ImmutableList.builder();
    int rank = 0;
    int last = Integer.MAX_VALUE;
    for (Rated risk : sorted) {
      if (risk.position() != last) {
        rank++;
        last = risk.position();
      }
      result.add(
          EvaluatedRisk.builder()
              .risk(risk.risk())
              .level(risk.level())
              .rank(risk.position() < 0 ? OptionalInt.empty() : OptionalInt.of(rank))
              .verdict(verdict(risk.position(), criteria, levels))
              .build());
    }
    return result.build();
  }

  private static RiskVerdict verdict(int position, Optional<RiskCriteria> criteria, Scale levels) {
    OptionalInt accepted = limit(criteria.flatMap(RiskCriteria::accepted), levels);
    OptionalInt tolerated = limit(criteria.flatMap(RiskCriteria::tolerated), levels);
    if (position < 0 || accepted.isEmpty()) {
      return RiskVerdict.UNKNOWN;
    } else if (position <= accepted.getAsInt()) {
      return RiskVerdict.ACCEPTED;
    } else if (tolerated.isPresent() && position <= tolerated.getAsInt()) {
      return RiskVerdict.TOLERATED;
    }
    return RiskVerdict.UNACCEPTABLE;
  }

  /** A limit on another scale than the methodology's says nothing about its levels. */
  private static OptionalInt limit(Optional<String> level, Scale levels) {
    return level.map(levels::position).orElse(OptionalInt.empty());
  }
}
