package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.AcceptanceThreshold;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Nearest;

/**
 * The risk acceptance criteria: those for everything and those for parts. Of all that apply to a
 * risk the strictest counts.
 */
final class Acceptance {

  /** Criteria for one part; positions of levels, none where nothing is said. */
  private record Limits(AssessedObject object, OptionalInt accepted, OptionalInt tolerated) {

    RiskVerdict verdict(int position) {
      if (position < 0 || accepted.isEmpty()) {
        return RiskVerdict.UNKNOWN;
      } else if (position <= accepted.getAsInt()) {
        return RiskVerdict.ACCEPTED;
      } else if (tolerated.isPresent() && position <= tolerated.getAsInt()) {
        return RiskVerdict.TOLERATED;
      }
      return RiskVerdict.UNACCEPTABLE;
    }
  }

  private final Scale levels;
  private final Limits everywhere;
  private final List<Limits> parts = new ArrayList<>();

  /** The verdict of the criteria for everything on each level. */
  private final RiskVerdict[] usual;

  Acceptance(Optional<RiskCriteria> criteria, Scale levels) {
    this.levels = levels;
    this.everywhere =
        new Limits(
            AssessedObject.everything(),
            position(criteria.flatMap(RiskCriteria::accepted)),
            position(criteria.flatMap(RiskCriteria::tolerated)));
    for (AcceptanceThreshold threshold :
        criteria.map(RiskCriteria::thresholds).orElse(ImmutableList.of())) {
      OptionalInt accepted = position(threshold.accepted());
      OptionalInt tolerated = position(threshold.tolerated());
      parts.add(
          new Limits(
              threshold.object(),
              accepted.isPresent() ? accepted : everywhere.accepted(),
              tolerated.isPresent() ? tolerated : everywhere.tolerated()));
    }
    this.usual = new RiskVerdict[levels.levels().size()];
    for (int position = 0; position < usual.length; position++) {
      usual[position] = everywhere.verdict(position);
    }
  }

  /**
   * Criteria by which a level would have to be treated that is lower than one that is accepted:
   * most likely the two are swapped. What a part takes over from everything is not its own say.
   */
  static ImmutableList<Problem> problems(Optional<RiskCriteria> criteria, Scale levels) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    criteria.ifPresent(
        all -> {
          String place = "/risk/criteria";
          swapped(place, all.accepted(), all.tolerated(), levels).ifPresent(problems::add);
          for (int i = 0; i < all.thresholds().size(); i++) {
            AcceptanceThreshold part = all.thresholds().get(i);
            swapped(place + "/thresholds/" + i, part.accepted(), part.tolerated(), levels)
                .ifPresent(problems::add);
          }
        });
    return problems.build();
  }

  /**
   * Levels that a project names and its own methodology does not have: by them no risk could be
   * accepted or treated.
   */
  static ImmutableList<Problem> unknown(RiskCriteria criteria, Scale levels) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    criteria
        .levels()
        .forEach(
            (place, level) -> {
              if (levels.position(level).isEmpty()) {
                problems.add(
                    Problem.of(
                        Problem.Code.INVALID_VALUE,
                        "/risk/criteria/" + place,
                        level,
                        Nearest.oneOf(levels.keys(), level)));
              }
            });
    return problems.build();
  }

  private static Optional<Problem> swapped(
      String place, Optional<String> accepted, Optional<String> tolerated, Scale levels) {
    OptionalInt lower = accepted.map(levels::position).orElse(OptionalInt.empty());
    OptionalInt upper = tolerated.map(levels::position).orElse(OptionalInt.empty());
    if (lower.isEmpty() || upper.isEmpty() || upper.getAsInt() >= lower.getAsInt()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            Problem.Code.INVALID_VALUE,
            place + "/tolerated",
            tolerated.orElseThrow(),
            "one of "
                + String.join(", ", levels.keys().subList(lower.getAsInt(), levels.levels().size()))
                + ", since up to "
                + accepted.orElseThrow()
                + " all is accepted without the risk owner; perhaps the two are swapped"));
  }

  /** A limit on another scale than the methodology's says nothing about its levels. */
  private OptionalInt position(Optional<String> level) {
    return level.map(levels::position).orElse(OptionalInt.empty());
  }

  boolean hasParts() {
    return !parts.isEmpty();
  }

  /** What the criteria for everything say of a level, -1 if it is unknown. */
  RiskVerdict verdict(int position) {
    return position < 0 ? RiskVerdict.UNKNOWN : usual[position];
  }

  /** What all criteria that apply say of a level. */
  RiskVerdict verdict(int position, Set<AssessedObject> concerned) {
    return strictest(position, concerned).verdict(position);
  }

  private Limits strictest(int position, Set<AssessedObject> concerned) {
    Limits strictest = everywhere;
    for (Limits limits : parts) {
      if (concerned.contains(limits.object())
          && strictness(limits.verdict(position)) > strictness(strictest.verdict(position))) {
        strictest = limits;
      }
    }
    return strictest;
  }

  private static int strictness(RiskVerdict verdict) {
    return switch (verdict) {
      case UNKNOWN -> 0;
      case ACCEPTED -> 1;
      case TOLERATED -> 2;
      case UNACCEPTABLE -> 3;
    };
  }

  /** Says which criteria count for a level of a risk. */
  Explanation explain(Risk risk, int position, Set<AssessedObject> concerned) {
    Limits limits = strictest(position, concerned);
    RiskVerdict verdict = limits.verdict(position);
    String level = position < 0 ? "?" : levels.levels().get(position).key();
    return switch (verdict) {
      case UNKNOWN ->
          position < 0
              ? Explanation.of("verdict.unknown.level", risk.id())
              : Explanation.of("verdict.unknown.criteria", level);
      case ACCEPTED, TOLERATED, UNACCEPTABLE ->
          Explanation.of(
              "verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT),
              level,
              text(limits.accepted()),
              text(limits.tolerated()),
              Parts.text(limits.object()));
    };
  }

  private String text(OptionalInt position) {
    return position.isPresent() ? levels.levels().get(position.getAsInt()).key() : "none";
  }
}
