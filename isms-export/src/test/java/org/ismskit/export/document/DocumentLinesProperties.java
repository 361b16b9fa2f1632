package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.risk.laws.arbitrary.ModelDomain;

/** In lines a document is what it is as one text. */
@Domain(ModelDomain.class)
class DocumentLinesProperties {

  private static <T extends Record & Entity> void assertIsReadBack(T document, Class<T> type)
      throws IOException {
    DocumentLines<T> lines = DocumentLines.of(type);
    byte[] bytes = bytes(lines, document);

    T readBack = lines.read(new ByteArrayInputStream(bytes));

    assertThat(readBack).isEqualTo(document);
    assertThat(bytes(lines, readBack)).isEqualTo(bytes);
  }

  private static <T extends Record & Entity> byte[] bytes(DocumentLines<T> lines, T document)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.write(document, out);
    return out.toByteArray();
  }

  @Property(tries = 100)
  void everyProjectIsReadBackAsItWas(@ForAll IsmsProject project) throws IOException {
    assertIsReadBack(project, IsmsProject.class);
  }

  @Property(tries = 50)
  void everyPlanDescriptionAndCatalogIsReadBackAsItWas(
      @ForAll ImplementationPlan plan,
      @ForAll ProcessDescription description,
      @ForAll ControlCatalog catalog)
      throws IOException {
    assertIsReadBack(plan, ImplementationPlan.class);
    assertIsReadBack(description, ProcessDescription.class);
    assertIsReadBack(catalog, ControlCatalog.class);
  }

  @Property(tries = 50)
  void everyEntityHasALineAndIsHandedOnInItsOrder(@ForAll IsmsProject project) throws IOException {
    DocumentLines<IsmsProject> lines = DocumentLines.of(IsmsProject.class);
    byte[] bytes = bytes(lines, project);
    List<Entity> handedOn = new ArrayList<>();

    lines.forEach(new ByteArrayInputStream(bytes), handedOn::add);

    assertThat(new String(bytes, StandardCharsets.UTF_8).split("\n"))
        .hasSize(1 + handedOn.size())
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    assertThat(handedOn)
        .filteredOn(Asset.class::isInstance)
        .isEqualTo(project.analysis().assets().asList());
    assertThat(handedOn)
        .filteredOn(Risk.class::isInstance)
        .isEqualTo(project.risk().risks().asList());
  }
}
