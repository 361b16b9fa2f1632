package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.process.BusinessProcess;
import org.ismskit.model.process.ProcessId;
import org.ismskit.model.process.SystemId;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;

/**
 * Which risks concern which part of an organization. A risk concerns the assets that its scenario
 * harms, the processes that work with them, directly or through a system, the units that own these
 * processes and the units above. It concerns the scope it was assessed for or, if it names none,
 * the scopes that hold one of its assets, and the scopes above.
 */
final class Parts {

  private final IsmsProject project;
  private final Map<AssetId, Set<AssessedObject>> byAsset = new HashMap<>();
  private final Map<ScopeId, ImmutableSet<AssessedObject>> byScope = new HashMap<>();
  private final Set<AssessedObject> all = new LinkedHashSet<>();

  Parts(IsmsProject project) {
    this.project = project;
    all.add(AssessedObject.everything());
    for (Scope scope : project.scoping().scopes()) {
      all.add(AssessedObject.builder().scope(scope.id()).build());
    }
    for (OrganizationalUnit unit : project.organization().units()) {
      all.add(AssessedObject.builder().unit(unit.id()).build());
    }
    Map<ProcessId, Set<AssetId>> used = new HashMap<>();
    for (BusinessProcess process : project.analysis().processes()) {
      AssessedObject object = AssessedObject.builder().process(process.id()).build();
      all.add(object);
      Set<AssetId> assets = new LinkedHashSet<>(process.assets());
      process.systems().forEach(system -> assets.addAll(assets(system)));
      used.put(process.id(), assets);
      put(assets, object);
      process
          .ownerUnit()
          .ifPresent(unit -> unitAndAbove(unit).forEach(above -> put(assets, object(above))));
    }
    for (Scope scope : project.scoping().scopes()) {
      Set<AssessedObject> above = new LinkedHashSet<>();
      scopeAndAbove(scope.id()).forEach(id -> above.add(object(id)));
      byScope.put(scope.id(), ImmutableSet.copyOf(above));
      Set<AssetId> assets = assets(scope.includes(), used);
      for (Exclusion exclusion : scope.exclusions()) {
        assets.removeAll(assets(exclusion.items(), used));
      }
      above.forEach(object -> put(assets, object));
    }
    for (Asset asset : project.analysis().assets()) {
      AssessedObject object = AssessedObject.builder().asset(asset.id()).build();
      all.add(object);
      put(ImmutableSet.of(asset.id()), object);
    }
  }

  private static AssessedObject object(UnitId unit) {
    return AssessedObject.builder().unit(unit).build();
  }

  private static AssessedObject object(ScopeId scope) {
    return AssessedObject.builder().scope(scope).build();
  }

  private void put(Set<AssetId> assets, AssessedObject object) {
    assets.forEach(asset -> byAsset.computeIfAbsent(asset, a -> new LinkedHashSet<>()).add(object));
  }

  private ImmutableSet<AssetId> assets(SystemId system) {
    return project.analysis().systems().get(system).orElseThrow().assets();
  }

  private Set<AssetId> assets(ScopeItems items, Map<ProcessId, Set<AssetId>> used) {
    Set<AssetId> assets = new LinkedHashSet<>(items.assets());
    items.systems().forEach(system -> assets.addAll(assets(system)));
    for (BusinessProcess process : project.analysis().processes()) {
      boolean owned =
          process.ownerUnit().isPresent()
              && unitAndAbove(process.ownerUnit().get()).stream().anyMatch(items.units()::contains);
      if (owned || items.processes().contains(process.id())) {
        assets.addAll(used.getOrDefault(process.id(), Set.of()));
      }
    }
    return assets;
  }

  private ImmutableList<UnitId> unitAndAbove(UnitId unit) {
    ImmutableList.Builder<UnitId> units = ImmutableList.builder();
    Optional<UnitId> at = Optional.of(unit);
    while (at.isPresent()) {
      units.add(at.get());
      at = project.organization().units().get(at.get()).flatMap(OrganizationalUnit::parent);
    }
    return units.build();
  }

  private ImmutableList<ScopeId> scopeAndAbove(ScopeId scope) {
    ImmutableList.Builder<ScopeId> scopes = ImmutableList.builder();
    Optional<ScopeId> at = Optional.of(scope);
    while (at.isPresent()) {
      scopes.add(at.get());
      at = project.scoping().scopes().get(at.get()).flatMap(Scope::parent);
    }
    return scopes.build();
  }

  /** Everything, then all scopes, units, processes and assets, each in the order of the project. */
  Set<AssessedObject> all() {
    return all;
  }

  /** The parts that a risk concerns. */
  Set<AssessedObject> of(Risk risk) {
    Set<AssessedObject> parts = new HashSet<>();
    parts.add(AssessedObject.everything());
    risk.scope().ifPresent(scope -> parts.addAll(byScope.getOrDefault(scope, ImmutableSet.of())));
    for (AssetId asset : scenario(risk).assets()) {
      for (AssessedObject object : byAsset.getOrDefault(asset, Set.of())) {
        if (risk.scope().isEmpty() || object.scope().isEmpty()) {
          parts.add(object);
        }
      }
    }
    return parts;
  }

  private IncidentScenario scenario(Risk risk) {
    return project.risk().scenarios().get(risk.scenario()).orElseThrow();
  }

  /** A part in few words: its id, which says of what kind it is where ids of kinds may agree. */
  static String text(AssessedObject object) {
    Map<String, Optional<?>> kinds = new LinkedHashMap<>();
    kinds.put("asset ", object.asset());
    kinds.put("process ", object.process());
    kinds.put("unit ", object.unit());
    kinds.put("scope ", object.scope());
    return kinds.entrySet().stream()
        .flatMap(kind -> kind.getValue().stream().map(id -> kind.getKey() + id))
        .findFirst()
        .orElse("everything");
  }
}
