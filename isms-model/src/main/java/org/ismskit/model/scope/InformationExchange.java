package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.document.DocumentId;

/**
 * Information that flows inside a scope or across its boundary (27003, 6.2 output c and 6.3 output
 * a).
 *
 * @param what the information
 * @param assets the information assets
 * @param source where it comes from
 * @param destination where it goes
 * @param crossesBoundary whether it leaves or enters the scope
 * @param view from which side it was seen
 * @param medium how it travels
 * @param agreement the agreement that governs it
 */
@Value.Builder
public record InformationExchange(
    String what,
    ImmutableSet<AssetId> assets,
    Optional<ScopeItems> source,
    Optional<ScopeItems> destination,
    boolean crossesBoundary,
    Optional<BoundaryKind> view,
    Optional<String> medium,
    Optional<DocumentId> agreement)
    implements WithInformationExchange {

  /** Refuses missing values of required components. */
  public InformationExchange {
    required("what", what);
    assets = orEmpty(assets);
    source = orEmpty(source);
    destination = orEmpty(destination);
    view = orEmpty(view);
    medium = orEmpty(medium);
    agreement = orEmpty(agreement);
  }

  /**
   * Starts an {@code InformationExchange}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link InformationExchange}. */
  public static final class Builder extends InformationExchangeBuilder {
    Builder() {
      crossesBoundary(false);
    }
  }
}
