package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.treatment.ApplicabilityEntry;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentDecision;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a project says into an order that depends on nothing but what it says. Whoever moves a
 * line of a file then gets the same plan: tasks are numbered, compete for people and are named in
 * this order.
 *
 * <p>Where an order says something it stays: waves follow each other, the first of several bodies
 * that could decide does, and the first of several people who are to fill a role has its work.
 * Constraints stay too, since problems name their places.
 */
final class CanonicalOrder {

  /** What stands in lists although it has no order. */
  private static final ImmutableSet<Class<?>> UNORDERED =
      ImmutableSet.of(
          Absence.class,
          ApplicabilityEntry.class,
          Availability.class,
          Commitment.class,
          ControlPlan.class,
          EvaluatedRisk.class,
          ExchangeRate.class,
          Exclusion.class,
          FreezeWindow.class,
          Holiday.class,
          RiskAcceptance.class,
          TreatmentAction.class,
          TreatmentDecision.class);

  private CanonicalOrder() {}

  static IsmsProject of(IsmsProject project) {
    return (IsmsProject) ordered(project);
  }

  static RiskRegister of(RiskRegister register) {
    return (RiskRegister) ordered(register);
  }

  /** The value itself, if nothing of it has to move. */
  private static Object ordered(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() ? optional : Optional.of(ordered(optional.get()));
    } else if (value instanceof Entities<?> entities) {
      return ordered(entities);
    } else if (value instanceof ImmutableSet<?> set) {
      return ImmutableSet.copyOf(sorted(set));
    } else if (value instanceof ImmutableList<?> list) {
      return ImmutableList.copyOf(ordered(list));
    } else if (value instanceof ImmutableMap<?, ?> map) {
      return ImmutableMap.copyOf(Maps.transformValues(map, CanonicalOrder::ordered));
    } else if (value instanceof Record record && !(value instanceof Id)) {
      return ordered(record);
    }
    return value;
  }

  private static Object ordered(Record record) {
    RecordShape shape = RecordShape.of(record.getClass());
    @Nullable Object[] values = shape.values(record);
    for (int i = 0; i < values.length; i++) {
      values[i] = ordered(requireNonNull(values[i]));
    }
    return shape.create(values);
  }

  private static Entities<Entity> ordered(Entities<?> entities) {
    List<Entity> all = new ArrayList<>();
    entities.forEach(entity -> all.add((Entity) ordered((Record) entity)));
    if (!all.isEmpty() && !(all.get(0) instanceof DecisionBody)) {
      all.sort(Comparator.comparing(entity -> entity.id().value()));
    }
    return Entities.copyOf(all);
  }

  private static List<Object> ordered(ImmutableList<?> list) {
    List<Object> all = new ArrayList<>();
    list.forEach(entry -> all.add(ordered(entry)));
    if (all.isEmpty()) {
      return all;
    }
    if (all.get(0) instanceof Assignment) {
      all.sort(Comparator.comparing(entry -> ((Assignment) entry).role().value()));
      return all;
    }
    return UNORDERED.contains(all.get(0).getClass()) ? sorted(all) : all;
  }

  /** Naturally or else by what is written, which is all that tells the entries apart. */
  private static List<Object> sorted(Collection<?> values) {
    if (values.stream().allMatch(Comparable.class::isInstance)) {
      return new ArrayList<>(values.stream().sorted().toList());
    }
    List<Map.Entry<String, Object>> written = new ArrayList<>();
    values.forEach(value -> written.add(Map.entry(value.toString(), value)));
    written.sort(Map.Entry.comparingByKey());
    return new ArrayList<>(written.stream().map(Map.Entry::getValue).toList());
  }
}
