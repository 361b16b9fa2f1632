package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;

/** A policy of one's own loosens what the process demands, and says nothing else. */
class DependencyPolicyTest {

  private static final ImmutableList<Dependency> DEPENDENCIES =
      ActivityGraph.of(Iso27003.description()).dependencies();

  private static DependencyPolicy.Overlap overlap(String predecessor, String successor, int share) {
    return new DependencyPolicy.Overlap(
        ActivityId.of(predecessor), ActivityId.of(successor), share, false, "our practice");
  }

  private static PlanGenerator depending(DependencyPolicy.Overlap... overlaps) {
    return PlanGenerator.iso27003()
        .dependingBy(new DependencyPolicy("ours", ImmutableList.copyOf(overlaps)));
  }

  private static ImmutableList<Problem> refused(DependencyPolicy.Overlap... overlaps) {
    return catchThrowableOfType(InvalidDocument.class, () -> depending(overlaps)).problems();
  }

  @Example
  void everythingThatIsWrongIsSaidAtOnceBeforeAnythingIsPlanned() {
    assertThat(
            refused(
                overlap("6.2", "6.33", 50),
                overlap("62", "6.3", -1),
                overlap("6.2", "6.3", 101),
                overlap("6.2", "6.3", 50)))
        .extracting(problem -> problem.pointer() + " " + problem.code())
        .containsExactly(
            "/overlaps/0/successor DANGLING_REFERENCE",
            "/overlaps/1/predecessor DANGLING_REFERENCE",
            "/overlaps/1/startAfterPercent INVALID_VALUE",
            "/overlaps/2/startAfterPercent INVALID_VALUE",
            "/overlaps/3 DUPLICATE_ID");
  }

  @Example
  void anActivityThatWasMeantIsNamed() {
    assertThat(refused(overlap("6.2", "6.33", 50)))
        .singleElement()
        .asString()
        .startsWith("/overlaps/0/successor: found '6.33', expected 6.3 perhaps, one of 5.2, ");
  }

  @Example
  void whatNeedsNothingOfTheOtherIsRefused() {
    assertThat(refused(overlap("9.2.2", "6.2", 50), overlap("9.2.3", "9.4.1", 50)))
        .allMatch(problem -> problem.code() == Problem.Code.INVALID_VALUE);
  }

  /** One of the two would have to be against the order of the process. */
  @Example
  void overlapsThatFormACycleAreRefused() {
    assertThat(refused(overlap("6.2", "6.3", 50), overlap("6.3", "6.2", 50)))
        .singleElement()
        .asString()
        .startsWith("/overlaps/1: found '6.3 before 6.2', expected")
        .contains("here 6.2 before 6.3");
  }

  @Example
  void anOverlapWithoutItsActivitiesIsNone() {
    assertThatThrownBy(() -> new DependencyPolicy.Overlap(null, null, 0, false, null))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> assertThat(e.components()).containsExactly("predecessor", "successor", "clause"));
  }

  @Example
  void thePolicyThatShipsIsSoundItself() {
    assertThat(DependencyPolicy.overlapped().problems(Iso27003.description())).isEmpty();
  }

  /** Whatever dependency is loosened by whatever share, there is a plan, and it names the share. */
  @Property(tries = 40)
  void everyDependencyOfTheProcessMayBeLoosened(
      @ForAll @IntRange(max = 200) int any, @ForAll @IntRange(max = 100) int share) {
    Dependency loosened = DEPENDENCIES.get(any % DEPENDENCIES.size());
    Set<ActivityId> kept = ImmutableSet.of(loosened.source(), loosened.target());
    ImmutableSet<ActivityId> done =
        Iso27003.description().activities().stream()
            .map(activity -> activity.id())
            .filter(activity -> !kept.contains(activity))
            .collect(ImmutableSet.toImmutableSet());
    var project = Samples.project(Samples.SMALL);
    ImplementationPlan plan =
        depending(overlap(loosened.source().value(), loosened.target().value(), share))
            .generate(project.withPlanning(project.planning().withDone(done)), Samples.NO_RISKS);

    assertThat(plan.links())
        .filteredOn(link -> link.type() == LinkType.SS)
        .filteredOn(link -> isOf(link.predecessor(), loosened.source(), plan))
        .extracting(TaskLink::successor)
        .anyMatch(successor -> isOf(successor, loosened.target(), plan));
  }

  private static boolean isOf(TaskId task, ActivityId activity, ImplementationPlan plan) {
    return plan.tasks().get(task).orElseThrow().activity().equals(Optional.of(activity));
  }
}
