package org.ismskit.risk;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.AssessmentDepth;
import org.ismskit.model.risk.DepthDecision;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskAggregate;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.treatment.TreatmentDecision;
import org.jspecify.annotations.Nullable;

/**
 * The assessed risks of a project: the register, as it can be approved and kept in the project, and
 * where its numbers come from. Reasons, aggregates and proposals are worked out when asked for.
 */
public final class RiskAssessment {

  /** So many risks are read and rated in all states while they are at hand. */
  private static final int BLOCK = 512;

  private final IsmsProject project;
  private final RiskMethodology methodology;

  /** Whether the methodology is the one that the project has chosen. */
  private final boolean asProjectSays;

  private final Estimation estimation;
  private final Acceptance acceptance;
  private final Supplier<Parts> parts;

  /** The level of each number, where numbers are positions; they are asked for often. */
  private final int[] usual;

  /** The keys of the levels. */
  private final List<Optional<String>> keys = new ArrayList<>();

  private final RiskKernel kernel;

  /** Whether numbers are values of their own and not only positions of levels. */
  private final boolean isValued;

  private final RiskRegister register;

  RiskAssessment(IsmsProject project, RiskMethodology methodology, RiskAssessor.Settings settings) {
    this.project = project;
    this.methodology = methodology;
    this.asProjectSays = settings.methodology().isEmpty();
    this.parts = Suppliers.memoize(() -> new Parts(project));
    methodology.levels().levels().forEach(level -> keys.add(Optional.of(level.key())));
    this.kernel = methodology.kernel();
    this.isValued = methodology.bounds().isPresent();
    this.usual =
        IntStream.range(0, isValued ? 0 : keys.size())
            .map(number -> methodology.level(number))
            .toArray();
    this.estimation =
        new Estimation(project, methodology, settings.combination(), settings.inheritance());
    this.acceptance = new Acceptance(project.risk().criteria(), methodology.levels());
    if (!criteria().isEmpty()) {
      refuse(settings.inheritance().isPresent());
    }
    RiskRegister rated =
        new RiskRegister(
            methodology.name(),
            methodology.version(),
            rated(risks(settings.depth()), settings.inheritance().isPresent()),
            settings.depth(),
            settings.assessedOn(),
            ImmutableList.of());
    this.register = settings.aggregates() ? rated.withAggregates(aggregates(rated.risks())) : rated;
  }

  private Risk[] risks(Optional<AssessmentDepth> depth) {
    ImmutableList<Risk> risks = project.risk().risks().asList();
    return depth.isEmpty()
        ? risks.toArray(Risk[]::new)
        : risks.stream()
            .filter(risk -> risk.depth().isEmpty() || risk.depth().equals(depth))
            .toArray(Risk[]::new);
  }

  /** What risks are rated in a state, by their places. */
  private final class Ratings {

    private static final int NOTHING = -3;
    private static final int AVOIDED = -2;
    private static final int TO_RATE = 0;

    private final RiskState state;

    /** The position of the level, -1 if it is unknown, or one of the above. */
    private final int[] positions;

    /** The number, NaN if it is unknown; only where numbers are values of their own. */
    private final double[] numbers;

    private final double[] values; // of the risk at hand

    /**
     * The values of the factors and the numbers of a block, which serve one block after another.
     */
    private double[][] columns = {};

    private double[] results = {};

    Ratings(RiskState state, int risks) {
      this.state = state;
      this.values = new double[methodology.factors().size()];
      this.positions = new int[risks];
      this.numbers = new double[isValued ? risks : 0];
    }

    /** What each gives itself, a factor at a time, which is fast; then those that tell more. */
    boolean rateNow(Risk[] risks, int start) {
      makeRoom(risks, start);
      for (int factor = 0; factor < columns.length; factor++) {
        estimation.given(risks, start, factor, columns[factor]);
      }
      boolean more = false;
      for (int i = 0; i < results.length; i++) {
        if (estimation.mayTellMore(risks[start + i])) {
          more = true;
          estimation.answer(risks[start + i], state, values);
          put(i);
        }
      }
      rate(start);
      return more;
    }

    void rate(Risk[] risks, int start) {
      makeRoom(risks, start);
      boolean any = false;
      for (int i = 0; i < results.length; i++) {
        positions[start + i] =
            switch (estimation.answer(risks[start + i], state, values)) {
              case NOTHING -> NOTHING;
              case AVOIDED -> AVOIDED;
              case VALUES -> TO_RATE;
            };
        any |= positions[start + i] == TO_RATE;
        put(i);
      }
      if (any) {
        rate(start);
      }
    }

    private void makeRoom(Risk[] risks, int start) {
      int size = Math.min(BLOCK, risks.length - start);
      if (results.length != size) {
        results = new double[size];
        columns = new double[values.length][size];
      } else {
        Arrays.fill(results, 0); // as new ones are, for kernels that add to them
      }
    }

    private void put(int place) {
      for (int factor = 0; factor < values.length; factor++) {
        columns[factor][place] = values[factor];
      }
    }

    private void rate(int start) {
      kernel.rate(columns, results);
      for (int i = 0; i < results.length; i++) {
        if (positions[start + i] == TO_RATE) {
          positions[start + i] = position(results[i]);
        }
      }
      if (isValued) {
        System.arraycopy(results, 0, numbers, start, results.length);
      }
    }

    Optional<RiskVerdict> verdict(Risk risk, int place) {
      return switch (positions[place]) {
        case NOTHING -> Optional.empty();
        case AVOIDED -> Optional.of(RiskVerdict.ACCEPTED);
        default -> Optional.of(RiskAssessment.this.verdict(risk, positions[place]));
      };
    }
  }

  private static boolean states(TreatmentDecision decision) {
    return decision.residualLikelihood().isPresent() || decision.residualConsequence().isPresent();
  }

  /** Reports all values that are off their scales and limits that contradict each other. */
  private void refuse(boolean inheriting) {
    InvalidDocument.throwIfAny(
        ImmutableList.<Problem>builder()
            .addAll(criteria())
            .addAll(OffScale.of(project, methodology.factors(), inheriting))
            .build());
  }

  /** What is wrong with the criteria; those of another methodology are for its own levels. */
  private ImmutableList<Problem> criteria() {
    Optional<RiskCriteria> criteria = project.risk().criteria();
    ImmutableList<Problem> unknown =
        criteria
            .filter(own -> asProjectSays)
            .map(own -> Acceptance.unknown(own, methodology.levels()))
            .orElse(ImmutableList.of());
    return ImmutableList.<Problem>builder()
        .addAll(unknown)
        .addAll(Acceptance.problems(criteria, methodology.levels()))
        .build();
  }

  private Optional<String> key(int position) {
    return position < 0 ? Optional.empty() : keys.get(position);
  }

  private int position(double number) {
    int whole = (int) number;
    if (whole == number && whole >= 0 && whole < usual.length) {
      return usual[whole];
    }
    int position = methodology.level(number);
    if (position < -1 || position >= keys.size()) {
      throw new IllegalStateException(
          methodology.name() + " puts " + number + " at a level that it does not declare");
    }
    return position;
  }

  /** Highest first, equal ones in the order of the project and with one rank for all of them. */
  private ImmutableList<EvaluatedRisk> rated(Risk[] risks, boolean inheriting) {
    ImmutableList<TreatmentDecision> decisions = project.risk().decisions();
    Ratings now = new Ratings(RiskState.CURRENT, risks.length);
    RiskId[] ids = new RiskId[risks.length]; // beside each other, since they go in another order
    @Nullable Ratings inherent = null; // until a risk says more than its values now
    @Nullable Ratings residual = decisions.isEmpty() ? null : nothing(RiskState.RESIDUAL, risks);
    try {
      for (int start = 0; start < risks.length; start += BLOCK) {
        if (now.rateNow(risks, start)) {
          inherent = inherent == null ? nothing(RiskState.INHERENT, risks) : inherent;
          inherent.rate(risks, start);
        }
        if (residual != null) {
          residual.rate(risks, start);
        }
        for (int i = start; i < Math.min(start + BLOCK, risks.length); i++) {
          ids[i] = risks[i].id();
        }
      }
    } catch (InvalidValue e) {
      refuse(inheriting); // the first one ended the ratings; all of them are to be reported
      throw e;
    }
    // Where there are values that the ratings do not meet, or not as they stand in the project.
    if (inheriting || inherent != null || decisions.stream().anyMatch(RiskAssessment::states)) {
      refuse(inheriting);
    }
    return lines(risks, ids, now, inherent, residual);
  }

  private Ratings nothing(RiskState state, Risk[] risks) {
    Ratings ratings = new Ratings(state, risks.length);
    Arrays.fill(ratings.positions, Ratings.NOTHING);
    return ratings;
  }

  private ImmutableList<EvaluatedRisk> lines(
      Risk[] risks,
      RiskId[] ids,
      Ratings now,
      @Nullable Ratings inherent,
      @Nullable Ratings residual) {
    EvaluatedRisk[] lines = new EvaluatedRisk[risks.length];
    int line = 0;
    // Mostly the same as in the line before, and not made anew then.
    OptionalInt rank = OptionalInt.empty();
    Optional<BigDecimal> value = Optional.empty();
    Optional<String> level = Optional.empty();
    RiskVerdict verdict = RiskVerdict.UNKNOWN;
    int lastPosition = Ratings.NOTHING;
    double last = Double.NaN;
    boolean hasParts = acceptance.hasParts();
    for (int i : descending(now)) {
      int position = now.positions[i];
      double number = isValued ? now.numbers[i] : position < 0 ? Double.NaN : position;
      if (number != last) { // or both unknown
        boolean known = !Double.isNaN(number);
        rank = known ? OptionalInt.of(rank.orElse(0) + 1) : OptionalInt.empty();
        value = known && isValued ? Optional.of(RiskKernel.rounded(number)) : Optional.empty();
        last = number;
      }
      if (position != lastPosition) {
        level = key(position);
        verdict = acceptance.verdict(position);
        lastPosition = position;
      }
      lines[line++] =
          new EvaluatedRisk(
              ids[i],
              level,
              rank,
              hasParts ? verdict(risks[i], position) : verdict,
              value,
              inherent == null ? Optional.empty() : key(inherent.positions[i]),
              residual == null ? Optional.empty() : key(residual.positions[i]),
              residual == null ? Optional.empty() : residual.verdict(risks[i], i));
    }
    return ImmutableList.copyOf(lines);
  }

  /** The order of numbers, greatest first and NaN last; equal ones stay in their order. */
  private int[] descending(Ratings ratings) {
    int[] positions = ratings.positions;
    if (isValued) {
      return descending(ratings.numbers);
    }
    int levels = methodology.levels().levels().size();
    int[] groups = new int[positions.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = levels - 1 - positions[i]; // unknown ones after all levels
    }
    return inGroups(groups, levels + 1);
  }

  /** The same for values of their own, which are rounded on the way. */
  private static int[] descending(double[] numbers) {
    double[] negative = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        // As it is documented, so that binary fractions make no order.
        numbers[i] = RiskKernel.rounded(numbers[i]).doubleValue();
      }
      negative[i] = 0 - numbers[i];
    }
    double[] different = negative.clone();
    Arrays.sort(different);
    int size = 0;
    for (double number : different) {
      if (size == 0 || Double.compare(number, different[size - 1]) != 0) {
        different[size++] = number;
      }
    }
    int[] groups = new int[numbers.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Arrays.binarySearch(different, 0, size, negative[i]);
    }
    return inGroups(groups, size);
  }

  /** The places of the first group, then of the next, each in their order. */
  private static int[] inGroups(int[] groups, int count) {
    int[] ends = new int[count];
    for (int group : groups) {
      ends[group]++;
    }
    for (int group = 1; group < count; group++) {
      ends[group] += ends[group - 1];
    }
    int[] order = new int[groups.length];
    for (int i = order.length - 1; i >= 0; i--) {
      order[--ends[groups[i]]] = i;
    }
    return order;
  }

  /** What all criteria say of a level of a risk. */
  private RiskVerdict verdict(Risk risk, int position) {
    return acceptance.hasParts()
        ? acceptance.verdict(position, parts.get().of(risk))
        : acceptance.verdict(position);
  }

  /**
   * The register.
   *
   * @return the risks with their levels, highest first, unknown ones last; equal levels, or equal
   *     values where the methodology has them, share a rank
   */
  public RiskRegister register() {
    return register;
  }

  private Risk risk(RiskId id) {
    return project
        .risk()
        .risks()
        .get(id)
        .orElseThrow(() -> new InvalidValue("risk", id, "the id of a risk of the project"));
  }

  /**
   * What was rated.
   *
   * @param risk a risk of the project
   * @param state with which controls in mind
   * @return the values of the factors of the methodology by their keys; what is not known is not
   *     there, nothing is for a state that the risk says nothing of
   * @throws InvalidValue if the project has no such risk
   */
  public ImmutableMap<String, String> values(RiskId risk, RiskState state) {
    Risk found = risk(risk);
    double[] values = new double[methodology.factors().size()];
    estimation.answer(found, state, values);
    return estimation.texts(values);
  }

  /**
   * Why a risk has its level now, in one sentence.
   *
   * @param risk a risk of the project
   * @return the reason that the methodology gives
   * @throws InvalidValue if the project has no such risk
   */
  public Explanation because(RiskId risk) {
    double[] values = new double[methodology.factors().size()];
    estimation.answer(risk(risk), RiskState.CURRENT, values);
    return methodology.because(values, kernel.rate(values));
  }

  /**
   * Why a risk has its level and its verdict in a state: where values come from that the risk does
   * not give itself, what the methodology makes of them, and which criteria count.
   *
   * @param risk a risk of the project
   * @param state with which controls in mind
   * @return the reasons; none for a state that the risk says nothing of
   * @throws InvalidValue if the project has no such risk
   */
  public ImmutableList<Explanation> explain(RiskId risk, RiskState state) {
    Risk found = risk(risk);
    double[] values = new double[methodology.factors().size()];
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    Estimation.Answer answer =
        estimation.answer(
            found, state, values, (code, args) -> reasons.add(Explanation.of(code, args)));
    if (answer == Estimation.Answer.VALUES) {
      double number = kernel.rate(values);
      reasons.add(methodology.because(values, number));
      if (state != RiskState.INHERENT) {
        reasons.add(acceptance.explain(found, position(number), parts.get().of(found)));
      }
    }
    return reasons.build();
  }

  /**
   * The risks of each part of the organization taken together: of everything, and of each scope,
   * unit, process and asset that a risk concerns; as a whole and for each security property. The
   * level of a part is the highest known level of its risks now; levels are never added. For a
   * property it is the level with the consequence for that property, where the risk gives one.
   *
   * @return the parts in the order of the project, each with its properties
   */
  public ImmutableList<RiskAggregate> aggregates() {
    return aggregates(register.risks());
  }

  /** A part of the organization, as a whole or for one property. */
  private record Cut(AssessedObject object, Optional<SecurityPropertyId> property) {}

  private ImmutableList<RiskAggregate> aggregates(List<EvaluatedRisk> risks) {
    Map<Cut, Integer> levels = new HashMap<>();
    ImmutableSetMultimap.Builder<Cut, RiskId> members = ImmutableSetMultimap.builder();
    Set<SecurityPropertyId> named = new LinkedHashSet<>();
    project.analysis().securityProperties().forEach(property -> named.add(property.id()));
    double[] values = new double[methodology.factors().size()];
    for (EvaluatedRisk evaluated : risks) {
      Risk risk = risk(evaluated.risk());
      Map<Optional<SecurityPropertyId>, Integer> positions = new LinkedHashMap<>();
      positions.put(Optional.empty(), position(evaluated.level()));
      for (SecurityPropertyId property : estimation.affected(risk)) {
        named.add(property);
        estimation.valuesFor(risk, property, values);
        positions.put(Optional.of(property), position(kernel.rate(values)));
      }
      for (AssessedObject object : parts.get().of(risk)) {
        positions.forEach(
            (property, position) -> {
              Cut cut = new Cut(object, property);
              levels.merge(cut, position, Math::max);
              members.put(cut, risk.id());
            });
      }
    }
    ImmutableSetMultimap<Cut, RiskId> all = members.build();
    ImmutableList.Builder<RiskAggregate> result = ImmutableList.builder();
    for (AssessedObject object : parts.get().all()) {
      add(new Cut(object, Optional.empty()), levels, all, result);
      for (SecurityPropertyId property : named) {
        add(new Cut(object, Optional.of(property)), levels, all, result);
      }
    }
    return result.build();
  }

  private void add(
      Cut cut,
      Map<Cut, Integer> levels,
      ImmutableSetMultimap<Cut, RiskId> members,
      ImmutableList.Builder<RiskAggregate> result) {
    Integer position = levels.get(cut);
    if (position != null) {
      result.add(
          new RiskAggregate(
              cut.object(),
              cut.property(),
              position < 0
                  ? Optional.empty()
                  : Optional.of(methodology.levels().levels().get(position).key()),
              members.get(cut)));
    }
  }

  private int position(Optional<String> level) {
    return level.map(methodology.levels()::position).orElse(OptionalInt.empty()).orElse(-1);
  }

  /**
   * Why a part has its level.
   *
   * @param aggregate one of {@link #aggregates()}
   * @return the reason, with one of the risks that give the level and the number of those whose
   *     level is unknown
   */
  public Explanation explain(RiskAggregate aggregate) {
    String part =
        Parts.text(aggregate.object())
            + aggregate.property().map(property -> ", " + property).orElse("");
    double[] values = new double[methodology.factors().size()];
    Optional<RiskId> highest = Optional.empty();
    int level = -1;
    int unknown = 0;
    for (RiskId id : aggregate.risks()) {
      Risk risk = risk(id);
      if (aggregate.property().isPresent()) {
        estimation.valuesFor(risk, aggregate.property().get(), values);
      } else {
        estimation.answer(risk, RiskState.CURRENT, values);
      }
      int position = position(kernel.rate(values));
      unknown += position < 0 ? 1 : 0;
      if (position > level) {
        level = position;
        highest = Optional.of(id);
      }
    }
    int count = aggregate.risks().size();
    return highest.isEmpty()
        ? Explanation.of("aggregate.unknown", part, count)
        : Explanation.of(
            unknown == 0 ? "aggregate.highest" : "aggregate.highest.of-known",
            part,
            methodology.levels().levels().get(level).key(),
            count,
            highest.get(),
            unknown);
  }

  /**
   * Where the assessment calls for a closer look: the assets of the risks whose level now is at
   * least the one from which the criteria call for it, or the scope of such a risk if it harms no
   * asset. What was decided before is not proposed again, and an unknown level proposes nothing.
   *
   * @return the proposals, highest risks first; none if the criteria do not say from which level
   */
  public ImmutableList<DepthProposal> depthProposals() {
    Optional<String> from = project.risk().criteria().flatMap(RiskCriteria::inDepthFrom);
    int least = position(from);
    if (least < 0) {
      return ImmutableList.of();
    }
    Set<AssessedObject> decided = new HashSet<>();
    project.risk().depthDecisions().forEach(decision -> decided.add(decision.object()));
    Map<AssessedObject, List<EvaluatedRisk>> calling = new LinkedHashMap<>();
    for (EvaluatedRisk evaluated : register.risks()) {
      if (position(evaluated.level()) >= least) {
        for (AssessedObject object : harmed(risk(evaluated.risk()))) {
          if (!decided.contains(object)) {
            calling.computeIfAbsent(object, o -> new ArrayList<>()).add(evaluated);
          }
        }
      }
    }
    ImmutableList.Builder<DepthProposal> proposals = ImmutableList.builder();
    calling.forEach(
        (object, risks) ->
            proposals.add(
                new DepthProposal(
                    DepthDecision.builder().object(object).depth(AssessmentDepth.IN_DEPTH).build(),
                    risks.stream().map(EvaluatedRisk::risk).collect(ImmutableSet.toImmutableSet()),
                    Explanation.of(
                        "depth.called-for",
                        Parts.text(object),
                        risks.get(0).risk(),
                        risks.get(0).level().orElseThrow(),
                        from.orElseThrow(),
                        risks.size()))));
    return proposals.build();
  }

  private ImmutableList<AssessedObject> harmed(Risk risk) {
    ImmutableSet<AssetId> assets =
        project.risk().scenarios().get(risk.scenario()).orElseThrow().assets();
    return assets.isEmpty()
        ? ImmutableList.of(AssessedObject.builder().scope(risk.scope()).build())
        : assets.stream()
            .map(asset -> AssessedObject.builder().asset(asset).build())
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * The methodology that rated the risks.
   *
   * @return the methodology
   */
  public RiskMethodology methodology() {
    return methodology;
  }
}
