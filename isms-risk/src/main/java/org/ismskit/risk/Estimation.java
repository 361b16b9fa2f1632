package org.ismskit.risk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.inheritance.AssetGraph;
import org.ismskit.risk.inheritance.Inheritance;
import org.ismskit.risk.inheritance.InheritanceRule;
import org.ismskit.risk.inheritance.InheritedLevel;
import org.jspecify.annotations.Nullable;

/**
 * The values of the factors of a methodology for a risk in each of its states. All values of the
 * project are on their scales; {@link OffScale} has seen to that.
 */
final class Estimation {

  private static final Trace SILENT = (code, args) -> {};

  /** What can be said of a risk in a state. */
  enum Answer {
    /** The risk says nothing of the state. */
    NOTHING,
    /** What causes the risk is given up, which leaves nothing to be rated. */
    AVOIDED,
    /** There are values to be rated, if only unknown ones. */
    VALUES
  }

  /** Hears where values come from. What a risk says itself is not worth a word. */
  interface Trace {
    void say(String code, Object... args);
  }

  private final IsmsProject project;
  private final List<Factor> factors;
  private final EffectCombination combination;
  private final @Nullable Inheritance inheritance;
  private final Map<RiskId, List<TreatmentDecision>> decisions;
  private final FactorValues[] readers;

  /** The factors that are the likelihood and the consequence of a risk as a whole, or -1. */
  private final int wholeLikelihood;

  private final int wholeConsequence;

  /** The factors that controls act on, or -1. */
  private final int likelihood;

  private final int consequence;

  Estimation(
      IsmsProject project,
      RiskMethodology methodology,
      EffectCombination combination,
      Optional<InheritanceRule> inherited) {
    this.project = project;
    this.factors = methodology.factors();
    this.combination = combination;
    this.decisions = Maps.newHashMapWithExpectedSize(project.risk().decisions().size());
    for (TreatmentDecision decision : project.risk().decisions()) {
      decisions.computeIfAbsent(decision.risk(), risk -> new ArrayList<>(1)).add(decision);
    }
    this.readers = factors.stream().map(FactorValues::new).toArray(FactorValues[]::new);
    this.wholeLikelihood = whole(Factor.LIKELIHOOD);
    this.wholeConsequence = whole(Factor.CONSEQUENCE);
    this.likelihood = wholeLikelihood >= 0 ? wholeLikelihood : only(FactorSide.LIKELIHOOD);
    this.consequence = wholeConsequence >= 0 ? wholeConsequence : only(FactorSide.CONSEQUENCE);
    // Levels of protection are positions, which are consequences only where these have positions.
    boolean inherits = wholeConsequence >= 0 && readers[wholeConsequence].levels() > 0;
    this.inheritance =
        inherited
            .filter(rule -> inherits)
            .map(rule -> Inheritance.of(AssetGraph.of(project.analysis().assets()), rule))
            .orElse(null);
  }

  private int whole(String key) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The only factor of a side. Of several nobody knows which a control lowers: -1. */
  private int only(FactorSide side) {
    int found = -1;
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).side() == side) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /**
   * What can be said of a risk in a state. Puts the values of the factors into an array, NaN for
   * what is not known.
   */
  Answer answer(Risk risk, RiskState state, double[] values) {
    return answer(risk, state, values, SILENT);
  }

  Answer answer(Risk risk, RiskState state, double[] values, Trace trace) {
    return switch (state) {
      case INHERENT -> inherent(risk, values, trace);
      case CURRENT -> {
        current(risk, values, trace);
        yield Answer.VALUES;
      }
      case RESIDUAL -> residual(risk, values, trace);
    };
  }

  private double number(int factor, String value) {
    return readers[factor].number(value);
  }

  private double number(int factor, Optional<String> value) {
    return readers[factor].number(value);
  }

  /**
   * Puts the values now of one factor into a column, for as many risks from one on as fill it and
   * as far as they give them themselves.
   */
  void given(Risk[] risks, int start, int factor, double[] column) {
    FactorValues reader = readers[factor];
    if (factor == wholeLikelihood) {
      for (int i = 0; i < column.length; i++) {
        column[i] = reader.number(risks[start + i].likelihood());
      }
    } else if (factor == wholeConsequence) {
      for (int i = 0; i < column.length; i++) {
        column[i] = reader.number(risks[start + i].consequence());
      }
    } else {
      String key = factors.get(factor).key();
      for (int i = 0; i < column.length; i++) {
        String value = risks[start + i].factors().get(key);
        column[i] = value == null ? Double.NaN : reader.number(value);
      }
    }
  }

  /** Whether a risk may tell more of its values now than those that it gives itself. */
  boolean mayTellMore(Risk risk) {
    return inheritance != null || risk.inherent().isPresent() || !risk.consequences().isEmpty();
  }

  private void current(Risk risk, double[] values, Trace trace) {
    for (int i = 0; i < values.length; i++) {
      if (i == wholeLikelihood) {
        values[i] = number(i, risk.likelihood());
      } else if (i == wholeConsequence) {
        values[i] = number(i, risk.consequence());
        if (Double.isNaN(values[i])) {
          values[i] = highest(i, risk, trace);
        }
      } else {
        values[i] = number(i, Optional.ofNullable(risk.factors().get(factors.get(i).key())));
      }
    }
    if (risk.inherent().isPresent()) {
      lessExistingControls(risk, values, trace);
    }
    if (inheritance != null && Double.isNaN(values[wholeConsequence])) {
      values[wholeConsequence] = inherited(risk, inheritance, trace);
    }
  }

  /** The highest consequence for any of the security properties that the scenario violates. */
  private double highest(int factor, Risk risk, Trace trace) {
    ImmutableSet<SecurityPropertyId> affected = affected(risk);
    double highest = Double.NaN;
    String found = "";
    for (Map.Entry<SecurityPropertyId, String> entry : risk.consequences().entrySet()) {
      if (affected.contains(entry.getKey())) {
        double value = number(factor, entry.getValue());
        if (!(highest >= value)) {
          highest = value;
          found = entry.getKey().value();
        }
      }
    }
    if (!Double.isNaN(highest)) {
      trace.say("risk.consequence.highest", factors.get(factor).text(highest), found);
    }
    return highest;
  }

  private IncidentScenario scenario(Risk risk) {
    return project.risk().scenarios().get(risk.scenario()).orElseThrow();
  }

  /** What the scenario violates; where it does not say, whatever the risk has a consequence for. */
  ImmutableSet<SecurityPropertyId> affected(Risk risk) {
    ImmutableSet<SecurityPropertyId> named = scenario(risk).properties();
    return named.isEmpty() ? risk.consequences().keySet() : named;
  }

  /** The values now, with the consequence for one property where the risk gives one. */
  void valuesFor(Risk risk, SecurityPropertyId property, double[] values) {
    current(risk, values, SILENT);
    String own = risk.consequences().get(property);
    if (own != null && wholeConsequence >= 0) {
      values[wholeConsequence] = number(wholeConsequence, own);
    }
  }

  /** What is known only as it was without controls, less what the controls in operation do. */
  private void lessExistingControls(Risk risk, double[] values, Trace trace) {
    double[] before = unknown();
    risk.inherent().ifPresent(inherent -> stated(inherent, before));
    double[] after = before.clone();
    boolean missing = false;
    for (int i = 0; i < values.length; i++) {
      missing |= Double.isNaN(values[i]) && !Double.isNaN(before[i]);
    }
    if (!missing) {
      return;
    }
    Effects effects = new Effects(risk, risk.existingControls());
    effects.apply(after, values, trace);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        values[i] = after[i];
      }
    }
  }

  private double[] unknown() {
    double[] values = new double[factors.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** What the inherent estimate says. */
  private void stated(RiskEstimate inherent, double[] values) {
    for (int i = 0; i < values.length; i++) {
      String key = factors.get(i).key();
      Optional<String> value =
          switch (key) {
            case Factor.LIKELIHOOD -> inherent.likelihood();
            case Factor.CONSEQUENCE -> inherent.consequence();
            default -> Optional.ofNullable(inherent.factors().get(key));
          };
      values[i] = number(i, value);
    }
  }

  /** A part that the inherent estimate leaves out is as it is now. */
  private Answer inherent(Risk risk, double[] values, Trace trace) {
    Arrays.fill(values, Double.NaN);
    if (risk.inherent().isEmpty()) {
      return Answer.NOTHING;
    }
    double[] now = new double[values.length];
    current(risk, now, SILENT);
    stated(risk.inherent().get(), values);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i]) && !Double.isNaN(now[i])) {
        values[i] = now[i];
        trace.say("risk.inherent.as-now", factors.get(i).key());
      }
    }
    return Answer.VALUES;
  }

  private double inherited(Risk risk, Inheritance levels, Trace trace) {
    ImmutableSet<SecurityPropertyId> named = scenario(risk).properties();
    Set<SecurityPropertyId> properties = named.isEmpty() ? levels.properties() : named;
    int highest = -1;
    @Nullable AssetId asset = null;
    @Nullable SecurityPropertyId property = null;
    for (AssetId harmed : scenario(risk).assets()) {
      for (SecurityPropertyId violated : properties) {
        int level = levels.level(harmed, violated).map(InheritedLevel::level).orElse(-1);
        if (level > highest) {
          highest = level;
          asset = harmed;
          property = violated;
        }
      }
    }
    if (asset == null || property == null) {
      return Double.NaN;
    }
    // A sum may pass the end of the scale: there is no higher consequence than its last.
    int value = Math.min(highest, readers[consequence].levels() - 1);
    if (trace != SILENT) {
      trace.say(
          "risk.consequence.inherited",
          factors.get(consequence).text(value),
          asset,
          property,
          highest,
          String.join(
              " > ", levels.witness(asset, property).stream().map(AssetId::value).toList()));
    }
    return value;
  }

  private Answer residual(Risk risk, double[] values, Trace trace) {
    List<TreatmentDecision> decided = decisions.getOrDefault(risk.id(), List.of());
    Arrays.fill(values, Double.NaN);
    if (decided.isEmpty()) {
      return Answer.NOTHING;
    }
    boolean retained = true;
    ImmutableSet<ControlId> planned = planned(risk, decided);
    boolean inOperation = planned.isEmpty();
    double[] stated = unknown();
    for (TreatmentDecision decision : decided) {
      if (decision.option() == TreatmentOption.AVOID) {
        trace.say("risk.residual.avoided");
        return Answer.AVOIDED;
      }
      if (decision.option() != TreatmentOption.RETAIN) {
        retained = false;
        inOperation &= !decision.controls().isEmpty();
      }
      state(wholeLikelihood, decision.residualLikelihood(), stated);
      state(wholeConsequence, decision.residualConsequence(), stated);
    }
    boolean estimated = false;
    for (double value : stated) {
      estimated |= !Double.isNaN(value);
    }
    Effects effects = new Effects(risk, planned);
    boolean asNow = !estimated && effects.isEmpty();
    if (asNow && !retained && !inOperation) {
      trace.say("risk.residual.unknown");
      return Answer.VALUES;
    }
    current(risk, values, SILENT);
    effects.apply(values, stated, trace);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(stated[i])) {
        values[i] = stated[i];
        trace.say("risk.residual.stated", factors.get(i).key(), factors.get(i).text(stated[i]));
      }
    }
    if (asNow) {
      trace.say(retained ? "risk.residual.retained" : "risk.residual.in-operation");
    }
    return Answer.VALUES;
  }

  /** The controls that decisions name and that are not in operation yet. */
  private static ImmutableSet<ControlId> planned(Risk risk, List<TreatmentDecision> decided) {
    if (decided.size() == 1 && risk.existingControls().isEmpty()) {
      return decided.get(0).controls(); // the usual case, without a copy
    }
    ImmutableSet.Builder<ControlId> planned = ImmutableSet.builder();
    for (TreatmentDecision decision : decided) {
      planned.addAll(Sets.difference(decision.controls(), risk.existingControls()));
    }
    return planned.build();
  }

  /** Where several decisions estimate what remains, the highest counts. */
  private void state(int factor, Optional<String> value, double[] stated) {
    if (factor >= 0 && value.isPresent()) {
      double number = number(factor, value.get());
      stated[factor] = stated[factor] >= number ? stated[factor] : number;
    }
  }

  /** What some controls take away from a risk, as far as it is recorded. */
  private final class Effects {

    private final Set<ControlId> controls;
    private final List<ControlEffect> counted = new ArrayList<>(1);

    Effects(Risk risk, Set<ControlId> controls) {
      this.controls = controls;
      for (ControlEffect effect : risk.effects()) {
        if (controls.contains(effect.control())
            && (effect.onLikelihood().isPresent() || effect.onConsequence().isPresent())) {
          counted.add(effect);
        }
      }
    }

    boolean isEmpty() {
      return counted.isEmpty();
    }

    /** Lowers the factors that controls act on, unless the value of the factor is known anyway. */
    void apply(double[] values, double[] known, Trace trace) {
      lower(likelihood, ControlEffect::onLikelihood, values, known, trace);
      lower(consequence, ControlEffect::onConsequence, values, known, trace);
      if (trace != SILENT) {
        for (ControlId control : Sets.difference(controls, names())) {
          trace.say("risk.effect.unknown", control);
        }
      }
    }

    private ImmutableSet<ControlId> names() {
      return counted.stream().map(ControlEffect::control).collect(ImmutableSet.toImmutableSet());
    }

    private void lower(
        int factor,
        Function<ControlEffect, Optional<BigDecimal>> side,
        double[] values,
        double[] known,
        Trace trace) {
      List<BigDecimal> shares = new ArrayList<>(counted.size());
      for (ControlEffect effect : counted) {
        side.apply(effect).ifPresent(shares::add);
      }
      if (shares.isEmpty()) {
        return;
      }
      if (factor < 0) {
        Arrays.fill(values, Double.NaN);
        trace.say("risk.effect.nowhere");
      } else if (Double.isNaN(known[factor]) && !Double.isNaN(values[factor])) {
        BigDecimal share = combination.combine(shares);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
          throw new InvalidValue("combination of effects", share, "a share from 0 to 1");
        }
        double before = values[factor];
        values[factor] = lowered(factors.get(factor), before, share);
        if (trace != SILENT) {
          trace.say(
              "risk.reduced",
              factors.get(factor).key(),
              factors.get(factor).text(before),
              share.stripTrailingZeros().toPlainString(),
              String.join(", ", names().stream().map(ControlId::value).toList()),
              factors.get(factor).text(values[factor]));
        }
      }
    }
  }

  /**
   * On a scale the position, counted from the lowest level as 0, times what is left, rounded up: no
   * level is left before it is passed wholly, nothing taken away changes nothing, and all taken
   * away leaves the lowest level. In a range the number times what is left, at least the least.
   */
  private static double lowered(Factor factor, double value, BigDecimal share) {
    BigDecimal left = BigDecimal.ONE.subtract(share);
    return factor.domain() instanceof DecimalRange range
        ? BigDecimal.valueOf(value).multiply(left).max(range.least()).doubleValue()
        : BigDecimal.valueOf((long) value)
            .multiply(left)
            .setScale(0, RoundingMode.CEILING)
            .doubleValue();
  }

  /** The values of factors as they are documented. */
  ImmutableMap<String, String> texts(double[] values) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        texts.put(factors.get(i).key(), factors.get(i).text(values[i]));
      }
    }
    return texts.buildOrThrow();
  }
}
