package org.ismskit.model.role;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdPartyId;

/**
 * Somebody who benefits from the ISMS project or is affected by it (27003, 5.3.2 input b).
 *
 * @param id identifies the stakeholder
 * @param name who it is
 * @param person the person to talk to
 * @param thirdParty the third party it is, if it is one
 * @param interest what it expects
 * @param reviewer whether it is asked to comment on drafts
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Stakeholder(
    StakeholderId id,
    String name,
    Optional<PersonId> person,
    Optional<ThirdPartyId> thirdParty,
    Optional<String> interest,
    boolean reviewer)
    implements Entity, WithStakeholder {

  /** Refuses missing values of required components. */
  public Stakeholder {
    required("id", id, "name", name);
    person = orEmpty(person);
    thirdParty = orEmpty(thirdParty);
    interest = orEmpty(interest);
  }

  /**
   * Starts a {@code Stakeholder}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Stakeholder}. */
  public static final class Builder extends StakeholderBuilder {
    Builder() {
      reviewer(false);
    }
  }
}
