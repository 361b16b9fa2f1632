package org.ismskit.risk;

import java.util.Optional;
import org.ismskit.model.risk.Scale;

/**
 * A way to tell the level of a risk from its likelihood and its consequence (ISO/IEC 27003, 8.2
 * output a).
 *
 * <p>An implementation is a pure function: the same likelihood and consequence always give the same
 * rating, and every pair of levels of its scales has one. What is not known stays unknown; it never
 * becomes a number.
 */
public interface RiskMethodology {

  /**
   * The name by which registers refer to the methodology.
   *
   * @return a short name
   */
  String name();

  /**
   * The version, which changes whenever any rating does.
   *
   * @return the version
   */
  String version();

  /**
   * The scale on which likelihoods are given.
   *
   * @return the likelihood scale
   */
  Scale likelihood();

  /**
   * The scale on which consequences are given.
   *
   * @return the consequence scale
   */
  Scale consequence();

  /**
   * The scale of the levels of risk.
   *
   * @return the scale of ratings
   */
  Scale levels();

  /**
   * Rates a risk.
   *
   * @param likelihood the key of a level of the likelihood scale, empty if it is not known
   * @param consequence the key of a level of the consequence scale, empty if it is not known
   * @return the level with its reason; without a level if either argument is unknown
   * @throws org.ismskit.model.entity.InvalidValue if a key is not on its scale
   */
  RiskRating rate(Optional<String> likelihood, Optional<String> consequence);
}
