package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.AssessmentDepth;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.inheritance.InheritanceRule;

/**
 * Assesses the risks of a project: gives each its level without controls, now, and once what was
 * decided is done; compares it with the risk criteria and puts the highest first (ISO/IEC 27003,
 * 8.2 g and h).
 *
 * <ul>
 *   <li><em>Inherent</em> is what the inherent estimate of a risk says; what it leaves out is as it
 *       is now. Without such an estimate it is unknown.
 *   <li><em>Current</em> is what the risk says. A consequence that it does not give is the highest
 *       for any of the security properties that the scenario violates. What it says only of the
 *       time without controls is lowered by what the existing controls take away.
 *   <li><em>Residual</em> is what the treatment decisions estimate, the highest where several do.
 *       What they leave out is as it is now, less what those of their controls take away that are
 *       not in operation yet. Where they neither estimate anything nor name a control whose effect
 *       is recorded, it is unknown, unless the risk is retained or is treated by controls in
 *       operation alone: then it is what it is now. A risk that is avoided has no residual level
 *       and is accepted.
 * </ul>
 *
 * <p>Immutable; each method that changes a setting returns an assessor of its own.
 */
public final class RiskAssessor {

  /** How to assess. */
  @Value.Builder
  record Settings(
      Optional<RiskMethodology> methodology,
      EffectCombination combination,
      Optional<InheritanceRule> inheritance,
      Optional<AssessmentDepth> depth,
      Optional<LocalDate> assessedOn,
      boolean aggregates)
      implements WithSettings {}

  private final Settings settings;

  private RiskAssessor(Settings settings) {
    this.settings = settings;
  }

  private static RiskAssessor of(Optional<RiskMethodology> methodology) {
    return new RiskAssessor(
        new Settings(
            methodology,
            EffectCombination.MULTIPLICATIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false));
  }

  /**
   * Assesses with a methodology of one's own choice, whatever a project says.
   *
   * @param methodology the methodology
   * @return an assessor
   * @throws InvalidDocument naming every factor of the methodology that cannot be told from another
   *     or cannot have a value, and that there are none
   */
  public static RiskAssessor with(RiskMethodology methodology) {
    refuseDefects(methodology.factors());
    return of(Optional.of(methodology));
  }

  /** A methodology that is data was checked before; one that is a class was not. */
  private static void refuseDefects(List<Factor> factors) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    if (factors.isEmpty()) {
      problems.add(problem("/factors", "nothing", "at least one factor"));
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < factors.size(); i++) {
      Factor factor = factors.get(i);
      if (!keys.add(factor.key())) {
        problems.add(
            problem("/factors/" + i + "/key", factor.key(), "a key that no other factor has"));
      }
      if (factor.domain() instanceof Scale scale && scale.levels().isEmpty()) {
        problems.add(problem("/factors/" + i + "/domain/levels", "nothing", "at least one level"));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
  }

  private static Problem problem(String pointer, String value, String expected) {
    return Problem.of(Problem.Code.INVALID_VALUE, pointer, value, expected);
  }

  /**
   * Assesses each project with the matrix of its own risk criteria or, where it has none, with
   * {@link RiskMatrices#iso27005()}.
   *
   * @return an assessor
   */
  public static RiskAssessor asProjectSays() {
    return of(Optional.empty());
  }

  /**
   * Combines the effects of several controls on one risk in another way than {@link
   * EffectCombination#MULTIPLICATIVE}.
   *
   * @param combination the way
   * @return an assessor
   */
  public RiskAssessor combining(EffectCombination combination) {
    return new RiskAssessor(settings.withCombination(combination));
  }

  /**
   * Takes the protection that assets need as the consequence of risks that have none: of all assets
   * that the scenario harms and all properties that it violates the highest level, own or
   * inherited, where level 0 is the lowest level of the consequence scale, 1 the next, and so on.
   * Where the methodology has no such scale, its consequence is a number or there are others,
   * nothing is inherited.
   *
   * @param rule how assets inherit from those that depend on them
   * @return an assessor
   */
  public RiskAssessor inheritingConsequences(InheritanceRule rule) {
    return new RiskAssessor(settings.withInheritance(rule));
  }

  /**
   * Leaves out the risks that were assessed to another depth; those that do not say how deep they
   * were assessed are taken.
   *
   * @param depth how deep the assessment goes, kept in the register
   * @return an assessor
   */
  public RiskAssessor inDepth(AssessmentDepth depth) {
    return new RiskAssessor(settings.withDepth(depth));
  }

  /**
   * Dates the register.
   *
   * @param day the day of the assessment
   * @return an assessor
   */
  public RiskAssessor on(LocalDate day) {
    return new RiskAssessor(settings.withAssessedOn(day));
  }

  /**
   * Puts {@link RiskAssessment#aggregates()} into the register too.
   *
   * @return an assessor
   */
  public RiskAssessor withAggregates() {
    return new RiskAssessor(settings.withAggregates(true));
  }

  /**
   * Assesses the risks of a project.
   *
   * @param project the project
   * @return the register, and on demand the reason for each level
   * @throws InvalidDocument naming every value that is outside the domain of its factor, every
   *     tolerated level below the accepted one, with {@link #asProjectSays} every level of the risk
   *     criteria that there is not and, with {@link #inheritingConsequences}, every classification
   *     beyond the consequence scale
   */
  public RiskAssessment assess(IsmsProject project) {
    return new RiskAssessment(
        project, settings.methodology().orElseGet(() -> methodologyOf(project)), settings);
  }

  private static RiskMethodology methodologyOf(IsmsProject project) {
    return MatrixMethodology.of(
        project.risk().criteria().flatMap(RiskCriteria::matrix).orElseGet(RiskMatrices::iso27005));
  }
}
