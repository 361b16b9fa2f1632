package org.ismskit.model.asset;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * Says that an asset cannot keep a property without another asset.
 *
 * @param asset the asset depended on
 * @param degree how far, per property, from 0 (not at all) to 1 (wholly); a property that is not
 *     named counts 1
 */
@Value.Builder
public record AssetDependency(AssetId asset, ImmutableMap<SecurityPropertyId, BigDecimal> degree)
    implements WithAssetDependency {

  /** Refuses a missing asset and a degree outside 0 to 1. */
  public AssetDependency {
    required("asset", asset);
    degree = orEmpty(degree);
    degree.forEach(
        (property, value) -> {
          if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValue("degree", value.toPlainString(), "a number from 0 to 1");
          }
        });
  }

  /**
   * Starts an {@code AssetDependency}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link AssetDependency}. */
  public static final class Builder extends AssetDependencyBuilder {
    Builder() {}
  }
}
