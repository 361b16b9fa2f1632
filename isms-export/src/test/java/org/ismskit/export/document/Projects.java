package org.ismskit.export.document;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ismskit.model.Analysis;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.Scoping;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityProperty;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;

/** Small projects with texts that are hard to write. All their references lead somewhere. */
final class Projects {

  /** What a writer has to quote and a reader must not take for something else. */
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "yes",
          "NO",
          "null",
          "~",
          "true",
          "on",
          "5",
          "007",
          "1.10",
          "-1",
          "1e3",
          "0x1F",
          ".inf",
          "2027-01-04",
          "-",
          "- a",
          "? ",
          ": ",
          ":",
          "#",
          " #",
          "'",
          "\"",
          "\\",
          "&a",
          "*a",
          "!a",
          "%",
          "@",
          "`",
          "|",
          ">",
          "{",
          "}",
          "[",
          "]",
          ",",
          "<<",
          "=",
          "---",
          "...",
          " ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\u0000",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "\ufffe",
          "ü",
          "日本",
          "\ud83d\ude00",
          "a",
          "word");

  /** How many there are of each kind, so that the ids are known before the entities are made. */
  private record Sizes(
      int units, int sites, int persons, int parties, int properties, int assets, int scopes) {}

  private Projects() {}

  static Arbitrary<IsmsProject> projects() {
    Arbitrary<Integer> size = Arbitraries.integers().between(0, 4);
    return Combinators.combine(size, size, size, size, size, size, size)
        .as(Sizes::new)
        .flatMap(Projects::projects);
  }

  static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(5).map(parts -> String.join("", parts));
    Arbitrary<String> anything =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .list()
            .ofMaxSize(8)
            .map(Projects::text);
    return Arbitraries.oneOf(pieces, anything);
  }

  private static String text(List<Integer> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::appendCodePoint);
    return text.toString();
  }

  private static Arbitrary<String> names() {
    return texts().filter(text -> !text.isBlank());
  }

  private static Arbitrary<IsmsProject> projects(Sizes sizes) {
    return Combinators.combine(
            names(),
            Arbitraries.integers().between(1, 1_000_000),
            organizations(sizes),
            analyses(sizes),
            entities(sizes.scopes(), i -> scopes(sizes, i)),
            drivers())
        .as(
            (name, revision, organization, analysis, scopes, drivers) ->
                IsmsProject.builder()
                    .id(ProjectId.of("p"))
                    .name(name)
                    .revision(revision)
                    .organization(organization)
                    .analysis(analysis)
                    .scoping(Scoping.builder().scopes(scopes).build())
                    .planning(Planning.builder().drivers(drivers).build())
                    .build());
  }

  private static Arbitrary<Organization> organizations(Sizes sizes) {
    return Combinators.combine(
            texts().optional(),
            texts().optional(),
            entities(sizes.units(), i -> units(sizes, i)),
            entities(sizes.sites(), i -> sites(sizes, i)),
            entities(sizes.persons(), i -> persons(sizes, i)),
            entities(sizes.parties(), Projects::parties))
        .as(
            (name, description, units, sites, persons, parties) ->
                Organization.builder()
                    .name(name)
                    .description(description)
                    .units(units)
                    .sites(sites)
                    .persons(persons)
                    .thirdParties(parties)
                    .build());
  }

  private static Arbitrary<OrganizationalUnit> units(Sizes sizes, int index) {
    return Combinators.combine(
            names(),
            one(UnitId::of, index),
            one(PersonId::of, sizes.persons()),
            some(SiteId::of, sizes.sites()),
            texts().optional())
        .as(
            (name, parent, head, sites, description) ->
                OrganizationalUnit.builder()
                    .id(UnitId.of(id(index)))
                    .name(name)
                    .parent(parent)
                    .head(head)
                    .people(index)
                    .sites(sites)
                    .description(description)
                    .build());
  }

  private static Arbitrary<Site> sites(Sizes sizes, int index) {
    return Combinators.combine(
            names(),
            one(SiteId::of, index),
            Arbitraries.of("NL", "NO").optional(),
            one(ThirdPartyId::of, sizes.parties()))
        .as(
            (name, parent, country, controlledBy) ->
                Site.builder()
                    .id(SiteId.of(id(index)))
                    .name(name)
                    .parent(parent)
                    .country(country)
                    .controlledBy(controlledBy)
                    .build());
  }

  private static Arbitrary<Person> persons(Sizes sizes, int index) {
    return Combinators.combine(
            names(),
            one(UnitId::of, sizes.units()),
            one(ThirdPartyId::of, sizes.parties()),
            texts().optional(),
            texts().list().ofMaxSize(3))
        .as(
            (name, unit, employer, function, skills) ->
                Person.builder()
                    .id(PersonId.of(id(index)))
                    .name(name)
                    .unit(unit)
                    .employer(employer)
                    .function(function)
                    .skills(skills)
                    .build());
  }

  private static Arbitrary<ThirdParty> parties(int index) {
    return Combinators.combine(names(), Arbitraries.of(true, false), texts().optional())
        .as(
            (name, critical, service) ->
                ThirdParty.builder()
                    .id(ThirdPartyId.of(id(index)))
                    .name(name)
                    .critical(critical)
                    .service(service)
                    .build());
  }

  private static Arbitrary<Analysis> analyses(Sizes sizes) {
    return Combinators.combine(
            entities(sizes.properties(), Projects::properties),
            entities(sizes.assets(), i -> assets(sizes, i)))
        .as(
            (properties, assets) ->
                Analysis.builder().securityProperties(properties).assets(assets).build());
  }

  private static Arbitrary<SecurityProperty> properties(int index) {
    return names()
        .map(
            name ->
                SecurityProperty.builder().id(SecurityPropertyId.of(id(index))).name(name).build());
  }

  private static Arbitrary<Asset> assets(Sizes sizes, int index) {
    Arbitrary<Integer> levels = Arbitraries.integers().between(0, 5);
    return Combinators.combine(
            names(),
            Arbitraries.of(AssetKind.class),
            one(PersonId::of, sizes.persons()),
            one(SiteId::of, sizes.sites()),
            one(ThirdPartyId::of, sizes.parties()),
            some(SecurityPropertyId::of, sizes.properties()).flatMap(keys -> map(keys, levels)),
            dependencies(sizes, index))
        .as(
            (name, kind, owner, location, provider, classification, dependencies) ->
                Asset.builder()
                    .id(AssetId.of(id(index)))
                    .name(name)
                    .kind(kind)
                    .owner(owner)
                    .location(location)
                    .provider(provider)
                    .classification(classification)
                    .dependencies(dependencies)
                    .build());
  }

  private static Arbitrary<List<AssetDependency>> dependencies(Sizes sizes, int index) {
    Arbitrary<BigDecimal> degrees =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(3);
    return one(AssetId::of, sizes.assets())
        .flatMap(
            asset ->
                some(SecurityPropertyId::of, sizes.properties())
                    .flatMap(keys -> map(keys, degrees))
                    .map(
                        degree ->
                            asset.filter(a -> !a.value().equals(id(index))).stream()
                                .map(a -> new AssetDependency(a, degree))
                                .toList()));
  }

  private static Arbitrary<Scope> scopes(Sizes sizes, int index) {
    return Combinators.combine(
            names(),
            one(ScopeId::of, index),
            texts().optional(),
            items(sizes),
            exclusions(sizes).list().ofMaxSize(2),
            one(PersonId::of, sizes.persons()))
        .as(
            (name, parent, statement, includes, exclusions, responsible) ->
                Scope.builder()
                    .id(ScopeId.of(id(index)))
                    .name(name)
                    .parent(parent)
                    .statement(statement)
                    .includes(includes)
                    .exclusions(exclusions)
                    .responsible(responsible)
                    .build());
  }

  private static Arbitrary<Exclusion> exclusions(Sizes sizes) {
    return Combinators.combine(names(), items(sizes), texts().optional()).as(Exclusion::new);
  }

  private static Arbitrary<ScopeItems> items(Sizes sizes) {
    return Combinators.combine(
            some(UnitId::of, sizes.units()),
            some(AssetId::of, sizes.assets()),
            some(SiteId::of, sizes.sites()))
        .as(
            (units, assets, sites) ->
                ScopeItems.builder().units(units).assets(assets).sites(sites).build());
  }

  private static Arbitrary<Map<String, Integer>> drivers() {
    return Arbitraries.maps(texts(), Arbitraries.integers()).ofMaxSize(3);
  }

  private static <K, V> Arbitrary<ImmutableMap<K, V>> map(Set<K> keys, Arbitrary<V> values) {
    ImmutableList<K> order = ImmutableList.copyOf(keys);
    return values
        .list()
        .ofSize(order.size())
        .map(
            list ->
                IntStream.range(0, order.size())
                    .boxed()
                    .collect(toImmutableMap(order::get, list::get)));
  }

  private static <E extends Entity> Arbitrary<Entities<E>> entities(
      int size, IntFunction<Arbitrary<E>> entity) {
    return size == 0
        ? Arbitraries.just(Entities.of())
        : Combinators.combine(IntStream.range(0, size).mapToObj(entity).toList())
            .as(Entities::copyOf);
  }

  /** One of the first ids or none. */
  private static <I> Arbitrary<Optional<I>> one(Function<String, I> type, int size) {
    return size == 0
        ? Arbitraries.just(Optional.empty())
        : Arbitraries.integers().between(0, size - 1).map(i -> type.apply(id(i))).optional();
  }

  /** Some of the first ids. */
  private static <I> Arbitrary<Set<I>> some(Function<String, I> type, int size) {
    return size == 0
        ? Arbitraries.just(Set.of())
        : Arbitraries.integers().between(0, size - 1).map(i -> type.apply(id(i))).set();
  }

  /** Ids that YAML would take for something else: numbers, words for true and false. */
  private static String id(int index) {
    return ImmutableList.of("007", "NO", "1.10", "true", "0x1F").get(index);
  }
}
