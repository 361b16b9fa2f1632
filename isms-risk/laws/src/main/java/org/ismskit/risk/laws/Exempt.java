package org.ismskit.risk.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a methodology breaks a law on purpose. The law is reported as skipped with the
 * reason; once the methodology keeps it, the exemption fails.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@Repeatable(Exempt.List.class)
public @interface Exempt {

  /**
   * The law.
   *
   * @return a law that holds of every methodology, or one that is claimed
   */
  Law law();

  /**
   * The reason.
   *
   * @return why the law does not hold, for people
   */
  String because();

  /** Several exemptions. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @Inherited
  @interface List {

    /**
     * The exemptions.
     *
     * @return one for each law
     */
    Exempt[] value();
  }
}
