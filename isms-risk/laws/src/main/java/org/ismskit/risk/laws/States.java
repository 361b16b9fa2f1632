package org.ismskit.risk.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which law a property states. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface States {
  Law value();
}
