package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.erdtman.jcs.JsonCanonicalizer;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.risk.laws.arbitrary.ModelDomain;
import org.ismskit.risk.laws.arbitrary.Parts;

/** Nothing is lost on the way, whatever a document holds and in whatever format. */
@Domain(ModelDomain.class)
class RoundTripProperties {

  @Property(tries = 300)
  @StatisticsReport(StatisticsReportMode.OFF)
  void everyProjectIsReadBackFromJsonAsItWas(@ForAll IsmsProject project) {
    assertIsReadBack(project, IsmsProject.class, Format.JSON);
    assertEveryPartIsMet(project);
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReportMode.OFF)
  void everyProjectIsReadBackFromYamlAsItWas(@ForAll IsmsProject project) {
    assertIsReadBack(project, IsmsProject.class, Format.YAML);
    assertEveryPartIsMet(project);
  }

  @Property(tries = 50)
  void everyPlanIsReadBackAsItWas(@ForAll ImplementationPlan plan) {
    assertIsReadBack(plan, ImplementationPlan.class, Format.JSON);
    assertIsReadBack(plan, ImplementationPlan.class, Format.YAML);
  }

  @Property(tries = 50)
  void everyProcessDescriptionIsReadBackAsItWas(@ForAll ProcessDescription description) {
    assertIsReadBack(description, ProcessDescription.class, Format.JSON);
    assertIsReadBack(description, ProcessDescription.class, Format.YAML);
  }

  @Property(tries = 50)
  void everyCatalogIsReadBackAsItWas(@ForAll ControlCatalog catalog) {
    assertIsReadBack(catalog, ControlCatalog.class, Format.JSON);
    assertIsReadBack(catalog, ControlCatalog.class, Format.YAML);
  }

  @Property(tries = 100)
  void everyProjectHasOneCanonicalForm(@ForAll IsmsProject project) throws IOException {
    String json = DocumentWriter.json().toText(project);

    assertThat(CanonicalForm.of(project)).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
  }

  private static <T extends Record> void assertIsReadBack(
      T document, Class<T> type, Format format) {
    DocumentWriter writer = format == Format.JSON ? DocumentWriter.json() : DocumentWriter.yaml();
    byte[] bytes = writer.toBytes(document);

    T readBack = DocumentReader.of(type).read(bytes, format);

    assertThat(readBack).isEqualTo(document);
    assertThat(writer.toBytes(readBack)).isEqualTo(bytes);
  }

  /** The samples have among them every record, every optional part, with and without, all enums. */
  private static void assertEveryPartIsMet(IsmsProject project) {
    Parts.in(project).forEach(part -> Statistics.label("parts").collect(part));
    Statistics.label("parts")
        .coverage(
            coverage ->
                Parts.of(IsmsProject.class)
                    .forEach(part -> coverage.check(part).count(count -> count > 0)));
  }
}
