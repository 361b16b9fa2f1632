package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.risk.laws.arbitrary.ModelDomain;

/** Whatever a file holds, reading it ends with a document or with what is wrong and where. */
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class BadInputProperties {

  /** What means something to one of the parsers. */
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "!!int ",
          "!!binary ",
          "!<",
          "&a ",
          "*a",
          "<<: ",
          "? ",
          "- ",
          ": ",
          "|+9\n",
          ">-\n",
          "%YAML 9.9\n",
          "---\n",
          "...\n",
          "\"",
          "'",
          "\\u",
          "{",
          "}",
          "[",
          "]",
          ",",
          " #",
          "\n",
          "\n  ",
          "\t",
          "\u0000",
          "\u0085",
          "\ufeff",
          "\ud83d\ude00",
          "null",
          "~",
          "1e999",
          "id");

  /** Some bytes go at a place, others come there. */
  private record Slip(int place, int length, List<Byte> instead) {

    List<Byte> applyTo(List<Byte> text) {
      int from = text.isEmpty() ? 0 : place % text.size();
      List<Byte> changed = new ArrayList<>(text.subList(0, from));
      changed.addAll(instead);
      changed.addAll(text.subList(Math.min(from + length, text.size()), text.size()));
      return changed;
    }
  }

  @Provide
  Arbitrary<List<Slip>> slips() {
    Arbitrary<List<Byte>> instead =
        Arbitraries.oneOf(
            Arbitraries.of(PIECES)
                .map(piece -> Bytes.asList(piece.getBytes(StandardCharsets.UTF_8))),
            Arbitraries.bytes().list().ofMaxSize(2));
    return Combinators.combine(
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(0, 9),
            instead)
        .as(Slip::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 200)
  void everyRefusalHasProblemsWithPlaces(
      @ForAll IsmsProject project, @ForAll("slips") List<Slip> slips, @ForAll Format format) {
    byte[] right =
        switch (format) {
          case JSON -> DocumentWriter.json().toBytes(project);
          case YAML -> DocumentWriter.yaml().toBytes(project);
        };
    List<Byte> text = Bytes.asList(right);
    for (Slip slip : slips) {
      text = slip.applyTo(text);
    }
    byte[] wrong = Bytes.toArray(text);

    try {
      DocumentReader.of(IsmsProject.class).read(wrong, format);
    } catch (InvalidDocument refusal) {
      assertThat(refusal.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.location()).isPresent());
      assertThat(
              refusal.problems().stream()
                  .map(Problem::code)
                  .filter(code -> code == Code.SYNTAX || code == Code.LIMIT))
          .hasSizeLessThanOrEqualTo(1);
    }
  }
}
