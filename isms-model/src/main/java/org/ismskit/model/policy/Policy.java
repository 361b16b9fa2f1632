package org.ismskit.model.policy;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;

/**
 * What management demands, in writing (27003, 6.6, 9.2.3 and Annex D).
 *
 * @param id identifies the policy
 * @param name its title
 * @param kind what it is on
 * @param parent the policy it supports
 * @param version its version
 * @param date the date of that version
 * @param owner who answers for it
 * @param aspects what an ISMS policy says on its aspects, by letter a to g (6.6)
 * @param parts its sections
 * @param inputs which of the five inputs of Annex D were considered, by number
 * @param approvals the decisions by which it was approved and later confirmed
 * @param communicatedOn when it was made known to everybody
 * @param reviewDue when it is to be looked at again
 * @param crossCheckedOn when it was checked against the others (9.2.3)
 * @param consequencesOfBreach what follows from a breach (9.2.3)
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Policy(
    PolicyId id,
    String name,
    PolicyKind kind,
    Optional<PolicyId> parent,
    Optional<String> version,
    Optional<LocalDate> date,
    Optional<PersonId> owner,
    ImmutableMap<String, String> aspects,
    ImmutableList<PolicyPart> parts,
    ImmutableSet<String> inputs,
    ImmutableSet<ApprovalId> approvals,
    Optional<LocalDate> communicatedOn,
    Optional<LocalDate> reviewDue,
    Optional<LocalDate> crossCheckedOn,
    Optional<String> consequencesOfBreach)
    implements Entity, WithPolicy {

  /**
   * Refuses missing values of required components, what is no aspect or input of the standard, and
   * a policy that is made known or looked at again before its date.
   */
  public Policy {
    required("id", id, "name", name, "kind", kind);
    parent = orEmpty(parent);
    version = orEmpty(version);
    date = orEmpty(date);
    owner = orEmpty(owner);
    aspects = orEmpty(aspects);
    parts = orEmpty(parts);
    inputs = orEmpty(inputs);
    approvals = orEmpty(approvals);
    communicatedOn = orEmpty(communicatedOn);
    reviewDue = orEmpty(reviewDue);
    crossCheckedOn = orEmpty(crossCheckedOn);
    consequencesOfBreach = orEmpty(consequencesOfBreach);
    lettered("aspects", aspects.keySet(), 'g');
    for (String input : inputs) {
      if (!input.matches("[1-5]")) {
        throw new InvalidValue("inputs", input, "a number from 1 to 5");
      }
    }
    notBefore("communicatedOn", communicatedOn, "date", date);
    notBefore("reviewDue", reviewDue, "date", date);
  }

  /**
   * Starts a {@code Policy}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Policy}. */
  public static final class Builder extends PolicyBuilder {
    Builder() {}
  }
}
