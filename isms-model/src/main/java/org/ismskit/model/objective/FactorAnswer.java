package org.ismskit.model.objective;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.requirement.NotApplicable;

/**
 * The answer to one question about a factor that decides on priorities (27003, 5.2, factors a to
 * h).
 *
 * @param factor the letter of the factor, a to h
 * @param question the number of the question within the factor, from 1
 * @param answer the answer
 * @param notApplicable why the question does not apply, if so
 * @param answeredOn when it was answered
 */
@Value.Builder
public record FactorAnswer(
    String factor,
    int question,
    Optional<String> answer,
    Optional<NotApplicable> notApplicable,
    Optional<LocalDate> answeredOn)
    implements WithFactorAnswer {

  /**
   * Refuses a factor that is none of the eight, a question below 1, and an answer beside a reason
   * for none.
   */
  public FactorAnswer {
    required("factor", factor);
    answer = orEmpty(answer);
    notApplicable = orEmpty(notApplicable);
    answeredOn = orEmpty(answeredOn);
    lettered("factor", ImmutableList.of(factor), 'h');
    if (question < 1) {
      throw new InvalidValue("question", question, "a number from 1");
    }
    if (answer.isPresent() && notApplicable.isPresent()) {
      throw new InvalidValue(
          "notApplicable", factor + question, "either an answer or a reason for none");
    }
  }

  /**
   * Starts a {@code FactorAnswer}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link FactorAnswer}. */
  public static final class Builder extends FactorAnswerBuilder {
    Builder() {}
  }
}
