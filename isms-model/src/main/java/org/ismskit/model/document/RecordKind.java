package org.ismskit.model.document;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.role.RoleId;

/**
 * A kind of record that is kept as evidence, and how (27003, 9.2.2, record control a to c).
 *
 * @param id identifies the kind of record
 * @param name what is recorded
 * @param identification how one record is told from another
 * @param repository where records are stored
 * @param protection how they are protected
 * @param retrieval how they are found
 * @param disposal how they are discarded
 * @param retentionMonths how many months they are kept, at least 1
 * @param legalMonths how many months the law demands, at least 1
 * @param legalBasis the requirements that demand it
 * @param template the form they follow
 * @param responsible the role that keeps them
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record RecordKind(
    RecordKindId id,
    String name,
    Optional<String> identification,
    Optional<String> repository,
    Optional<String> protection,
    Optional<String> retrieval,
    Optional<String> disposal,
    OptionalInt retentionMonths,
    OptionalInt legalMonths,
    ImmutableSet<RequirementId> legalBasis,
    Optional<DocumentId> template,
    Optional<RoleId> responsible)
    implements Entity, WithRecordKind {

  /** Refuses missing values of required components and periods below one month. */
  public RecordKind {
    required("id", id, "name", name);
    identification = orEmpty(identification);
    repository = orEmpty(repository);
    protection = orEmpty(protection);
    retrieval = orEmpty(retrieval);
    disposal = orEmpty(disposal);
    retentionMonths = orEmpty(retentionMonths);
    legalMonths = orEmpty(legalMonths);
    legalBasis = orEmpty(legalBasis);
    template = orEmpty(template);
    responsible = orEmpty(responsible);
    inRange("retentionMonths", retentionMonths, 1, Integer.MAX_VALUE);
    inRange("legalMonths", legalMonths, 1, Integer.MAX_VALUE);
  }

  /**
   * Starts a {@code RecordKind}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RecordKind}. */
  public static final class Builder extends RecordKindBuilder {
    Builder() {}
  }
}
