package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.Analysis;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityProperty;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.risk.Threat;
import org.ismskit.model.risk.ThreatId;

/** A project of the size of a register of a large group: the same one for the same numbers. */
final class LargeProject {

  static final int ASSETS = 10_000;
  static final int RISKS = 100_000;

  private static final int PERSONS = 500;
  private static final int SITES = 50;
  private static final int THREATS = 40;

  private static final List<String> LIKELIHOODS =
      List.of("unlikely", "rather-unlikely", "likely", "very-likely", "almost-certain");
  private static final List<String> CONSEQUENCES =
      List.of("minor", "significant", "serious", "critical", "catastrophic");

  private static final ImmutableList<AssetKind> KINDS = ImmutableList.copyOf(AssetKind.values());

  private LargeProject() {}

  /** Builds the project. */
  static IsmsProject build() {
    return of(organization(), analysis(), risks(0));
  }

  /** Builds the project from its sections, which checks all references. */
  static IsmsProject of(Organization organization, Analysis analysis, RiskManagement risk) {
    return IsmsProject.builder()
        .id(ProjectId.of("large"))
        .name("Group-wide ISMS")
        .organization(organization)
        .analysis(analysis)
        .risk(risk)
        .build();
  }

  static Organization organization() {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      persons.add(
          Person.builder().id(PersonId.of("person-" + i)).name("Employee number " + i).build());
    }
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      sites.add(
          Site.builder().id(SiteId.of("site-" + i)).name("Office " + i).country("DE").build());
    }
    return Organization.builder()
        .persons(Entities.copyOf(persons))
        .sites(Entities.copyOf(sites))
        .build();
  }

  static Analysis analysis() {
    List<SecurityProperty> properties = new ArrayList<>();
    for (String name : List.of("confidentiality", "integrity", "availability")) {
      properties.add(SecurityProperty.builder().id(SecurityPropertyId.of(name)).name(name).build());
    }
    List<Asset> assets = new ArrayList<>();
    for (int i = 0; i < ASSETS; i++) {
      assets.add(
          Asset.builder()
              .id(AssetId.of("asset-" + i))
              .name("Application server " + i + " of the order system")
              .kind(KINDS.get(i % KINDS.size()))
              .description("Runs the services that take and confirm orders, instance " + i)
              .owner(PersonId.of("person-" + i % PERSONS))
              .location(SiteId.of("site-" + i % SITES))
              .classification(
                  ImmutableMap.of(
                      SecurityPropertyId.of("confidentiality"), i % 4,
                      SecurityPropertyId.of("integrity"), i / 4 % 4,
                      SecurityPropertyId.of("availability"), i / 16 % 4))
              .build());
    }
    return Analysis.builder()
        .securityProperties(Entities.copyOf(properties))
        .assets(Entities.copyOf(assets))
        .build();
  }

  /**
   * The risks, one scenario for each ten of them.
   *
   * @param broken how many of the risks name an owner who is not there
   */
  static RiskManagement risks(int broken) {
    List<Threat> threats = new ArrayList<>();
    for (int i = 0; i < THREATS; i++) {
      threats.add(Threat.builder().id(ThreatId.of("threat-" + i)).name("Threat " + i).build());
    }
    List<IncidentScenario> scenarios = new ArrayList<>();
    for (int i = 0; i < RISKS / 10; i++) {
      scenarios.add(
          IncidentScenario.builder()
              .id(ScenarioId.of("scenario-" + i))
              .name("Ransomware reaches the order system by way " + i)
              .threat(ThreatId.of("threat-" + i % THREATS))
              .addAsset(AssetId.of("asset-" + i % ASSETS))
              .build());
    }
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < RISKS; i++) {
      boolean dangling = i < broken;
      risks.add(
          Risk.builder()
              .id(RiskId.of("risk-" + i))
              .name("Orders are lost or late because of case " + i)
              .scenario(ScenarioId.of("scenario-" + i / 10))
              .likelihood(LIKELIHOODS.get(i % LIKELIHOODS.size()))
              .consequence(CONSEQUENCES.get(i / 5 % CONSEQUENCES.size()))
              .owner(Optional.of(PersonId.of((dangling ? "nobody-" : "person-") + i % PERSONS)))
              .basis("Interviews and incidents of the last three years")
              .build());
    }
    return RiskManagement.builder()
        .threats(Entities.copyOf(threats))
        .scenarios(Entities.copyOf(scenarios))
        .risks(Entities.copyOf(risks))
        .build();
  }
}
