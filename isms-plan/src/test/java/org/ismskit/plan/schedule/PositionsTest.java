package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.plan.TaskId;

/** Positions by id, beside a set that keeps the order. */
class PositionsTest {

  @Property(tries = 300)
  void aTaskIsFoundWhereItWasFirstAdded(
      @ForAll @Size(max = 200) List<@IntRange(max = 150) Integer> numbers) {
    Positions positions = new Positions();
    LinkedHashSet<TaskId> seen = new LinkedHashSet<>();
    for (int number : numbers) {
      assertThat(positions.add(id(number))).isEqualTo(seen.add(id(number)));
    }
    List<TaskId> inOrder = List.copyOf(seen);

    assertThat(positions.ids()).isEqualTo(inOrder);
    for (int number = 0; number <= 150; number++) {
      assertThat(positions.of(id(number))).isEqualTo(inOrder.indexOf(id(number)));
    }
  }

  /** Texts of the same hash meet in the table. */
  @Property(tries = 100)
  void idsWithTheSameHashAreToldApart(@ForAll @IntRange(max = 63) int asked) {
    Positions positions = new Positions();
    for (int number = 0; number < 64; number += 2) {
      positions.add(alike(number));
    }

    assertThat(alike(asked).hashCode()).isEqualTo(alike(0).hashCode());
    assertThat(positions.of(alike(asked))).isEqualTo(asked % 2 == 0 ? asked / 2 : -1);
  }

  /** A copy stays as it is when more is added to the original. */
  @Property(tries = 20)
  void aCopyIsIndependent(@ForAll @IntRange(max = 60) int before) {
    Positions positions = new Positions();
    for (int number = 0; number < before; number++) {
      positions.add(id(number));
    }
    Positions copy = new Positions(positions);
    positions.add(id(before));

    assertThat(copy.of(id(before))).isEqualTo(-1);
    assertThat(copy.ids()).hasSize(before);
  }

  private static TaskId id(int number) {
    return TaskId.of("task-" + number);
  }

  /** "Aa" and "BB" have the same hash, and so have all texts made of them. */
  private static TaskId alike(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 6; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return TaskId.of(text.toString());
  }
}
