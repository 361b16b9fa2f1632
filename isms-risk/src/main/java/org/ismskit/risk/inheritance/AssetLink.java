package org.ismskit.risk.inheritance;

import static org.ismskit.model.entity.Components.required;

import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;

/**
 * An edge of the asset graph.
 *
 * @param dependant the asset that depends on another
 * @param dependency the other asset and how far it depends on it
 */
public record AssetLink(AssetId dependant, AssetDependency dependency) {

  /** Refuses missing values. */
  public AssetLink {
    required("dependant", dependant, "dependency", dependency);
  }
}
