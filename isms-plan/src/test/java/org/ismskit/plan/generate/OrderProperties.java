package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.plan.RichProject;
import org.jspecify.annotations.Nullable;

/** The order in which a project was written down says nothing, but where it is meant to. */
class OrderProperties {

  private static final PlanGenerator GENERATOR = PlanGenerator.iso27003();
  private static final IsmsProject PROJECT = RichProject.project();
  private static final ImplementationPlan PLAN = GENERATOR.generate(PROJECT, RichProject.REGISTER);

  @Property(tries = 15)
  void anotherOrderOfTheSameThingsGivesTheSamePlan(@ForAll Random random) {
    IsmsProject project = (IsmsProject) shuffled(PROJECT, random);
    RiskRegister register = (RiskRegister) shuffled(RichProject.REGISTER, random);

    ImplementationPlan plan = GENERATOR.generate(project, register);

    assertThat(plan.tasks().asList()).isEqualTo(PLAN.tasks().asList());
    assertThat(plan.links()).isEqualTo(PLAN.links());
    assertThat(plan.warnings()).isEqualTo(PLAN.warnings());
    assertThat(plan.suggestions()).isEqualTo(PLAN.suggestions());
    assertThat(plan.assumptions()).isEqualTo(PLAN.assumptions());
    assertThat(plan.events()).isEqualTo(PLAN.events());
    assertThat(plan).isEqualTo(PLAN);
  }

  /**
   * All lists and sets in another order but those whose order is said on purpose: waves follow each
   * other, the first of several bodies decides, and the first of several people has a role.
   */
  private static Object shuffled(Object value, Random random) {
    if (value instanceof Optional<?> optional) {
      return optional.map(present -> shuffled(present, random));
    } else if (value instanceof Entities<?> entities) {
      List<Entity> all = new ArrayList<>();
      entities.forEach(entity -> all.add((Entity) shuffled(entity, random)));
      if (!(entities.stream().anyMatch(DecisionBody.class::isInstance))) {
        Collections.shuffle(all, random);
      }
      return Entities.copyOf(all);
    } else if (value instanceof ImmutableSet<?> set) {
      return ImmutableSet.copyOf(mixed(set, random));
    } else if (value instanceof ImmutableList<?> list) {
      return ImmutableList.copyOf(mixed(list, random));
    } else if (value instanceof Record record) {
      RecordShape shape = RecordShape.of(record.getClass());
      @Nullable Object[] values = shape.values(record);
      for (int i = 0; i < values.length; i++) {
        values[i] = shuffled(requireNonNull(values[i]), random);
      }
      return shape.create(values);
    }
    return value;
  }

  private static List<Object> mixed(Iterable<?> values, Random random) {
    List<Object> all = new ArrayList<>();
    values.forEach(value -> all.add(shuffled(value, random)));
    if (all.stream().anyMatch(Wave.class::isInstance)) {
      return all;
    }
    List<Object> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    if (all.stream().allMatch(Assignment.class::isInstance)) {
      keepOrderWithinRoles(all, mixed);
    }
    return mixed;
  }

  /** Each place keeps its role, and the people of a role take its places in their order. */
  private static void keepOrderWithinRoles(List<Object> before, List<Object> mixed) {
    List<Object> left = new ArrayList<>(before);
    mixed.replaceAll(
        place -> {
          Object first =
              left.stream()
                  .filter(a -> ((Assignment) a).role().equals(((Assignment) place).role()))
                  .findFirst()
                  .orElseThrow();
          left.remove(first);
          return first;
        });
  }
}
