package org.ismskit.risk.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a methodology keeps laws that do not hold of every methodology. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface Claims {

  /**
   * The laws.
   *
   * @return some of {@link Law#OPTIONAL}
   */
  Law[] value();
}
