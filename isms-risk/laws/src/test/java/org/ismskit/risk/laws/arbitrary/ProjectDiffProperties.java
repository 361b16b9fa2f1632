package org.ismskit.risk.laws.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectDiff;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.risk.Threat;
import org.ismskit.model.risk.ThreatId;
import org.ismskit.model.shape.RecordShape;

/** Differences say all that has to change in one project to become another. */
@Domain(ModelDomain.class)
class ProjectDiffProperties {

  @Property(tries = 100)
  void aProjectDoesNotDifferFromItself(@ForAll IsmsProject project) {
    assertThat(project.diff(project).isEmpty()).isTrue();
    assertThat(project.diff(project.withName(project.name())).isEmpty()).isTrue();
  }

  @Property(tries = 100)
  void theDifferencesMakeOneProjectTheOther(@ForAll IsmsProject one, @ForAll IsmsProject other) {
    IsmsProject changed = one.diff(other).applyTo(one);

    assertThat(changed.diff(other).changes()).isEmpty();
    assertThat(other.diff(one).applyTo(changed).diff(one).changes()).isEmpty();
  }

  /** Sections replaced by an edit: what the edit did is what the difference says. */
  @Property(tries = 100)
  void theDifferenceOfAnEditMakesTheEdit(@ForAll IsmsProject project, @ForAll IsmsProject other) {
    IsmsProject edited =
        project.edit(
            edit -> {
              for (Object section : RecordShape.of(IsmsProject.class).values(other)) {
                if (section instanceof Record record && !(record instanceof Id)) {
                  edit.replace(record);
                }
              }
            });

    assertThat(project.diff(edited).applyTo(project).diff(edited).changes()).isEmpty();
  }

  @Property(tries = 100)
  void anEntityPutInIsTheOnlyDifferenceAndTakenOutThereIsNone(@ForAll IsmsProject project) {
    Threat threat = Threat.builder().id(ThreatId.of("new")).name("New").build();

    IsmsProject more = project.edit(edit -> edit.put(threat));
    ProjectDiff difference = project.diff(more);

    assertThat(difference.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.path()).isEqualTo("/risk/threats/new"))
        .satisfies(change -> assertThat(change.after()).contains(threat));
    assertThat(difference.applyTo(project)).isEqualTo(more);
    assertThat(more.edit(edit -> edit.remove(threat.id()))).isEqualTo(project);
  }

  /** Both changes are there, whichever was made first. */
  @Property(tries = 100)
  void changesOfDifferentComponentsGoTogether(@ForAll IsmsProject project) {
    Assume.that(!project.analysis().assets().isEmpty());
    Asset asset = project.analysis().assets().iterator().next();
    ProjectDiff renamed =
        project.diff(project.edit(edit -> edit.put(asset.withName(asset.name() + "!"))));
    ProjectDiff described =
        project.diff(
            project.edit(
                edit -> edit.put(asset.withDescription(asset.description().orElse("") + "!"))));

    IsmsProject both = described.applyTo(renamed.applyTo(project));

    assertThat(both).isEqualTo(renamed.applyTo(described.applyTo(project)));
    assertThatThrownBy(() -> renamed.applyTo(both))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting("pointer")
                    .containsExactly("/analysis/assets/" + asset.id() + "/name"));
  }
}
