package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import org.ismskit.model.objective.ObjectiveId;

/**
 * What a business case says on one of its thirteen subjects (27003, 5.4, subjects a to m).
 *
 * @param subject the letter of the subject, a to m
 * @param text what it says
 * @param objectives the objectives it rests on
 */
@Value.Builder
public record CaseStatement(String subject, String text, ImmutableSet<ObjectiveId> objectives)
    implements WithCaseStatement {

  /** Refuses missing values of required components and a subject that is none of the thirteen. */
  public CaseStatement {
    required("subject", subject, "text", text);
    objectives = orEmpty(objectives);
    lettered("subject", ImmutableList.of(subject), 'm');
  }

  /**
   * Starts a {@code CaseStatement}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link CaseStatement}. */
  public static final class Builder extends CaseStatementBuilder {
    Builder() {}
  }
}
