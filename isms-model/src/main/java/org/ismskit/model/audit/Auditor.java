package org.ismskit.model.audit;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;

/**
 * Somebody who audits (27003, Annex C).
 *
 * @param person who it is
 * @param external whether from outside the organization
 * @param competences the competences, by letter a to c of Annex C
 * @param independence why the auditor is independent of what is audited
 * @param notFor the units the auditor must not audit
 * @param internalContact who gives an external auditor knowledge of the organization
 * @param selectedBy who of management selected the auditor
 */
@Value.Builder
public record Auditor(
    PersonId person,
    boolean external,
    ImmutableSet<String> competences,
    Optional<String> independence,
    ImmutableSet<UnitId> notFor,
    Optional<PersonId> internalContact,
    Optional<PersonId> selectedBy)
    implements WithAuditor {

  /** Refuses a missing person and what is no letter of the competences. */
  public Auditor {
    required("person", person);
    competences = orEmpty(competences);
    independence = orEmpty(independence);
    notFor = orEmpty(notFor);
    internalContact = orEmpty(internalContact);
    selectedBy = orEmpty(selectedBy);
    lettered("competences", competences, 'c');
  }

  /**
   * Starts an {@code Auditor}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Auditor}. */
  public static final class Builder extends AuditorBuilder {
    Builder() {
      external(false);
    }
  }
}
