package org.ismskit.model.approval;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;

/**
 * A body whose approvals a plan has to wait for, since it meets on certain days.
 *
 * <p>While meetings are dated, a plan waits for them; that the body decides in writing is then only
 * tried as a suggestion. A body that may decide in writing and has no meetings does so.
 *
 * @param id identifies the body
 * @param name what people call it
 * @param members who sits in it
 * @param meetings the days on which it meets
 * @param paperLeadDays how many working days before a meeting its papers are due, at least 0
 * @param writtenResolution whether it may decide in writing between meetings; while it has meetings
 *     a plan waits for them all the same, and says what deciding in writing would gain
 * @param parent the body it reports to (6.2 output e)
 * @param decides what it decides on; empty if everything
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record DecisionBody(
    DecisionBodyId id,
    String name,
    ImmutableSet<PersonId> members,
    ImmutableSet<LocalDate> meetings,
    OptionalInt paperLeadDays,
    boolean writtenResolution,
    Optional<DecisionBodyId> parent,
    ImmutableSet<ApprovalSubject> decides)
    implements Entity, WithDecisionBody {

  /** Refuses missing values of required components and a lead outside 0 to 365 days. */
  public DecisionBody {
    required("id", id, "name", name);
    members = orEmpty(members);
    meetings = orEmpty(meetings);
    paperLeadDays = orEmpty(paperLeadDays);
    parent = orEmpty(parent);
    decides = orEmpty(decides);
    inRange("paperLeadDays", paperLeadDays, 0, 365);
  }

  /**
   * Starts a {@code DecisionBody}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link DecisionBody}. */
  public static final class Builder extends DecisionBodyBuilder {
    Builder() {
      writtenResolution(false);
    }
  }
}
