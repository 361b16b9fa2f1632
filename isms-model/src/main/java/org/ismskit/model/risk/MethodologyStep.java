package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;

/**
 * One step of the way from the factors of a methodology to the level of risk. It takes factors and
 * results of earlier steps by their keys. In arithmetic a level counts as its value, see {@link
 * ScaleLevel}. The result is unknown if anything that is taken is, unless the step says otherwise.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MethodologyStep.Sum.class, name = "sum"),
  @JsonSubTypes.Type(value = MethodologyStep.Product.class, name = "product"),
  @JsonSubTypes.Type(value = MethodologyStep.Maximum.class, name = "maximum"),
  @JsonSubTypes.Type(value = MethodologyStep.MaximumOfKnown.class, name = "maximum-of-known"),
  @JsonSubTypes.Type(value = MethodologyStep.FirstKnown.class, name = "first-known"),
  @JsonSubTypes.Type(value = MethodologyStep.Mean.class, name = "mean"),
  @JsonSubTypes.Type(value = MethodologyStep.Bands.class, name = "bands"),
  @JsonSubTypes.Type(value = MethodologyStep.Lookup.class, name = "lookup")
})
public sealed interface MethodologyStep {

  /**
   * The word by which later steps take the result.
   *
   * @return a key that no factor and no other step has
   */
  String key();

  /**
   * What the step takes.
   *
   * @return keys of factors and earlier steps
   */
  ImmutableList<String> inputs();

  /**
   * Adds.
   *
   * @param key the word for the result
   * @param of what is added
   */
  record Sum(String key, ImmutableList<String> of) implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Sum {
      required("key", key);
      of = orEmpty(of);
    }

    @Override
    public ImmutableList<String> inputs() {
      return of;
    }
  }

  /**
   * Multiplies, divides and takes shares away: {@code of[0] of[1] ... (1 - less[0]) ... / over[0]
   * ...}.
   *
   * @param key the word for the result
   * @param of what is multiplied
   * @param over factors it is divided by, whose values are greater than 0
   * @param less factors that say which share is taken away, with values from 0 to 1
   */
  record Product(
      String key, ImmutableList<String> of, ImmutableList<String> over, ImmutableList<String> less)
      implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Product {
      required("key", key);
      of = orEmpty(of);
      over = orEmpty(over);
      less = orEmpty(less);
    }

    @Override
    public ImmutableList<String> inputs() {
      return ImmutableList.copyOf(Iterables.concat(of, over, less));
    }
  }

  /**
   * Takes the greatest.
   *
   * @param key the word for the result
   * @param of what is compared
   */
  record Maximum(String key, ImmutableList<String> of) implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Maximum {
      required("key", key);
      of = orEmpty(of);
    }

    @Override
    public ImmutableList<String> inputs() {
      return of;
    }
  }

  /**
   * Takes the greatest of what is known; unknown only if nothing is known.
   *
   * @param key the word for the result
   * @param of what is compared
   */
  record MaximumOfKnown(String key, ImmutableList<String> of) implements MethodologyStep {

    /** Refuses missing values of required components. */
    public MaximumOfKnown {
      required("key", key);
      of = orEmpty(of);
    }

    @Override
    public ImmutableList<String> inputs() {
      return of;
    }
  }

  /**
   * Takes the first that is known; unknown only if nothing is known.
   *
   * @param key the word for the result
   * @param of what is preferred, in that order
   */
  record FirstKnown(String key, ImmutableList<String> of) implements MethodologyStep {

    /** Refuses missing values of required components. */
    public FirstKnown {
      required("key", key);
      of = orEmpty(of);
    }

    @Override
    public ImmutableList<String> inputs() {
      return of;
    }
  }

  /**
   * Takes the arithmetic mean.
   *
   * @param key the word for the result
   * @param of what is averaged
   * @param weights how much each counts, only in relation to each other; the same if there are none
   */
  record Mean(String key, ImmutableList<String> of, ImmutableList<BigDecimal> weights)
      implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Mean {
      required("key", key);
      of = orEmpty(of);
      weights = orEmpty(weights);
    }

    @Override
    public ImmutableList<String> inputs() {
      return of;
    }
  }

  /**
   * Finds the level that a number falls in. A number that reaches a bound belongs to the higher
   * level.
   *
   * @param key the word for the result
   * @param of the number
   * @param scale the scale of the result
   * @param bounds the least number of each level but the lowest, ascending
   */
  record Bands(String key, String of, Scale scale, ImmutableList<BigDecimal> bounds)
      implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Bands {
      required("key", key, "of", of, "scale", scale);
      bounds = orEmpty(bounds);
    }

    @Override
    public ImmutableList<String> inputs() {
      return ImmutableList.of(of);
    }
  }

  /**
   * Finds the cell of a table.
   *
   * @param key the word for the result
   * @param row what tells the row, on a scale
   * @param column what tells the column, on a scale
   * @param scale the scale of the result
   * @param rows for each level of the row's scale the cells, lowest level of the column's first
   */
  record Lookup(
      String key,
      String row,
      String column,
      Scale scale,
      ImmutableMap<String, ImmutableList<String>> rows)
      implements MethodologyStep {

    /** Refuses missing values of required components. */
    public Lookup {
      required("key", key, "row", row, "column", column, "scale", scale);
      rows = orEmpty(rows);
    }

    @Override
    public ImmutableList<String> inputs() {
      return ImmutableList.of(row, column);
    }
  }
}
