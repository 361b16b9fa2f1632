package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.journal.Decision;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.journal.SuppliedInput;
import org.ismskit.model.role.Participation;

/**
 * What was handed in, said, decided and raised while the project ran (27003, 5.3.2, 9.2.2 and 9.3).
 *
 * @param supplied what the organization handed in
 * @param participations who took part in what
 * @param decisions the decision log
 * @param issues risks, assumptions, issues and dependencies of the project
 */
@Value.Builder
public record Journal(
    ImmutableList<SuppliedInput> supplied,
    ImmutableList<Participation> participations,
    Entities<Decision> decisions,
    Entities<ProjectIssue> issues)
    implements WithJournal {

  /** Reads missing components as empty ones. */
  public Journal {
    supplied = orEmpty(supplied);
    participations = orEmpty(participations);
    decisions = orEmpty(decisions);
    issues = orEmpty(issues);
  }

  /**
   * Starts a {@code Journal}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Journal} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Journal empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Journal}. */
  public static final class Builder extends JournalBuilder {
    Builder() {
      decisions(Entities.of());
      issues(Entities.of());
    }
  }
}
