package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.ismskit.model.IsmsProject;

class RoundTripProperties {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DocumentSchema.of(IsmsProject.class));

  @Provide
  Arbitrary<IsmsProject> projects() {
    return Projects.projects();
  }

  @Property(tries = 100)
  void everyProjectIsReadBackFromJsonAsItWas(@ForAll("projects") IsmsProject project) {
    byte[] bytes = DocumentWriter.json().toBytes(project);

    IsmsProject readBack = DocumentReader.of(IsmsProject.class).read(bytes, Format.JSON);

    assertThat(readBack).isEqualTo(project);
    assertThat(DocumentWriter.json().toBytes(readBack)).isEqualTo(bytes);
  }

  @Property(tries = 100)
  void everyProjectKeepsTheSchemaAndHasOneCanonicalForm(@ForAll("projects") IsmsProject project)
      throws IOException {
    String json = DocumentWriter.json().toText(project);

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(CanonicalForm.of(project)).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
  }

  @Property(tries = 100)
  void everyProjectIsReadBackFromYamlAsItWas(@ForAll("projects") IsmsProject project) {
    byte[] bytes = DocumentWriter.yaml().toBytes(project);

    IsmsProject readBack = DocumentReader.of(IsmsProject.class).read(bytes, Format.YAML);

    assertThat(readBack).isEqualTo(project);
    assertThat(DocumentWriter.yaml().toBytes(readBack)).isEqualTo(bytes);
  }
}
