package org.ismskit.tries;

import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Every build tries the same: a commit that passes once passes always. To look for what nobody has
 * tried yet, {@code -Dfuzz=20} draws other values, twenty times as many.
 *
 * <p>A seed that stands in a test is left alone, and fails it: such a case belongs into a test of
 * its own.
 */
public final class SameTries implements AroundPropertyHook {

  private static final String SEED = "27003";
  private static final int USUAL = 1_000;

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    int fuzz = Integer.getInteger("fuzz", 0);
    int tries = attributes.tries().orElse(USUAL);
    if (fuzz > 0 && tries > 1) {
      attributes.setTries(fuzz * tries);
      if (attributes.generation().isEmpty()) {
        // With more tries than there are values all of them would be tried, once.
        attributes.setGeneration(GenerationMode.RANDOMIZED);
      }
    } else if (attributes.seed().isEmpty()) {
      attributes.setSeed(SEED);
      attributes.setWhenFixedSeed(FixedSeedMode.ALLOW);
    }
    return property.execute();
  }
}
