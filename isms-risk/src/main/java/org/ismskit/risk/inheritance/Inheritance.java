package org.ismskit.risk.inheritance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;

/**
 * How much protection every asset needs, property by property: a level of its own where it has one,
 * else what it inherits from the assets that depend on it (ISO/IEC 27003, 7.3).
 *
 * <p>A level of its own counts even if it is lower than what would be inherited, and is what the
 * asset hands down. Assets that depend on each other are settled together: they inherit what enters
 * the group, each of them, and going round in the group adds nothing. With {@link
 * InheritanceRule#SUM} degrees inside a group do not count. An asset that nothing classified
 * depends on has no level: what is unknown stays so.
 *
 * <p>The levels are the least that satisfy the rule for all assets at once, except for sums inside
 * groups. They take time proportional to assets and dependencies; inside groups, times the
 * logarithm of the group's size.
 */
public final class Inheritance {

  private final AssetGraph graph;
  private final ImmutableMap<SecurityPropertyId, InheritanceRule> rules;
  private final ImmutableMap<SecurityPropertyId, Propagation> results;

  private Inheritance(AssetGraph graph, Function<SecurityPropertyId, InheritanceRule> ruleOf) {
    this.graph = graph;
    ImmutableMap.Builder<SecurityPropertyId, InheritanceRule> chosen = ImmutableMap.builder();
    ImmutableMap.Builder<SecurityPropertyId, Propagation> found = ImmutableMap.builder();
    for (SecurityPropertyId property : graph.properties()) {
      InheritanceRule rule = ruleOf.apply(property);
      chosen.put(property, rule);
      found.put(property, new Propagation(graph, rule, property));
    }
    this.rules = chosen.buildOrThrow();
    this.results = found.buildOrThrow();
  }

  /**
   * Inheritance by one rule for all properties.
   *
   * @param graph the assets
   * @param rule the rule
   * @return the levels
   */
  public static Inheritance of(AssetGraph graph, InheritanceRule rule) {
    return new Inheritance(graph, property -> rule);
  }

  /**
   * Inheritance by a rule for each property.
   *
   * @param graph the assets
   * @param rules gives the rule for a property
   * @return the levels
   */
  public static Inheritance of(
      AssetGraph graph, Function<SecurityPropertyId, InheritanceRule> rules) {
    return new Inheritance(graph, rules);
  }

  /**
   * The properties for which anything is known.
   *
   * @return the properties in the order of their ids
   */
  public ImmutableSet<SecurityPropertyId> properties() {
    return graph.properties();
  }

  /**
   * How much protection an asset needs for a property.
   *
   * @param asset an asset of the graph
   * @param property a security property
   * @return the level, empty if it is unknown
   * @throws InvalidValue if the graph has no such asset
   */
  public Optional<InheritedLevel> level(AssetId asset, SecurityPropertyId property) {
    int index = graph.index(asset);
    Propagation result = results.get(property);
    if (result == null || Double.isNaN(result.values[index])) {
      return Optional.empty();
    }
    return Optional.of(
        new InheritedLevel(result.values[index], result.via[index] >= 0, !result.open[index]));
  }

  /**
   * A way by which a level came to an asset: for a maximum one that gives all of it, for a sum one
   * that gives most.
   *
   * @param asset an asset of the graph
   * @param property a security property
   * @return the assets from the one whose own level it is to this one, each depending on the next;
   *     empty if the level is unknown
   * @throws InvalidValue if the graph has no such asset
   */
  public ImmutableList<AssetId> witness(AssetId asset, SecurityPropertyId property) {
    int index = graph.index(asset);
    Propagation result = results.get(property);
    if (result == null || Double.isNaN(result.values[index])) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<AssetId> path = ImmutableList.builder();
    for (int at = index; at >= 0; at = result.via[at]) {
      path.add(graph.id(at));
    }
    return path.build().reverse();
  }

  /**
   * Says where a level comes from.
   *
   * @param asset an asset of the graph
   * @param property a security property
   * @return the reason, with the way by which the level came
   * @throws InvalidValue if the graph has no such asset
   */
  public Explanation explain(AssetId asset, SecurityPropertyId property) {
    Optional<InheritedLevel> level = level(asset, property);
    if (level.isEmpty()) {
      return Explanation.of("inheritance.unknown", asset, property);
    }
    String value = text(level.get().value());
    if (!level.get().inherited()) {
      return Explanation.of("inheritance.own", asset, property, value);
    }
    String way = String.join(" > ", witness(asset, property).stream().map(AssetId::value).toList());
    return switch (rules.getOrDefault(property, InheritanceRule.MAXIMUM)) {
      case MAXIMUM -> explained("inheritance.maximum", asset, property, value, way, level.get());
      case WEIGHTED_MAXIMUM ->
          explained("inheritance.weighted", asset, property, value, way, level.get());
      case SUM -> explained("inheritance.sum", asset, property, value, way, level.get());
    };
  }

  private static Explanation explained(
      String code,
      AssetId asset,
      SecurityPropertyId property,
      String value,
      String way,
      InheritedLevel level) {
    return Explanation.of(
        level.complete() ? code : code + ".at-least", asset, property, value, way);
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
