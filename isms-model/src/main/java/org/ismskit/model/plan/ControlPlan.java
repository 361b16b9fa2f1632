package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Priority;
import org.ismskit.model.organization.PersonId;

/**
 * How one control is put in place (27003, 9.2.4 output a and 9.3 output).
 *
 * @param control the control
 * @param description the control in detail
 * @param priority how urgent it is
 * @param designResponsible who designs it
 * @param responsible who puts it in place
 * @param tasks what has to be done
 * @param start from when
 * @param due until when
 * @param reportTo to whom its completion is reported
 * @param resources people, money and technology it needs
 * @param space the space it needs
 * @param expectedState what is to be reached
 * @param integration how it fits into technology, buildings and organization
 */
@Value.Builder
public record ControlPlan(
    ControlId control,
    Optional<String> description,
    Optional<Priority> priority,
    Optional<PersonId> designResponsible,
    Optional<PersonId> responsible,
    ImmutableList<String> tasks,
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    Optional<PersonId> reportTo,
    ImmutableList<AllocatedResource> resources,
    Optional<String> space,
    Optional<String> expectedState,
    Optional<String> integration)
    implements WithControlPlan {

  /** Refuses a missing control and an end before the beginning. */
  public ControlPlan {
    required("control", control);
    description = orEmpty(description);
    priority = orEmpty(priority);
    designResponsible = orEmpty(designResponsible);
    responsible = orEmpty(responsible);
    tasks = orEmpty(tasks);
    start = orEmpty(start);
    due = orEmpty(due);
    reportTo = orEmpty(reportTo);
    resources = orEmpty(resources);
    space = orEmpty(space);
    expectedState = orEmpty(expectedState);
    integration = orEmpty(integration);
    notBefore("due", due, "start", start);
  }

  /**
   * Starts a {@code ControlPlan}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlPlan}. */
  public static final class Builder extends ControlPlanBuilder {
    Builder() {}
  }
}
