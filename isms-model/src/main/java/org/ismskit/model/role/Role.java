package org.ismskit.model.role;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * A set of responsibilities that a person takes on (27003, 5.3.2 and Annex B).
 *
 * @param id identifies the role
 * @param name what people call it
 * @param standardRoles the roles of the process description that it fills, as Table B.1 lists them
 * @param responsibilities what it answers for
 * @param requiredSkills what its holder has to know
 * @param overall whether it manages information security as a whole; 27003 wants one such role
 * @param senior whether it is a role of senior management
 * @param unit the unit it belongs to
 * @param reportsTo the role it reports to
 * @param inOperation what becomes of it when the ISMS operates
 * @param approval the decision by which it was approved
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Role(
    RoleId id,
    String name,
    ImmutableSet<RoleDescriptionId> standardRoles,
    ImmutableList<String> responsibilities,
    ImmutableSet<String> requiredSkills,
    boolean overall,
    boolean senior,
    Optional<UnitId> unit,
    Optional<RoleId> reportsTo,
    Optional<OperationalUse> inOperation,
    Optional<ApprovalId> approval)
    implements Entity, WithRole {

  /** Refuses missing values of required components. */
  public Role {
    required("id", id, "name", name);
    standardRoles = orEmpty(standardRoles);
    responsibilities = orEmpty(responsibilities);
    requiredSkills = orEmpty(requiredSkills);
    unit = orEmpty(unit);
    reportsTo = orEmpty(reportsTo);
    inOperation = orEmpty(inOperation);
    approval = orEmpty(approval);
  }

  /**
   * Starts a {@code Role}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Role}. */
  public static final class Builder extends RoleBuilder {
    Builder() {
      overall(false);
      senior(false);
    }
  }
}
