package org.ismskit.risk.laws.arbitrary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ismskit.model.IsmsProject;

/**
 * Arbitrary records of the model, made from the shapes of their types: a new record or component is
 * generated without a change here.
 *
 * <p>What is generated is valid by construction. Ids refer to entities that the same document
 * holds, wherever it has a place for entities of that kind; hierarchies have no cycles. Where a
 * record has a rule of its own, components that it refuses are generated anew, a bounded number of
 * times; for rules that are rarely kept by chance there is a table of refinements in this package.
 *
 * <p>A sample that falsifies a property is made simpler as a value: entities and optional parts are
 * left out and texts become shorter, as long as the records accept it.
 */
public final class ModelArbitraries {

  private ModelArbitraries() {}

  /**
   * Arbitrary projects, from nearly empty ones to such in which nearly everything is present.
   *
   * @return projects of which every reference leads somewhere
   */
  public static Arbitrary<IsmsProject> projects() {
    return of(IsmsProject.class);
  }

  /**
   * Arbitrary records of a type. References to kinds of entities for which the record itself has no
   * place are arbitrary ids.
   *
   * @param <R> the type
   * @param type a record of the model
   * @return records of the type
   * @throws IllegalArgumentException if the type is no public record
   */
  public static <R extends Record> Arbitrary<R> of(Class<R> type) {
    Recipe recipe = Recipe.of(type);
    return Arbitraries.fromGenerator(
        random -> new SimplerRecords<>(type.cast(Drawing.record(recipe, random))));
  }

  /**
   * Arbitrary texts, among them many that are hard to write in some format.
   *
   * @return texts in Unicode, some of them empty or blank
   */
  public static Arbitrary<String> texts() {
    return Arbitraries.randomValue(Texts::any);
  }
}
