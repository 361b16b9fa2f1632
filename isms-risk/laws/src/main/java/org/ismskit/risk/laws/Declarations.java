package org.ismskit.risk.laws;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips laws that a class is exempt from or does not claim. */
final class Declarations implements SkipExecutionHook {

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (!(context instanceof PropertyLifecycleContext property)) {
      return SkipResult.doNotSkip();
    }
    States states = property.targetMethod().getAnnotation(States.class);
    Class<?> type = property.containerClass();
    return Optional.ofNullable(states)
        .flatMap(stated -> reason(type, stated.value()))
        .map(SkipResult::skip)
        .orElseGet(SkipResult::doNotSkip);
  }

  /** The interface is a container; what it declares is for its properties. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  private static Optional<String> reason(Class<?> type, Law law) {
    if (Law.OPTIONAL.contains(law) && !claims(type, law)) {
      return Optional.of("not claimed: " + law.sentence());
    }
    return Arrays.stream(type.getAnnotationsByType(Exempt.class))
        .filter(exempt -> exempt.law() == law)
        .findFirst()
        .map(exempt -> "exempt from " + law + " because " + exempt.because());
  }

  private static boolean claims(Class<?> type, Law law) {
    Claims claims = type.getAnnotation(Claims.class);
    return claims != null && Arrays.asList(claims.value()).contains(law);
  }
}
