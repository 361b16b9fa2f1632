package org.ismskit.risk.laws.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.shape.Walker;
import org.ismskit.model.standard.ProcessDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArbitrariesTest {

  /** Every record of the model that is made with a builder: those that documents are made of. */
  static Stream<Class<?>> records() throws IOException {
    return ClassPath.from(IsmsProject.class.getClassLoader())
        .getTopLevelClassesRecursive("org.ismskit.model")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
        .filter(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals("builder")));
  }

  private static <R extends Record> List<R> samples(Class<R> type, int number) {
    Random random = new Random(27003);
    return IntStream.range(0, number)
        .mapToObj(i -> type.cast(Drawing.record(Recipe.of(type), random)))
        .toList();
  }

  /** Fails with the name of the record, what it refuses and where to say how it is made. */
  @ParameterizedTest
  @MethodSource("records")
  void everyRecordCanBeGenerated(Class<? extends Record> type) {
    assertThat(new HashSet<>(samples(type, 300))).as("different samples").hasSizeGreaterThan(3);
  }

  /** A component that is never there has a rule which chance never keeps: it needs a refinement. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        IsmsProject.class,
        ImplementationPlan.class,
        ProcessDescription.class,
        ControlCatalog.class
      })
  void everyPartOfADocumentIsThereSometimes(Class<? extends Record> type) {
    Set<String> met = new HashSet<>();
    samples(type, 200).forEach(document -> met.addAll(Parts.in(document)));

    assertThat(Sets.difference(Parts.of(type), met)).isEmpty();
    assertThat(met).isSubsetOf(Parts.of(type));
  }

  @Test
  void theSameSeedGivesTheSameProjects() {
    assertThat(samples(IsmsProject.class, 5)).isEqualTo(samples(IsmsProject.class, 5));
  }

  public record Small(int number, Optional<Long> other) {
    public Small {
      if (number > 5 || number < 3) {
        throw new InvalidValue("number", number, "a number from 3 to 5");
      }
    }
  }

  public record Picky(int number, Optional<String> code) {
    public Picky {
      if (number != 4711) {
        throw new InvalidValue("number", number, "4711");
      }
    }
  }

  public record Coded(Optional<String> code) {
    public Coded {
      code = orEmpty(code);
      if (code.isPresent() && !code.get().equals("27003")) {
        throw new InvalidValue("code", code.get(), "27003");
      }
    }
  }

  @Test
  void aRecordThatRefusesEverythingIsNamed() {
    assertThatThrownBy(() -> samples(Picky.class, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no Picky could be generated, it refuses number: not ")
        .hasMessageContaining("expected 4711")
        .hasMessageContaining("Refinements");
  }

  @Test
  void anOptionalComponentThatIsAlwaysRefusedIsLeftOutAndMissedByTheParts() {
    Set<String> met = new HashSet<>();
    samples(Coded.class, 200).forEach(record -> met.addAll(Parts.in(record)));

    assertThat(Sets.difference(Parts.of(Coded.class), met))
        .containsExactly("ModelArbitrariesTest.Coded.code");
  }

  @Test
  void aValueOfAnUnknownTypeIsNamed() {
    assertThatThrownBy(() -> samples(Small.class, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no arbitrary values of class java.lang.Long");
  }

  /** Whatever made a property fail, what is left of the sample is little more than that. */
  @Test
  void aSampleIsMadeSimplerUntilNothingElseIsLeft() {
    IsmsProject some =
        samples(IsmsProject.class, 50).stream()
            .filter(project -> project.analysis().assets().size() > 2)
            .filter(project -> project.organization().persons().size() > 2)
            .min(Comparator.comparing(project -> new SimplerRecords<>(project).distance()))
            .orElseThrow();

    Shrinkable<IsmsProject> sample = new SimplerRecords<>(some);
    Optional<Shrinkable<IsmsProject>> simpler = Optional.of(sample);
    while (simpler.isPresent()) {
      sample = simpler.get();
      assertThat(references(sample.value())).isNotNegative();
      simpler =
          sample
              .shrink()
              .filter(candidate -> candidate.value().analysis().assets().size() > 1)
              .findFirst();
    }

    IsmsProject least = sample.value();
    assertThat(least.name()).isEqualTo("a");
    assertThat(least.analysis().assets()).hasSize(2);
    assertThat(Parts.in(least).stream().filter(part -> !part.startsWith("no ")))
        .containsExactlyInAnyOrderElementsOf(leastWithAssets());
    assertThat(sample.shrink().map(Shrinkable::distance))
        .allMatch(distance -> distance.compareTo(new SimplerRecords<>(least).distance()) < 0);
  }

  private static ImmutableSet<String> leastWithAssets() {
    return ImmutableSet.of(
        "IsmsProject",
        "Organization",
        "Initiation",
        "Characteristics",
        "Scoping",
        "Analysis",
        "Analysis.assets",
        "Asset",
        "AssetKind.INFORMATION",
        "RiskManagement",
        "Design",
        "Planning",
        "Journal",
        "Operation");
  }

  private static int references(Record record) {
    int[] count = {0};
    Walker.walk(record, (id, owner, component, place) -> count[0]++);
    return count[0];
  }
}
