package org.ismskit.risk.laws.arbitrary;

import java.util.Collection;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.ismskit.model.IsmsProject;

/**
 * Gives parameters of properties arbitrary records of the model: with
 * {@code @Domain(ModelDomain.class)} at a property or its class, {@code @ForAll IsmsProject
 * project} needs no provider of its own.
 */
public final class ModelDomain implements DomainContext, ArbitraryProvider {

  /** Made by jqwik. */
  public ModelDomain() {}

  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    return Set.of(this);
  }

  @Override
  public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return Set.of();
  }

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return target.getRawType().isRecord()
        && target.getRawType().getPackageName().startsWith(IsmsProject.class.getPackageName());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    return Set.of(ModelArbitraries.of(target.getRawType().asSubclass(Record.class)));
  }
}
