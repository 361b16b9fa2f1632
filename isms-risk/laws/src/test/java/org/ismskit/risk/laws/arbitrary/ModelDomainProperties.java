package org.ismskit.risk.laws.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.Id;
import org.ismskit.model.organization.Site;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskMatrix;

@Domain(ModelDomain.class)
class ModelDomainProperties {

  @Property(tries = 100)
  void aHierarchyHasNoCycle(@ForAll IsmsProject project) {
    for (Site site : project.organization().sites()) {
      Optional<Site> above = Optional.of(site);
      for (int depth = 0; above.isPresent(); depth++) {
        assertThat(depth).isLessThanOrEqualTo(project.organization().sites().size());
        above = above.get().parent().flatMap(project.organization().sites()::get);
      }
    }
  }

  @Property(tries = 100)
  void aRecordOfItsOwnRefersToAnything(@ForAll Risk risk) {
    assertThat(risk.scenario()).isInstanceOf(Id.class);
    assertThat(risk.name()).isNotBlank();
  }

  @Property(tries = 100)
  void aMatrixHasACellForEachPair(@ForAll RiskMatrix matrix) {
    assertThat(matrix.rows()).hasSameSizeAs(matrix.likelihood().levels());
    assertThat(matrix.rows())
        .allMatch(row -> row.risk().size() == matrix.consequence().levels().size());
  }
}
