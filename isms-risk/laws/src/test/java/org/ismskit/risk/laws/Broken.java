package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/** Methodologies that are all wrong: each breaks one law, and only that. */
final class Broken {

  private Broken() {}

  static RiskMethodology total() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return likelihood == 1 && consequence == 1 && protection == 1
            ? Double.NaN
            : super.value(likelihood, consequence, protection);
      }
    };
  }

  /** Some rates fail with what no caller expects. */
  static RiskMethodology totalByException() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        if (values.equals(
            Map.of("likelihood", "often", "consequence", "small", "protection", "some"))) {
          throw new IllegalStateException("no such cell");
        }
        return super.rate(values);
      }
    };
  }

  /** Takes whatever it does not know for the greatest. */
  static RiskMethodology refusesWhatIsOffScale() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        return super.rate(
            Maps.transformValues(values, value -> value.contains("great-or") ? "great" : value));
      }
    };
  }

  /** Takes numbers beyond a range for its ends. */
  static RiskMethodology refusesWhatIsOffRange() {
    return new Clamped();
  }

  private static final class Clamped extends Sound {
    private static final DecimalRange SHARE =
        new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(9));

    @Override
    public ImmutableList<Factor> factors() {
      return ImmutableList.of(Factor.of("share", FactorSide.LIKELIHOOD, SHARE));
    }

    @Override
    public RiskKernel kernel() {
      return RiskKernel.each(risk -> risk[0]);
    }

    @Override
    public RiskRating rate(Map<String, String> values) {
      return super.rate(
          Maps.transformValues(
              values, value -> new BigDecimal(value).min(SHARE.greatest()).toPlainString()));
    }
  }

  /** No combination is yellow. */
  static RiskMethodology everyLevelIsReached() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return 2 * Math.floor(super.position(likelihood, consequence) / 2);
      }
    };
  }

  static RiskMethodology bounded() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        RiskRating rating = super.rate(values);
        return rating.level().equals(Optional.of("orange"))
            ? new RiskRating(Optional.of("crimson"), rating.value(), rating.because())
            : rating;
      }
    };
  }

  static RiskMethodology deterministic() {
    AtomicInteger calls = new AtomicInteger();
    return new Sound() {
      @Override
      public Explanation because(double[] factors, double number) {
        return Explanation.of("call", calls.incrementAndGet());
      }
    };
  }

  static RiskMethodology monotoneInLikelihood() {
    double[] counts = {0, 3, 2};
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return Math.min(4, super.value(counts[(int) likelihood], consequence, protection));
      }

      @Override
      public RiskKernel kernel() {
        return known(this);
      }
    };
  }

  static RiskMethodology monotoneInConsequence() {
    double[] counts = {0, 3, 2};
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return Math.min(4, super.value(likelihood, counts[(int) consequence], protection));
      }

      @Override
      public RiskKernel kernel() {
        return known(this);
      }
    };
  }

  static RiskMethodology antitoneInLowering() {
    double[] counts = {0, 2, 1};
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return super.value(likelihood, consequence, counts[(int) protection]);
      }

      @Override
      public RiskKernel kernel() {
        return known(this);
      }
    };
  }

  /** A kernel of a formula that is defined for known values only. */
  private static RiskKernel known(Sound methodology) {
    return RiskKernel.each(
        risk ->
            Double.isNaN(risk[0] + risk[1] + risk[2])
                ? Double.NaN
                : methodology.value(risk[0], risk[1], risk[2]));
  }

  static RiskMethodology extremes() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return Math.min(3, super.value(likelihood, consequence, protection));
      }
    };
  }

  static RiskMethodology extremesBelow() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return Math.max(1, super.value(likelihood, consequence, protection));
      }
    };
  }

  /** Rates the first risk of a register by the middle one. */
  static RiskMethodology permutationFree() {
    return new Sound() {
      @Override
      public RiskKernel kernel() {
        RiskKernel sound = super.kernel();
        return (factors, results) -> {
          sound.rate(factors, results);
          if (results.length > 0) {
            results[0] = results[results.length / 2];
          }
        };
      }
    };
  }

  /** Looks at a word, so that a translated scale gives another rating. */
  static RiskMethodology renamingFree() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        return values.equals(
                Map.of("likelihood", "likely", "consequence", "medium", "protection", "none"))
            ? super.rate(
                Map.of("likelihood", "often", "consequence", "medium", "protection", "none"))
            : super.rate(values);
      }
    };
  }

  /** Controls of which the last that does anything counts. */
  static EffectCombination addingAControl() {
    return shares ->
        shares.stream().reduce(BigDecimal.ZERO, (last, share) -> share.signum() > 0 ? share : last);
  }

  /** A sum that does not end at all there is. */
  static EffectCombination addingAControlBeyondAll() {
    return shares -> shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Every control counts a little, whether it works or not. */
  static EffectCombination nullControl() {
    BigDecimal little = new BigDecimal("0.01");
    return shares ->
        EffectCombination.MULTIPLICATIVE.combine(shares.stream().map(little::max).toList());
  }

  static RiskMethodology unknownStaysUnknown() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return super.value(likelihood, consequence, Double.isNaN(protection) ? 0 : protection);
      }
    };
  }

  /** Works in the columns that it was given. */
  static RiskMethodology idempotent() {
    return new Sound() {
      @Override
      public RiskKernel kernel() {
        return (factors, results) -> {
          for (int i = 0; i < results.length; i++) {
            factors[0][i] += factors[1][i] - factors[2][i];
            results[i] = Math.max(0, factors[0][i]);
          }
        };
      }
    };
  }

  static RiskMethodology rankingConsistent() {
    return new Sound() {
      @Override
      public Comparator<RiskRating> ascending() {
        return Comparator.comparing(rating -> rating.level().orElse(""));
      }
    };
  }

  /** Shares no ranks. */
  static RiskMethodology rankingConsistentInRanks() {
    return new Sound() {
      @Override
      public ImmutableList<OptionalInt> ranks(List<RiskRating> ratings) {
        return IntStream.rangeClosed(1, ratings.size())
            .mapToObj(OptionalInt::of)
            .collect(ImmutableList.toImmutableList());
      }
    };
  }

  static RiskMethodology acceptanceDownwardClosed() {
    return new Sound() {
      @Override
      public int level(double number) {
        int level = super.level(number);
        return level == 2 ? 3 : level == 3 ? 2 : level;
      }
    };
  }

  /** Forgets what it does not know by name. */
  static RiskMethodology roundTrip() {
    return new Sound() {
      @Override
      public RiskRating rate(RiskEstimate estimate) {
        return super.rate(estimate.withFactors(Map.of("protection", "none")));
      }
    };
  }

  /** A kernel that goes wrong where a register has no more than one risk. */
  static RiskMethodology roundTripInARegister() {
    return new SoundMatrix() {
      @Override
      public RiskKernel kernel() {
        RiskKernel sound = super.kernel();
        return new RiskKernel() {
          @Override
          public void rate(double[][] factors, double[] results) {
            sound.rate(factors, results);
            if (results.length == 1 && results[0] == 1) {
              results[0] = 2;
            }
          }

          @Override
          public double rate(double[] factors) {
            return sound.rate(factors);
          }
        };
      }
    };
  }

  /** Forgets that there are no more than three levels. */
  static RiskMethodology boundedInPositions() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return likelihood + consequence == 4 ? 3 : super.position(likelihood, consequence);
      }
    };
  }

  /** A position between two levels. */
  static RiskMethodology boundedInWholeNumbers() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return likelihood + consequence == 3 ? 1.5 : super.position(likelihood, consequence);
      }
    };
  }

  /** More bounds than there are ends of levels. */
  static RiskMethodology boundedInBounds() {
    return new Sound() {
      @Override
      public Scale levels() {
        return Scale.of("white", "green", "yellow", "orange");
      }
    };
  }

  /** Does not bear that something is missing. */
  static RiskMethodology unknownStaysUnknownByException() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        if (Double.isNaN(consequence)) {
          throw new IllegalStateException("no consequence");
        }
        return super.value(likelihood, consequence, protection);
      }
    };
  }

  /** A kernel that fails where no caller expects it. */
  static RiskMethodology totalInTheKernel() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        if (likelihood == 1 && consequence == 1 && protection == 1) {
          throw new IllegalStateException("no such cell");
        }
        return super.value(likelihood, consequence, protection);
      }
    };
  }

  private static final AtomicInteger MADE = new AtomicInteger();

  /** Every second one rates one combination higher. */
  static RiskMethodology seeded() {
    int dice = MADE.incrementAndGet() % 2;
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return likelihood == 1 && consequence == 1 && protection == 0
            ? 2 + dice
            : super.value(likelihood, consequence, protection);
      }
    };
  }

  static RiskMethodology symmetric() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return likelihood == 1 && consequence == 2 ? 2 : super.position(likelihood, consequence);
      }
    };
  }

  static RiskMethodology unitStep() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return likelihood + consequence > 2 ? 2 : 0 * (likelihood + consequence);
      }
    };
  }

  /** One red cell, one cell of 2 x 2 steps, and a green one of 1 x 3. */
  static RiskMethodology cox() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return likelihood == 0 || consequence == 0
            ? 0 * (likelihood + consequence)
            : Math.max(likelihood, consequence);
      }
    };
  }

  static RiskMethodology atMostTheMinimum() {
    return new SoundMatrix() {
      @Override
      double position(double likelihood, double consequence) {
        return Math.ceil((likelihood + consequence) / 2);
      }
    };
  }

  /** A number without a level. */
  static RiskMethodology totalInLevels() {
    return new Sound() {
      @Override
      public int level(double number) {
        return number == 3 ? -1 : super.level(number);
      }
    };
  }

  /** Knows no level where a factor is missing, but a number. */
  static RiskMethodology unknownStaysUnknownInTheNumber() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        RiskRating rating = super.rate(values);
        return rating.isKnown()
            ? rating
            : new RiskRating(Optional.empty(), Optional.of(BigDecimal.ZERO), rating.because());
      }
    };
  }

  /** On a range, falls just above a number that is tried. */
  static RiskMethodology monotoneJustAbove() {
    return onRange(l -> l > 2.25 && l < 2.5 ? 2 : l);
  }

  /** On a range, falls further than just above. */
  static RiskMethodology monotoneFurtherUp() {
    return onRange(l -> l > 4 && l < 5 ? 2 : l);
  }

  private static RiskMethodology onRange(DoubleUnaryOperator likelihood) {
    return new Sound() {
      @Override
      public ImmutableList<Factor> factors() {
        return ImmutableList.of(
            Factor.of(
                "share",
                FactorSide.LIKELIHOOD,
                new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(9))));
      }

      @Override
      public RiskKernel kernel() {
        return RiskKernel.each(risk -> likelihood.applyAsDouble(risk[0]));
      }
    };
  }

  /** Forgets the first risk of a register. */
  static RiskMethodology permutationFreeInKnowing() {
    return new Sound() {
      @Override
      public RiskKernel kernel() {
        RiskKernel sound = super.kernel();
        return (factors, results) -> {
          sound.rate(factors, results);
          if (results.length > 1) {
            results[0] = Double.NaN;
          }
        };
      }
    };
  }

  /** Does not know what to do with factors that come in another order. */
  static RiskMethodology permutationFreeInFactors() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        return values.keySet().stream().findFirst().equals(Optional.of("protection"))
            ? super.rate(Map.of())
            : super.rate(values);
      }
    };
  }

  /** Another number than that of the positions, though of the same level. */
  static RiskMethodology renamingFreeInTheNumber() {
    return new Sound() {
      @Override
      public RiskRating rate(Map<String, String> values) {
        RiskRating rating = super.rate(values);
        return new RiskRating(
            rating.level(),
            rating.value().map(value -> value.add(new BigDecimal("0.001"))),
            rating.because());
      }
    };
  }

  /** Controls of which no more than the last two count. */
  static EffectCombination addingAThirdControl() {
    return shares -> {
      List<BigDecimal> effective = shares.stream().filter(share -> share.signum() > 0).toList();
      return EffectCombination.MULTIPLICATIVE.combine(
          effective.subList(Math.max(0, effective.size() - 2), effective.size()));
    };
  }

  /** Takes the first risk for what is left in its columns. */
  static RiskMethodology idempotentFromTheFirst() {
    return new Sound() {
      @Override
      public RiskKernel kernel() {
        RiskKernel sound = super.kernel();
        return (factors, results) -> {
          sound.rate(factors, results);
          if (results.length > 1) {
            factors[0][0]++;
          }
        };
      }
    };
  }

  /** Puts some equal risks above others. */
  static RiskMethodology rankingConsistentOfEquals() {
    return new Sound() {
      @Override
      public Comparator<RiskRating> ascending() {
        return super.ascending().thenComparing(rating -> rating.because().toString());
      }
    };
  }

  /** Puts every risk above every other. */
  static RiskMethodology rankingConsistentBothWays() {
    return new Sound() {
      @Override
      public Comparator<RiskRating> ascending() {
        return (a, b) -> Math.abs(super.ascending().compare(a, b));
      }
    };
  }

  /** Takes the highest risks for unknown. */
  static RiskMethodology rankingConsistentInKnowing() {
    return new Sound() {
      @Override
      public ImmutableList<OptionalInt> ranks(List<RiskRating> ratings) {
        return super.ranks(ratings).stream()
            .map(rank -> rank.equals(OptionalInt.of(1)) ? OptionalInt.empty() : rank)
            .collect(ImmutableList.toImmutableList());
      }
    };
  }

  /** Levels hang on digits that nobody documents, so that of equal risks one is accepted. */
  static RiskMethodology acceptanceOfEqualRisks() {
    return new Sound() {
      @Override
      double value(double likelihood, double consequence, double protection) {
        return super.value(likelihood, consequence, protection) + likelihood * 1e-12;
      }

      @Override
      public int level(double number) {
        return number == 2 ? 1 : super.level(number);
      }
    };
  }

  /** Forgets one factor of what is documented. */
  static RiskMethodology roundTripOfOneFactor() {
    return new Sound() {
      @Override
      public RiskRating rate(RiskEstimate estimate) {
        return super.rate(estimate.withFactors(Map.of()));
      }
    };
  }
}
