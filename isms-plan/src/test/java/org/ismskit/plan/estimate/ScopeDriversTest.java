package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Scoping;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;
import org.ismskit.plan.estimate.Drivers.Origin;
import org.junit.jupiter.api.Test;

/** What is in scope is what is counted. */
class ScopeDriversTest {

  private static OrganizationalUnit unit(String id, int people, Optional<UnitId> parent) {
    return OrganizationalUnit.builder()
        .id(UnitId.of(id))
        .name(id)
        .people(people)
        .parent(parent)
        .build();
  }

  /** Sales with 40 people, 10 of them in a team; production with 200; two sites. */
  private static IsmsProject project(Scope... scopes) {
    return Samples.project(Map.of())
        .withOrganization(
            Organization.builder()
                .people(240)
                .units(
                    Entities.of(
                        unit("sales", 40, Optional.empty()),
                        unit("team", 10, Optional.of(UnitId.of("sales"))),
                        unit("production", 200, Optional.empty())))
                .sites(
                    Entities.of(
                        Site.builder().id(SiteId.of("north")).name("North").build(),
                        Site.builder().id(SiteId.of("south")).name("South").build()))
                .build())
        .withScoping(Scoping.builder().scopes(Entities.of(scopes)).build());
  }

  private static Scope sales(Optional<ScopeId> parent) {
    return Scope.builder()
        .id(ScopeId.of(parent.isPresent() ? "part" : "only"))
        .name("Sales")
        .parent(parent)
        .includes(
            ScopeItems.builder()
                .addUnit(UnitId.of("sales"))
                .addUnit(UnitId.of("team"))
                .addSite(SiteId.of("north"))
                .build())
        .build();
  }

  private static Scope whole() {
    return Scope.builder().id(ScopeId.of("whole")).name("Whole").build();
  }

  @Test
  void theOnlyScopeSaysWhatIsCounted() {
    Drivers drivers = Drivers.of(project(sales(Optional.empty())), 0, 0);

    assertThat(drivers.get(Driver.PEOPLE)).isEqualTo(40);
    assertThat(drivers.get(Driver.SITES)).isEqualTo(1);
    assertThat(drivers.get(Driver.UNITS)).isEqualTo(2);
  }

  @Test
  void aScopeThatNamesNothingHasEverythingInIt() {
    Drivers drivers = Drivers.of(project(whole()), 0, 0);

    assertThat(drivers.get(Driver.PEOPLE)).isEqualTo(240);
    assertThat(drivers.get(Driver.SITES)).isEqualTo(2);
    assertThat(drivers.get(Driver.UNITS)).isEqualTo(3);
  }

  /** A list in which none is critical says so; an empty one says nothing. */
  @Test
  void ofThirdPartiesTheCriticalOnesAreCountedAsSoonAsAnyAreRecorded() {
    ThirdParty carrier = ThirdParty.builder().id(ThirdPartyId.of("c")).name("Carrier").build();
    IsmsProject silent = project(whole());

    assertThat(thirdParties(silent, carrier)).isEqualTo("driver.counted.critical 0");
    assertThat(thirdParties(silent, carrier.withCritical(true)))
        .isEqualTo("driver.counted.critical 1");
    assertThat(thirdParties(silent)).startsWith("driver.guessed ");
  }

  private static String thirdParties(IsmsProject silent, ThirdParty... parties) {
    IsmsProject project =
        silent.withOrganization(silent.organization().withThirdParties(Entities.of(parties)));
    return Drivers.of(project, 0, 0).explanations().stream()
        .filter(why -> why.args().get(0).equals("thirdParties"))
        .map(why -> why.code() + " " + why.args().get(1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofThirdPartiesOfAPartTheCriticalOnesAreCounted() {
    ThirdParty carrier = ThirdParty.builder().id(ThirdPartyId.of("c")).name("Carrier").build();
    ThirdParty host = carrier.withId(ThirdPartyId.of("h")).withCritical(true);
    Scope part = sales(Optional.of(ScopeId.of("whole")));
    Scope both = part.withIncludes(part.includes().withThirdParties(carrier.id(), host.id()));
    IsmsProject silent = project(whole());
    IsmsProject project =
        silent
            .withOrganization(silent.organization().withThirdParties(Entities.of(carrier, host)))
            .withScoping(Scoping.builder().scopes(Entities.of(whole(), both)).build());

    assertThat(Drivers.of(project, both, 0, 0).get(Driver.THIRD_PARTIES)).isEqualTo(1);
  }

  /** Six are recorded, more than half of what is usual, and one of them is critical. */
  @Test
  void aListOfThirdPartiesIsJudgedByAllThatItNames() {
    ThirdParty critical =
        ThirdParty.builder().id(ThirdPartyId.of("p0")).name("P").critical(true).build();
    IsmsProject project = project(whole()).withScoping(Scoping.empty());

    assertThat(few(project, critical)).containsKey(Driver.THIRD_PARTIES);
    assertThat(
            few(
                project,
                IntStream.range(0, 6)
                    .mapToObj(i -> critical.withId(ThirdPartyId.of("p" + i)).withCritical(i == 0))
                    .toArray(ThirdParty[]::new)))
        .doesNotContainKey(Driver.THIRD_PARTIES);
  }

  private static Map<Driver, Integer> few(IsmsProject project, ThirdParty... parties) {
    return Drivers.of(
            project.withOrganization(
                Organization.builder().people(25).thirdParties(Entities.of(parties)).build()),
            0,
            0)
        .few();
  }

  @Test
  void aPartIsCountedForItself() {
    Scope part = sales(Optional.of(ScopeId.of("whole")));
    Drivers drivers = Drivers.of(project(whole(), part), part, 3, 4);

    assertThat(drivers.get(Driver.PEOPLE)).isEqualTo(40);
    assertThat(drivers.get(Driver.ENTITIES)).isEqualTo(1);
    assertThat(drivers.get(Driver.ORGANIZATIONAL_CONTROLS)).isEqualTo(3);
    assertThat(drivers.get(Driver.TECHNICAL_CONTROLS)).isEqualTo(4);
    assertThat(drivers.origin(Driver.PEOPLE)).isEqualTo(Origin.COUNTED);
    // Nothing is recorded of them: what is usual for 40 people.
    assertThat(drivers.origin(Driver.SCENARIOS)).isEqualTo(Origin.GUESSED);
    assertThat(drivers.get(Driver.SCENARIOS)).isBetween(24, 48);
  }

  @Test
  void aSmallerScopeIsNeverMoreWork() {
    EstimationModel model = EstimationModel.standard();
    IsmsProject all = project(whole());
    IsmsProject some = project(sales(Optional.empty()));
    Drivers everything = Drivers.of(all, 5, 5);
    Drivers part = Drivers.of(some, 5, 5);

    Iso27003.description()
        .activities()
        .forEach(
            activity ->
                assertThat(
                        model
                            .activity(activity, EstimationSetting.of(some, part, model.size(part)))
                            .effort())
                    .isLessThanOrEqualTo(
                        model
                            .activity(
                                activity,
                                EstimationSetting.of(all, everything, model.size(everything)))
                            .effort()));
  }
}
