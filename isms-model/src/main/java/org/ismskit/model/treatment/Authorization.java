package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.document.DocumentId;

/**
 * The authorization to implement and operate the ISMS, with what speaks for and against it (27003,
 * 8.4 output a).
 *
 * @param approval the decision
 * @param risksOfDoing the risks of implementing it
 * @param opportunitiesOfDoing the opportunities of implementing it
 * @param risksOfNotDoing the risks of leaving it
 * @param opportunitiesOfNotDoing the opportunities of leaving it
 * @param documents the documents management had before it
 */
@Value.Builder
public record Authorization(
    Optional<ApprovalId> approval,
    ImmutableList<String> risksOfDoing,
    ImmutableList<String> opportunitiesOfDoing,
    ImmutableList<String> risksOfNotDoing,
    ImmutableList<String> opportunitiesOfNotDoing,
    ImmutableSet<DocumentId> documents)
    implements WithAuthorization {

  /** Reads missing components as empty ones. */
  public Authorization {
    approval = orEmpty(approval);
    risksOfDoing = orEmpty(risksOfDoing);
    opportunitiesOfDoing = orEmpty(opportunitiesOfDoing);
    risksOfNotDoing = orEmpty(risksOfNotDoing);
    opportunitiesOfNotDoing = orEmpty(opportunitiesOfNotDoing);
    documents = orEmpty(documents);
  }

  /**
   * Starts an {@code Authorization}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Authorization}. */
  public static final class Builder extends AuthorizationBuilder {
    Builder() {}
  }
}
