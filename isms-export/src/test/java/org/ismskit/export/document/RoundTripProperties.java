package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;

class RoundTripProperties {

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
  void everyProjectIsReadBackFromYamlAsItWas(@ForAll("projects") IsmsProject project) {
    byte[] bytes = DocumentWriter.yaml().toBytes(project);

    IsmsProject readBack = DocumentReader.of(IsmsProject.class).read(bytes, Format.YAML);

    assertThat(readBack).isEqualTo(project);
    assertThat(DocumentWriter.yaml().toBytes(readBack)).isEqualTo(bytes);
  }
}
