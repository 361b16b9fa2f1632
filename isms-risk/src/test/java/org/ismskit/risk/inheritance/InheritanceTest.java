package org.ismskit.risk.inheritance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.risk.RiskTexts;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Test;

class InheritanceTest {

  private static final SecurityPropertyId C = SecurityPropertyId.of("c");
  private static final SecurityPropertyId A = SecurityPropertyId.of("a");

  private final List<Asset> assets = new ArrayList<>();

  /** An asset with its own level for both properties, or none if it is negative. */
  private InheritanceTest asset(String id, int level, AssetDependency... dependencies) {
    assets.add(
        Asset.builder()
            .id(AssetId.of(id))
            .name(id)
            .kind(AssetKind.SERVICE)
            .classification(level < 0 ? ImmutableMap.of() : ImmutableMap.of(C, level, A, level))
            .addDependencies(dependencies)
            .build());
    return this;
  }

  private static AssetDependency on(String id) {
    return AssetDependency.builder().asset(AssetId.of(id)).build();
  }

  private static AssetDependency on(String id, String degree) {
    return AssetDependency.builder()
        .asset(AssetId.of(id))
        .degree(ImmutableMap.of(C, new BigDecimal(degree)))
        .build();
  }

  private Inheritance by(InheritanceRule rule) {
    return Inheritance.of(AssetGraph.of(assets), rule);
  }

  private static Optional<Double> value(Inheritance inheritance, String asset) {
    return inheritance.level(AssetId.of(asset), C).map(InheritedLevel::value);
  }

  private static String words(Inheritance inheritance, String asset) {
    return RiskTexts.in(Locale.ENGLISH).of(inheritance.explain(AssetId.of(asset), C));
  }

  @Test
  void aLevelOfItsOwnCountsMoreThanWhatWouldBeInherited() {
    asset("records", 4, on("app")).asset("app", 2, on("server")).asset("server", -1);

    Inheritance inheritance = by(InheritanceRule.MAXIMUM);

    assertThat(inheritance.level(AssetId.of("app"), C))
        .contains(new InheritedLevel(2, false, true));
    assertThat(inheritance.level(AssetId.of("server"), C))
        .contains(new InheritedLevel(2, true, true));
    assertThat(words(inheritance, "app")).isEqualTo("app needs 2 of c: its own level.");
    assertThat(words(inheritance, "server"))
        .isEqualTo("server needs 2 of c: as much as what depends on it (app > server).");
  }

  @Test
  void eachRuleMakesSomethingElseOfDegrees() {
    asset("records", 4, on("server", "0.5"))
        .asset("images", 3, on("server", "0.9"))
        .asset("server", -1);

    assertThat(value(by(InheritanceRule.MAXIMUM), "server")).contains(4.0);
    assertThat(value(by(InheritanceRule.WEIGHTED_MAXIMUM), "server").orElseThrow())
        .isCloseTo(2.7, within(1e-12));
    assertThat(value(by(InheritanceRule.SUM), "server").orElseThrow())
        .isCloseTo(4.7, within(1e-12));
    assertThat(
            by(InheritanceRule.WEIGHTED_MAXIMUM)
                .level(AssetId.of("server"), C)
                .orElseThrow()
                .level())
        .isEqualTo(3);
    assertThat(words(by(InheritanceRule.WEIGHTED_MAXIMUM), "server"))
        .isEqualTo(
            "server needs 2.7 of c: the most that depends on it, times the degree of dependency"
                + " (images > server).");
  }

  /** Each property by its own rule; a degree that names one property says nothing of the other. */
  @Test
  void propertiesAreIndependent() {
    asset("records", 4, on("server", "0")).asset("server", -1);

    Inheritance inheritance =
        Inheritance.of(
            AssetGraph.of(assets),
            property -> property.equals(C) ? InheritanceRule.MAXIMUM : InheritanceRule.SUM);

    assertThat(inheritance.level(AssetId.of("server"), C)).isEmpty();
    assertThat(inheritance.level(AssetId.of("server"), A))
        .contains(new InheritedLevel(4, true, true));
  }

  @Test
  void whatNothingClassifiedDependsOnIsUnknown() {
    asset("records", 4, on("server")).asset("tool", -1, on("server"), on("disk"));
    asset("server", -1).asset("disk", -1);

    Inheritance inheritance = by(InheritanceRule.MAXIMUM);

    assertThat(inheritance.level(AssetId.of("disk"), C)).isEmpty();
    assertThat(inheritance.witness(AssetId.of("disk"), C)).isEmpty();
    assertThat(words(inheritance, "disk"))
        .isEqualTo(
            "How much c disk needs is unknown: neither it nor what depends on it has a level.");
    assertThat(inheritance.level(AssetId.of("server"), C))
        .as("records need 4, but nobody knows how much the tool needs")
        .contains(new InheritedLevel(4, true, false));
    assertThat(words(inheritance, "server")).startsWith("server needs at least 4 of c");
    assertThat(inheritance.level(AssetId.of("disk"), SecurityPropertyId.of("unheard-of")))
        .isEmpty();
  }

  @Test
  void assetsThatDependOnEachOtherInheritTogether() {
    asset("shop", 3, on("a", "0.5")).asset("mail", 2, on("b"));
    asset("a", -1, on("b", "0.8")).asset("b", -1, on("a"), on("server")).asset("server", -1);

    assertThat(AssetGraph.of(assets).mutualDependencies())
        .containsExactly(
            com.google.common.collect.ImmutableSet.of(AssetId.of("a"), AssetId.of("b")));
    for (String asset : List.of("a", "b", "server")) {
      assertThat(value(by(InheritanceRule.MAXIMUM), asset)).contains(3.0);
      assertThat(value(by(InheritanceRule.WEIGHTED_MAXIMUM), asset)).contains(2.0);
      assertThat(value(by(InheritanceRule.SUM), asset)).contains(3.5);
    }
    assertThat(by(InheritanceRule.MAXIMUM).witness(AssetId.of("server"), C))
        .extracting(AssetId::value)
        .containsExactly("shop", "a", "b", "server");
  }

  /** A chain longer than any stack is deep. */
  @Test
  void aLongChainIsNoMatter() {
    int length = 200_000;
    for (int i = 0; i < length; i++) {
      asset(
          "a" + i,
          i == 0 ? 5 : -1,
          i + 1 < length ? new AssetDependency[] {on("a" + (i + 1))} : new AssetDependency[0]);
    }

    assertThat(value(by(InheritanceRule.MAXIMUM), "a" + (length - 1))).contains(5.0);
  }

  @Test
  void theGraphIsThereForOtherAlgorithms() {
    asset("shop", 3, on("a")).asset("a", -1, on("b", "0.5")).asset("b", -1, on("a"));

    var graph = AssetGraph.of(assets).asGraph();

    assertThat(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()).hasSize(2);
    assertThat(graph.getEdge(AssetId.of("a"), AssetId.of("b")).dependency())
        .isEqualTo(on("b", "0.5"));
    assertThatThrownBy(() -> graph.removeVertex(AssetId.of("a")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everythingThatIsWrongWithTheAssetsIsReportedTogether() {
    asset("a", 1, on("b"), on("x")).asset("b", 1).asset("a", 2, on("y"));

    assertThatThrownBy(() -> AssetGraph.of(assets))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/0/dependencies/1/asset: found 'x', expected the id of an asset")
        .hasMessageContaining("/2/id: found 'a'")
        .hasMessageContaining("/2/dependencies/0/asset: found 'y'");
    assertThatThrownBy(
            () ->
                Inheritance.of(AssetGraph.of(List.of()), InheritanceRule.SUM)
                    .level(AssetId.of("z"), C))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("asset: not 'z', expected an asset of the graph");
  }

  /** The worked example of MAGERIT: 90 % of a value of 1,000,000, over two ways. */
  @Test
  void degreesOverSeveralWaysAddLikeProbabilities() {
    asset("service", 1_000_000, on("app", "0.5"), on("site", "0.4"));
    asset("app", -1, on("server", "0.8")).asset("site", -1, on("server", "0.5"));
    asset("server", 1000);
    DependencyDegrees degrees = DependencyDegrees.of(AssetGraph.of(assets), C);
    AssetId service = AssetId.of("service");
    AssetId server = AssetId.of("server");

    assertThat(degrees.degree(service, server))
        .isCloseTo(1 - (1 - 0.5 * 0.8) * (1 - 0.4 * 0.5), within(1e-12));
    assertThat(degrees.degree(server, service)).isZero();
    assertThat(degrees.deflected(service, 0.9))
        .containsExactly(java.util.Map.entry(service, 900_000.0));
    assertThat(degrees.deflected(server, 0.9).get(service)).isCloseTo(468_000, within(1e-6));
    assertThat(degrees.deflected(server, 0.9).get(server)).isCloseTo(900, within(1e-9));
    assertThat(degrees.accumulated(server, InheritanceRule.SUM).orElseThrow())
        .isCloseTo(521_000, within(1e-6));
    assertThat(degrees.accumulated(server, InheritanceRule.MAXIMUM)).hasValue(1_000_000);
    assertThat(degrees.accumulated(server, InheritanceRule.WEIGHTED_MAXIMUM).orElseThrow())
        .isCloseTo(520_000, within(1e-6));
    assertThat(degrees.accumulated(AssetId.of("app"), InheritanceRule.MAXIMUM)).hasValue(1_000_000);
    assertThatThrownBy(() -> degrees.deflected(server, 1.5))
        .hasMessage("degradation: not 1.5, expected a number from 0 to 1");
  }

  @Test
  void degreesAreNotDefinedInACircle() {
    asset("a", 1, on("b")).asset("b", -1, on("c", "0")).asset("c", -1, on("a"));
    AssetGraph graph = AssetGraph.of(assets);

    assertThat(DependencyDegrees.of(graph, C).degree(AssetId.of("c"), AssetId.of("b")))
        .as("for c the circle is cut by the degree 0")
        .isEqualTo(1);
    assertThatThrownBy(() -> DependencyDegrees.of(graph, A))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(
            "found 'a, b, c', expected assets that do not depend on each other for a");
  }
}
