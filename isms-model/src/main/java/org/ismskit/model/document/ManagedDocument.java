package org.ismskit.model.document;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.policy.PolicyId;
import org.ismskit.model.process.SystemId;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.role.Participation;
import org.ismskit.model.role.RoleId;

/**
 * A document of the ISMS under control (27003, 9.2.2 and 9.2.4).
 *
 * <p>Training material is a document too; its contents are named by the letters of 9.4.2.
 *
 * @param id identifies the document
 * @param name its title
 * @param kind what it is
 * @param number its identification in the organization
 * @param version its version
 * @param date the date of that version
 * @param status how far it has come
 * @param changes what changed in this version
 * @param responsible who answers for it
 * @param authors who takes part in writing it
 * @param approval the decision by which it was approved
 * @param policies the policies it puts into practice
 * @param requirements the requirements it answers
 * @param wholeOrganization whether it holds for the whole organization
 * @param units the units it holds for
 * @param roles the roles it holds for
 * @param systems the systems it holds for
 * @param externalOrigin where it comes from, if from outside
 * @param distribution the units that get it
 * @param audience for whom it is
 * @param languages the languages it exists in, as BCP 47 tags
 * @param repository where it is kept
 * @param template the template it follows
 * @param contents of training material, the contents it has, by letter a to h (9.4.2)
 * @param existing what was decided on the standard that existed before
 * @param replaces the documents that it replaces
 * @param reviewDue when it is to be looked at again
 * @param reviewedOn when it was looked at last
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ManagedDocument(
    DocumentId id,
    String name,
    DocumentKind kind,
    Optional<String> number,
    Optional<String> version,
    Optional<LocalDate> date,
    Optional<DocumentStatus> status,
    Optional<String> changes,
    Optional<PersonId> responsible,
    ImmutableList<Participation> authors,
    Optional<ApprovalId> approval,
    ImmutableSet<PolicyId> policies,
    ImmutableSet<RequirementId> requirements,
    boolean wholeOrganization,
    ImmutableSet<UnitId> units,
    ImmutableSet<RoleId> roles,
    ImmutableSet<SystemId> systems,
    Optional<String> externalOrigin,
    ImmutableSet<UnitId> distribution,
    Optional<Audience> audience,
    ImmutableSet<String> languages,
    Optional<String> repository,
    Optional<DocumentId> template,
    ImmutableSet<String> contents,
    Optional<ExistingStandard> existing,
    ImmutableSet<DocumentId> replaces,
    Optional<LocalDate> reviewDue,
    Optional<LocalDate> reviewedOn)
    implements Entity, WithManagedDocument {

  /**
   * Refuses missing values of required components, contents without a letter, a document for
   * everybody that is limited to some, and one that replaces itself.
   */
  public ManagedDocument {
    required("id", id, "name", name, "kind", kind);
    number = orEmpty(number);
    version = orEmpty(version);
    date = orEmpty(date);
    status = orEmpty(status);
    changes = orEmpty(changes);
    responsible = orEmpty(responsible);
    authors = orEmpty(authors);
    approval = orEmpty(approval);
    policies = orEmpty(policies);
    requirements = orEmpty(requirements);
    units = orEmpty(units);
    roles = orEmpty(roles);
    systems = orEmpty(systems);
    externalOrigin = orEmpty(externalOrigin);
    distribution = orEmpty(distribution);
    audience = orEmpty(audience);
    languages = orEmpty(languages);
    repository = orEmpty(repository);
    template = orEmpty(template);
    contents = orEmpty(contents);
    existing = orEmpty(existing);
    replaces = orEmpty(replaces);
    reviewDue = orEmpty(reviewDue);
    reviewedOn = orEmpty(reviewedOn);
    lettered("contents", contents, 'h');
    if (wholeOrganization && !(units.isEmpty() && roles.isEmpty() && systems.isEmpty())) {
      throw new InvalidValue(
          "wholeOrganization", true, "false, where units, roles or systems limit the coverage");
    }
    if (replaces.contains(id)) {
      throw new InvalidValue("replaces", id, "other documents");
    }
  }

  /**
   * Starts a {@code ManagedDocument}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ManagedDocument}. */
  public static final class Builder extends ManagedDocumentBuilder {
    Builder() {
      wholeOrganization(false);
    }
  }
}
