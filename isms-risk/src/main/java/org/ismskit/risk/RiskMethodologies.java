package org.ismskit.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.model.risk.MethodologyId;
import org.ismskit.model.risk.MethodologyStep;
import org.ismskit.model.shape.Nearest;

/**
 * The methodologies that come with the library, and those that a {@link ServiceLoader} finds. Where
 * the values of a table agree with no second source yet, its method says so.
 */
public final class RiskMethodologies {

  private static final ImmutableMap<String, MethodologyDescription> DESCRIBED =
      MethodologyTables.read();

  private static final ImmutableMap<String, RiskMethodology> SHIPPED = shipped();

  private RiskMethodologies() {}

  private static ImmutableMap<String, RiskMethodology> shipped() {
    ImmutableMap.Builder<String, RiskMethodology> shipped = ImmutableMap.builder();
    DESCRIBED.forEach(
        (name, description) -> shipped.put(name, DescribedMethodology.of(description)));
    for (RiskMethodology methodology :
        List.of(MatrixMethodology.of(RiskMatrices.iso27005()), new MonarcMethodology())) {
      shipped.put(methodology.name(), methodology);
    }
    return shipped.buildOrThrow();
  }

  /**
   * All methodologies that come with the library.
   *
   * @return the methodologies by name
   */
  public static ImmutableMap<String, RiskMethodology> all() {
    return SHIPPED;
  }

  /**
   * The methodology with a name: one that comes with the library, or one that the class path or
   * module path provides as a service.
   *
   * @param name its name
   * @return the methodology
   * @throws InvalidValue if there is none or more than one of that name
   */
  public static RiskMethodology byName(String name) {
    Map<String, RiskMethodology> known = new LinkedHashMap<>(SHIPPED);
    for (RiskMethodology provided : ServiceLoader.load(RiskMethodology.class)) {
      if (known.putIfAbsent(provided.name(), provided) != null && provided.name().equals(name)) {
        throw new InvalidValue("methodology", name, "a name that only one methodology has");
      }
    }
    RiskMethodology methodology = known.get(name);
    if (methodology == null) {
      throw new InvalidValue("methodology", name, Nearest.oneOf(known.keySet(), name));
    }
    return methodology;
  }

  private static RiskMethodology shipped(String name) {
    return requireNonNull(SHIPPED.get(name));
  }

  /**
   * Asset value, likelihood of the threat and ease of exploitation add up to 0 to 8 (ISO/IEC
   * 27005:2008, E.2.1, Table E.1 a). The rule and the example were taken from memory of the
   * standard.
   *
   * @return the methodology, with a level for each sum
   */
  public static RiskMethodology iso27005E1a() {
    return shipped("iso-27005-e1a");
  }

  /**
   * Likelihood of the incident and business impact add up to 0 to 8, in three bands (ISO/IEC
   * 27005:2008, E.2.1, Table E.1 b). The rule and the bands were taken from memory of the standard.
   *
   * @return the methodology, with the levels low, medium and high
   */
  public static RiskMethodology iso27005E1b() {
    return shipped("iso-27005-e1b");
  }

  /**
   * Consequence times likelihood of occurrence, by which threats are ranked (ISO/IEC 27005:2008,
   * E.2.2, Table E.2); see {@link RiskMethodology#ranks}. The rule and the example were taken from
   * memory of the standard.
   *
   * @return the methodology, with values from 1 to 25 and no levels
   */
  public static RiskMethodology iso27005E2() {
    return shipped("iso-27005-e2");
  }

  /**
   * Levels of threat and vulnerability give the likelihood of an incident scenario, which with the
   * asset value gives 0 to 8 (ISO/IEC 27005:2008, E.2.3, Tables E.3 and E.4). The rule was taken
   * from memory of the standard.
   *
   * @return the methodology, with values and no levels
   */
  public static RiskMethodology iso27005E3() {
    return shipped("iso-27005-e3");
  }

  /**
   * The score of a system after ISO/IEC 27005:2008, E.2.3: the sum of the values of all its assets
   * and threats.
   *
   * @param ratings the ratings of the system's assets and threats
   * @return the sum, empty if one of the values is unknown
   */
  public static Optional<BigDecimal> systemScore(List<RiskRating> ratings) {
    return ratings.stream().allMatch(rating -> rating.value().isPresent())
        ? Optional.of(
            ratings.stream()
                .map(rating -> rating.value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /**
   * The matrix of {@link RiskMatrices#iso27005()}.
   *
   * @return the methodology, with five levels
   */
  public static RiskMethodology iso27005Matrix() {
    return shipped("iso-27005-2022-5x5");
  }

  /**
   * Likelihood and consequence on logarithmic scales, whose sum is the logarithm of the expected
   * loss a year (ISO/IEC 27005:2022, Annex A). That there are such scales was taken from memory of
   * the standard; which level has which power of ten follows from the levels themselves.
   *
   * @return the methodology, with powers of ten and no levels
   */
  public static RiskMethodology iso27005Logarithmic() {
    return shipped("iso-27005-2022-log");
  }

  /**
   * Likelihood of initiation or occurrence and of adverse impact give the overall likelihood (Table
   * G-5), which with the impact gives the risk (Table I-2) of NIST SP 800-30 Rev. 1. Table I-2
   * agrees in two transcriptions; Table G-5 was taken from memory, and agrees in one cell and in
   * how many cells exceed both their inputs' minimum with what others published of it.
   *
   * @return the methodology, with five levels
   */
  public static RiskMethodology nistSp80030() {
    return shipped("nist-sp-800-30");
  }

  /**
   * The second step of {@link #nistSp80030()} alone, for overall likelihoods that were estimated
   * directly.
   *
   * @return the methodology, with five levels
   */
  public static RiskMethodology nistSp80030OverallLikelihood() {
    return shipped("nist-sp-800-30-i2");
  }

  /**
   * OWASP Risk Rating: means of eight factors of likelihood and four of impact, from 0 to 9, in
   * three bands, and a table of severity. The business impact counts if all its factors are known,
   * else the technical impact.
   *
   * @return the methodology, with the levels note, low, medium, high and critical
   */
  public static RiskMethodology owasp() {
    return shipped("owasp");
  }

  /**
   * MAGERIT v3 by tables: value and degradation give the impact, which with the likelihood gives
   * the risk. The tables were taken from memory and agree with no second source yet.
   *
   * @return the methodology, with five levels
   */
  public static RiskMethodology mageritTables() {
    return shipped("magerit-tables");
  }

  /**
   * MAGERIT v3 with amounts: value, degradation as a share and frequency a year give the expected
   * loss a year, as if there were no safeguards.
   *
   * @return the methodology, with amounts in the currency of the value and no levels
   */
  public static RiskMethodology mageritPotential() {
    return shipped("magerit-potential");
  }

  /**
   * {@link #mageritPotential()} with safeguards, which take away a share of the impact and a share
   * of the frequency.
   *
   * @return the methodology, with amounts in the currency of the value and no levels
   */
  public static RiskMethodology mageritResidual() {
    return shipped("magerit-residual");
  }

  /**
   * Gravity and likelihood of EBIOS Risk Manager, workshop 5, in the grid of four by four that
   * follows its guide. The grid was taken from one machine-readable copy.
   *
   * @return the methodology, with the levels low, medium and high
   */
  public static RiskMethodology ebiosRm() {
    return shipped("ebios-rm");
  }

  /**
   * The threat level of a stakeholder of EBIOS Risk Manager, workshop 3: dependency times
   * penetration by maturity times trust, from 1/16 to 16, with the guide's zones from 0.2 (watch),
   * 0.9 (control) and 2.5 (danger).
   *
   * @return the methodology, with the levels outside, watch, control and danger
   */
  public static RiskMethodology ebiosRmStakeholder() {
    return shipped("ebios-rm-stakeholder");
  }

  /**
   * {@link #ebiosRmStakeholder()} with zones of one's own.
   *
   * @param watch the least threat level of the zone of watch
   * @param control the least threat level of the zone of control
   * @param danger the least threat level of the zone of danger
   * @return the methodology, whose version tells the bounds
   * @throws org.ismskit.model.entity.InvalidDocument if the bounds do not ascend
   */
  public static RiskMethodology ebiosRmStakeholder(
      BigDecimal watch, BigDecimal control, BigDecimal danger) {
    MethodologyDescription guide = requireNonNull(DESCRIBED.get("ebios-rm-stakeholder"));
    MethodologyStep.Bands zones = (MethodologyStep.Bands) guide.steps().get(1);
    ImmutableList<BigDecimal> bounds = ImmutableList.of(watch, control, danger);
    return DescribedMethodology.of(
        guide
            .withId(MethodologyId.of("ebios-rm-stakeholder-own-zones"))
            .withVersion(guide.version() + "-" + watch + "-" + control + "-" + danger)
            .withSteps(
                guide.steps().get(0),
                new MethodologyStep.Bands(zones.key(), zones.of(), zones.scale(), bounds)));
  }

  /**
   * Information risks of MONARC: the greatest product of impact, threat and vulnerability over the
   * properties that the threat affects, the vulnerability lessened by the reduction of a measure.
   * Levels change above 4 and above 8, its usual thresholds.
   *
   * @return the methodology, with the levels low, medium and high; it refuses a reduction greater
   *     than the vulnerability
   */
  public static RiskMethodology monarc() {
    return shipped("monarc");
  }

  /**
   * Operational risks of MONARC: likelihood times the greatest known impact. Levels change above 4
   * and above 8.
   *
   * @return the methodology, with the levels low, medium and high
   */
  public static RiskMethodology monarcOperational() {
    return shipped("monarc-operational");
  }

  /**
   * Frequency and impact of BSI-Standard 200-3, as in the domain template of verinice.veo.
   *
   * @return the methodology, with the levels low, medium, high and very-high
   */
  public static RiskMethodology bsi2003() {
    return shipped("bsi-200-3");
  }

  /**
   * The grid of seriousness of MEHARI 2010. It was taken from memory and agrees with no second
   * source yet.
   *
   * @return the methodology, with the levels 1 to 4, of which 3 is inadmissible and 4 intolerable
   */
  public static RiskMethodology mehari() {
    return shipped("mehari");
  }

  /**
   * Likelihood and consequence from 1 to 5, added. The bounds of the levels, 5 and 8, are this
   * library's.
   *
   * @return the methodology, with the levels low, medium and high
   */
  public static RiskMethodology additive() {
    return shipped("additive-5x5");
  }

  /**
   * Likelihood and consequence from 1 to 5, multiplied. The bounds of the levels, 5 and 13, are
   * this library's.
   *
   * @return the methodology, with the levels low, medium and high
   */
  public static RiskMethodology multiplicative() {
    return shipped("multiplicative-5x5");
  }

  /**
   * The greater of likelihood and consequence from 1 to 5.
   *
   * @return the methodology, with the levels 1 to 5
   */
  public static RiskMethodology maximum() {
    return shipped("maximum-5x5");
  }

  /**
   * The mean of likelihood and consequence from 1 to 5, weighted 2 to 3. Weights and bounds are
   * this library's.
   *
   * @return the methodology, with five levels
   */
  public static RiskMethodology weighted() {
    return shipped("weighted-5x5");
  }
}
