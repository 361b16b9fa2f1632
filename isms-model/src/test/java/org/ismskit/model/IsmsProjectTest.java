package org.ismskit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ismskit.model.ProjectDiff.Kind;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.plan.WorkingCalendar;
import org.junit.jupiter.api.Test;

class IsmsProjectTest {

  private static final Person ADA = Person.builder().id(PersonId.of("p-ada")).name("Ada").build();
  private static final Asset RECORDS =
      Asset.builder()
          .id(AssetId.of("a1"))
          .name("Records")
          .kind(AssetKind.INFORMATION)
          .owner(ADA.id())
          .build();

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("Project")
          .organization(Organization.builder().persons(Entities.of(ADA)).build())
          .analysis(Analysis.builder().assets(Entities.of(RECORDS)).build())
          .build();

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static OrganizationalUnit unit(String id, String parent) {
    return OrganizationalUnit.builder()
        .id(UnitId.of(id))
        .name("Unit " + id)
        .parent(Optional.of(parent).filter(p -> !p.isEmpty()).map(UnitId::of))
        .build();
  }

  @Test
  void aSmallProjectNeedsAnIdAndAName() {
    assertThat(IsmsProject.builder().id(ProjectId.of("p")).name("Project").build().risk().risks())
        .isEmpty();
    assertThatThrownBy(
            () ->
                new IsmsProject(
                    null, " ", null, null, null, null, null, null, null, null, null, null))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("id, name: missing, expected a value");
  }

  @Test
  void everyBrokenReferenceIsReported() {
    List<Asset> assets =
        IntStream.range(0, 1_000)
            .mapToObj(
                i -> RECORDS.withId(AssetId.of("a" + i)).withOwner(PersonId.of("nobody-" + i)))
            .toList();

    assertThatThrownBy(() -> PROJECT.edit(edit -> assets.forEach(edit::put)))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e -> {
              assertThat(e.problems()).hasSize(1_000);
              // a1 was there already and keeps its place, the others follow.
              assertThat(e.problems().get(1).toString())
                  .isEqualTo(
                      "/analysis/assets/1/owner: found 'nobody-0', expected the id of a person"
                          + " [DANGLING_REFERENCE]");
            });
  }

  @Test
  void referencesInMapsAndNestedRecordsAreChecked() {
    Asset asset =
        RECORDS
            .withClassification(ImmutableMap.of(SecurityPropertyId.of("secrecy"), 4))
            .withDependencies(
                new AssetDependency(
                    AssetId.of("a9"),
                    ImmutableMap.of(SecurityPropertyId.of("x.y"), BigDecimal.ONE)));

    assertThatThrownBy(() -> PROJECT.edit(edit -> edit.put(asset)))
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/analysis/assets/0/classification/secrecy")
        .hasMessageContaining("/analysis/assets/0/dependencies/0/asset: found 'a9'")
        .hasMessageContaining("/analysis/assets/0/dependencies/0/degree/x.y");
  }

  @Test
  void aHierarchyMayNotLeadBackToItself() {
    assertThatThrownBy(
            () ->
                PROJECT.edit(
                    edit ->
                        edit.put(unit("top", ""))
                            .put(unit("a", "c"))
                            .put(unit("b", "a"))
                            .put(unit("c", "b"))
                            .put(unit("d", "a"))))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        Problem.of(
                            Problem.Code.CYCLE,
                            "/organization/units/1/parent",
                            "a > c > b > a",
                            "a hierarchy without a cycle")));
  }

  @Test
  void assetsMayDependOnEachOtherInACycleButNotOnThemselves() {
    Asset other =
        RECORDS
            .withId(AssetId.of("a2"))
            .withDependencies(new AssetDependency(RECORDS.id(), ImmutableMap.of()));
    Asset records = RECORDS.withDependencies(new AssetDependency(other.id(), ImmutableMap.of()));

    assertThat(PROJECT.edit(edit -> edit.put(other).put(records)).analysis().assets()).hasSize(2);
    assertThatThrownBy(
            () -> RECORDS.withDependencies(new AssetDependency(RECORDS.id(), ImmutableMap.of())))
        .hasMessage("dependencies: not 'a1', expected other assets");
  }

  @Test
  void editsAreCheckedTogetherAndNotOneByOne() {
    Person bob = Person.builder().id(PersonId.of("p-bob")).name("Bob").build();

    IsmsProject edited =
        PROJECT.edit(edit -> edit.put(RECORDS.withOwner(bob.id())).remove(ADA.id()).put(bob));

    assertThat(edited.organization().persons()).containsExactly(bob);
    assertThat(edited.analysis().assets().get(RECORDS.id()).orElseThrow().owner())
        .contains(bob.id());
    assertThat(PROJECT.organization().persons()).containsExactly(ADA);
  }

  @Test
  void sectionsCanBeReplaced() {
    IsmsProject edited = PROJECT.edit(edit -> edit.replace(Analysis.empty()));

    assertThat(edited.analysis().assets()).isEmpty();
    assertThat(edited.organization()).isEqualTo(PROJECT.organization());
    assertThatThrownBy(() -> PROJECT.edit(edit -> edit.replace(ADA)))
        .hasMessageContaining("Person, expected a section");
    assertThatThrownBy(() -> PROJECT.edit(edit -> edit.remove(AssetId.of("a9"))))
        .hasMessageContaining("'a9'");
  }

  @Test
  void anEditThatChangesNothingGivesAnEqualProject() {
    assertThat(PROJECT.edit(edit -> {})).isEqualTo(PROJECT);
    assertThat(PROJECT.edit(edit -> edit.put(RECORDS))).isEqualTo(PROJECT);
  }

  @Test
  void aDiffNamesWhatChangedById() {
    Person bob = Person.builder().id(PersonId.of("p-bob")).name("Bob").build();
    IsmsProject other =
        PROJECT
            .edit(edit -> edit.put(bob).put(RECORDS.withName("Files").withOwner(Optional.empty())))
            .withName("Other");

    assertThat(PROJECT.diff(other).changes())
        .extracting(ProjectDiff.Change::kind, ProjectDiff.Change::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "/name"),
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "/organization/persons/p-bob"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "/analysis/assets/a1/name"),
            org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "/analysis/assets/a1/owner"));
    assertThat(PROJECT.diff(PROJECT).isEmpty()).isTrue();
    assertThat(other.diff(PROJECT).changes()).hasSize(4);
  }

  @Test
  void valuesThatCannotBeAreRefusedWithTheirComponent() {
    assertThatThrownBy(() -> unit("u", "").withPeople(-1))
        .hasMessage("people: not -1, expected a number of at least 0");
    assertThatThrownBy(
            () ->
                new AssetDependency(
                    AssetId.of("a"),
                    ImmutableMap.of(SecurityPropertyId.of("c"), new BigDecimal("1.5"))))
        .hasMessage("degree: not '1.5', expected a number from 0 to 1");
    assertThatThrownBy(
            () ->
                new Forecast(
                    1,
                    1,
                    java.time.LocalDate.of(2027, 1, 2),
                    java.time.LocalDate.of(2027, 1, 1),
                    java.time.LocalDate.of(2027, 1, 3)))
        .hasMessageStartingWith("likely: not '2027-01-01'");
  }

  @Test
  void aPlanIsARecordOfItsTimeAndMayNameWhatIsGoneByNow() {
    Task task =
        Task.builder()
            .id(TaskId.of("build"))
            .name("Build")
            .kind(TaskKind.CONTROL)
            .start(MONDAY)
            .finish(MONDAY)
            .duration(1)
            .effort(BigDecimal.ONE)
            .totalFloat(0)
            .freeFloat(0)
            .responsible(PersonId.of("p-gone"))
            .build();
    ImplementationPlan plan =
        ImplementationPlan.builder()
            .id(PlanId.of("plan"))
            .name("Plan")
            .startOn(MONDAY)
            .finishOn(MONDAY)
            .calendar(new WorkingCalendar(ImmutableSet.of(DayOfWeek.MONDAY), ImmutableList.of()))
            .tasks(Entities.of(task))
            .build();

    IsmsProject agreed = PROJECT.withDesign(Design.builder().baseline(plan).build());

    assertThat(agreed.withPlanning(reportOn("build")).design().baseline()).contains(plan);
    assertThatThrownBy(() -> agreed.withPlanning(reportOn("design")))
        .hasMessageContaining("/planning/status/0/tasks/0/task: found 'design'");
    assertThatThrownBy(() -> plan.withTasks(Entities.of(task.withDriver(TaskId.of("design")))))
        .hasMessageContaining("/tasks/0/driver: found 'design'");
  }

  private static Planning reportOn(String task) {
    TaskProgress begun = TaskProgress.builder().task(TaskId.of(task)).started(MONDAY).build();
    return Planning.builder()
        .addStatus(StatusReport.builder().on(MONDAY).addTask(begun).build())
        .build();
  }
}
