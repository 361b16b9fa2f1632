package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.process.SystemId;

/**
 * Days on which nothing may be changed, such as the end of the year or a shutdown, or on which
 * there is no time for audits.
 *
 * <p>The work on a control may go on in it, but building must not <em>end</em> in it: what is built
 * goes live then. Rules and procedures come into force all the same, unless the window names their
 * controls or blocks everything. An audit or a training that it blocks lies before or after it.
 *
 * @param name what people call it
 * @param first the first day
 * @param last the last day, included
 * @param sites the sites it holds for; empty if all
 * @param systems the systems it holds for; empty if all
 * @param controls the controls it holds for; empty if all
 * @param blocks what must not be done; changes if it does not say
 */
@Value.Builder
public record FreezeWindow(
    String name,
    LocalDate first,
    LocalDate last,
    ImmutableSet<SiteId> sites,
    ImmutableSet<SystemId> systems,
    ImmutableSet<ControlId> controls,
    ImmutableSet<FrozenWork> blocks)
    implements WithFreezeWindow {

  /** Refuses missing values of required components and a last day before the first. */
  public FreezeWindow {
    required("name", name, "first", first, "last", last);
    sites = orEmpty(sites);
    systems = orEmpty(systems);
    controls = orEmpty(controls);
    blocks = orEmpty(blocks);
    notBefore("last", Optional.of(last), "first", Optional.of(first));
  }

  /**
   * Starts a {@code FreezeWindow}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link FreezeWindow}. */
  public static final class Builder extends FreezeWindowBuilder {
    Builder() {}
  }
}
