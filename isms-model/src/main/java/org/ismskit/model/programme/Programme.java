package org.ismskit.model.programme;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.document.RecordKindId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.role.Participation;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.ScopeId;

/**
 * The plan of one of the ISMS-specific activities (27003, 9.1 d, 9.4, Annexes C and E).
 *
 * <p>What the standard lists for it stands under the letter of the list: the six contents of a
 * measurement programme (Annex E, a to f), the information for a management review (9.4.1, a to d).
 *
 * @param id identifies the programme
 * @param name what people call it
 * @param stream what it is for
 * @param purpose what it is to achieve
 * @param contents what it says on the contents the standard lists, by letter
 * @param scope the scope it holds for
 * @param exclusions what it leaves out
 * @param responsible the role that answers for it
 * @param team who takes part, and in what
 * @param roles the roles that have to be involved
 * @param support how management supports it
 * @param procedures the procedures it follows
 * @param recordKinds the records it leaves
 * @param recurrence how often
 * @param triggers what makes it happen besides
 * @param noticeDays how many days before those concerned are told, at least 0
 * @param evidenceDays how many days controls have to work before an audit of them, at least 0
 * @param previousResults what earlier results it takes into account
 * @param legalCheckBy who checked what the law says to it
 * @param legalCheckOn when
 * @param scopeApproval the decision by which its scope was approved
 * @param approval the decision by which it was approved
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Programme(
    ProgrammeId id,
    String name,
    IsmsStream stream,
    Optional<String> purpose,
    ImmutableMap<String, String> contents,
    Optional<ScopeId> scope,
    ImmutableList<Exclusion> exclusions,
    Optional<RoleId> responsible,
    ImmutableList<Participation> team,
    ImmutableSet<RoleId> roles,
    Optional<String> support,
    ImmutableSet<DocumentId> procedures,
    ImmutableSet<RecordKindId> recordKinds,
    Optional<Recurrence> recurrence,
    ImmutableList<String> triggers,
    OptionalInt noticeDays,
    OptionalInt evidenceDays,
    Optional<String> previousResults,
    Optional<PersonId> legalCheckBy,
    Optional<LocalDate> legalCheckOn,
    Optional<ApprovalId> scopeApproval,
    Optional<ApprovalId> approval)
    implements Entity, WithProgramme {

  /**
   * Refuses missing values of required components, what is no letter of a list, and negative
   * numbers of days.
   */
  public Programme {
    required("id", id, "name", name, "stream", stream);
    purpose = orEmpty(purpose);
    contents = orEmpty(contents);
    scope = orEmpty(scope);
    exclusions = orEmpty(exclusions);
    responsible = orEmpty(responsible);
    team = orEmpty(team);
    roles = orEmpty(roles);
    support = orEmpty(support);
    procedures = orEmpty(procedures);
    recordKinds = orEmpty(recordKinds);
    recurrence = orEmpty(recurrence);
    triggers = orEmpty(triggers);
    noticeDays = orEmpty(noticeDays);
    evidenceDays = orEmpty(evidenceDays);
    previousResults = orEmpty(previousResults);
    legalCheckBy = orEmpty(legalCheckBy);
    legalCheckOn = orEmpty(legalCheckOn);
    scopeApproval = orEmpty(scopeApproval);
    approval = orEmpty(approval);
    lettered("contents", contents.keySet(), 'h');
    inRange("noticeDays", noticeDays, 0, Integer.MAX_VALUE);
    inRange("evidenceDays", evidenceDays, 0, Integer.MAX_VALUE);
  }

  /**
   * Starts a {@code Programme}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Programme}. */
  public static final class Builder extends ProgrammeBuilder {
    Builder() {}
  }
}
