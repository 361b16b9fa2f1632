package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;

import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.process.ProcessId;
import org.ismskit.model.scope.ScopeId;

/**
 * What an assessment, a threshold or a decision is about: an asset, a process, a unit or a scope.
 * With none of them it is about everything in scope.
 *
 * @param asset the asset
 * @param process the process
 * @param unit the unit
 * @param scope the scope
 */
@Value.Builder
public record AssessedObject(
    Optional<AssetId> asset,
    Optional<ProcessId> process,
    Optional<UnitId> unit,
    Optional<ScopeId> scope)
    implements WithAssessedObject {

  /** Refuses more than one object at a time. */
  public AssessedObject {
    asset = orEmpty(asset);
    process = orEmpty(process);
    unit = orEmpty(unit);
    scope = orEmpty(scope);
    long named = Stream.of(asset, process, unit, scope).filter(Optional::isPresent).count();
    if (named > 1) {
      throw new InvalidValue(
          "asset, process, unit, scope", named + " values", "at most one of them");
    }
  }

  /**
   * Starts an {@code AssessedObject}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Everything in scope.
   *
   * @return an object that names nothing
   */
  public static AssessedObject everything() {
    return builder().build();
  }

  /** Collects the parts of an {@link AssessedObject}. */
  public static final class Builder extends AssessedObjectBuilder {
    Builder() {}
  }
}
