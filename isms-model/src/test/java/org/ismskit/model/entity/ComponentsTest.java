package org.ismskit.model.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.asset.SecurityProperty;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {

  @Test
  void namesAllThatIsMissing() {
    assertThatThrownBy(
            () -> Components.required("id", null, "name", "Ada", "kind", null, "title", " \t"))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> {
              assertThat(e.components()).containsExactly("id", "kind", "title");
              assertThat(e.value()).isNull();
              assertThat(e.expected()).isEqualTo("a value");
            })
        .hasMessage("id, kind, title: missing, expected a value");
    assertThatCode(() -> Components.required("id", 1, "name", "Ada")).doesNotThrowAnyException();
    assertThatCode(Components::required).doesNotThrowAnyException();
  }

  @Test
  void aRecordNamesAllThatItMisses() {
    assertThatThrownBy(() -> new SecurityProperty(null, ""))
        .hasMessage("id, name: missing, expected a value");
  }

  @Test
  void missingAndEmptyAreOne() {
    assertThat(Components.orEmpty((Optional<String>) null)).isEmpty();
    assertThat(Components.orEmpty((OptionalInt) null)).isEmpty();
    assertThat(Components.orEmpty((ImmutableList<String>) null)).isEmpty();
    assertThat(Components.orEmpty((ImmutableSet<String>) null)).isEmpty();
    assertThat(Components.orEmpty((ImmutableMap<String, String>) null)).isEmpty();
    assertThat(Components.orEmpty((Entities<Person>) null)).isEmpty();
    assertThat(Components.orEmpty(Optional.of(1))).contains(1);
    assertThat(Components.orEmpty(OptionalInt.of(1))).hasValue(1);
    assertThat(Components.orEmpty(ImmutableList.of(1))).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "9, false", "10, true"})
  void bothEndsOfARangeBelongToIt(int number, boolean refused) {
    if (refused) {
      assertThatThrownBy(() -> Components.inRange("share", OptionalInt.of(number), 1, 9))
          .hasMessage("share: not " + number + ", expected 1 to 9");
    } else {
      assertThatCode(() -> Components.inRange("share", OptionalInt.of(number), 1, 9))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anOpenRangeHasOnlyALowerEnd() {
    assertThatThrownBy(() -> Components.inRange("people", OptionalInt.of(-1), 0, Integer.MAX_VALUE))
        .hasMessage("people: not -1, expected a number of at least 0");
    assertThatCode(() -> Components.inRange("people", OptionalInt.empty(), 5, 6))
        .doesNotThrowAnyException();
  }

  @Test
  void zeroIsNotNegative() {
    assertThatCode(() -> Components.notNegative("effort", new BigDecimal("0.00")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Components.notNegative("effort", new BigDecimal("-1E-3")))
        .hasMessage("effort: not '-0.001', expected a number of at least 0");
  }

  @Test
  void refusalsSayWhatWasExpected() {
    assertThat(new InvalidValue("size", 5, "a smaller one"))
        .hasMessage("size: not 5, expected a smaller one");
    assertThat(new InvalidValue("size", "5", "a smaller one"))
        .hasMessage("size: not '5', expected a smaller one");
    assertThat(new InvalidValue("size", null, "a size"))
        .hasMessage("size: missing, expected a size");
  }

  @Test
  void aProblemSaysWhereItIs() {
    Problem problem = Problem.of(Problem.Code.INVALID_VALUE, "/people", "-1", "a count");

    assertThat(problem).hasToString("/people: found '-1', expected a count [INVALID_VALUE]");
    assertThat(problem.under("/units/3").at(new Problem.Location(12, 7)))
        .hasToString("12:7: /units/3/people: found '-1', expected a count [INVALID_VALUE]");
    assertThat(new Problem(Problem.Code.MISSING, "", Optional.empty(), Optional.empty(), "a name"))
        .hasToString("missing, expected a name [MISSING]");
  }

  @Test
  void aDocumentIsRefusedForAllItsProblems() {
    Problem one = Problem.of(Problem.Code.INVALID_VALUE, "/a", "1", "two");
    Problem other = Problem.of(Problem.Code.CYCLE, "/b", "b > b", "an order");

    assertThatCode(() -> InvalidDocument.throwIfAny(ImmutableList.of())).doesNotThrowAnyException();
    assertThatThrownBy(() -> InvalidDocument.throwIfAny(ImmutableList.of(one, other)))
        .isInstanceOfSatisfying(
            InvalidDocument.class, e -> assertThat(e.problems()).containsExactly(one, other))
        .hasMessage("2 problems:\n  " + one + "\n  " + other);
    assertThatThrownBy(() -> InvalidDocument.throwIfAny(ImmutableList.of(one)))
        .hasMessage("1 problem:\n  " + one);
  }

  /** An id of one kind is not one of another kind, whatever its text. */
  @Test
  void idsOfDifferentKindsDiffer() {
    assertThat((Object) PersonId.of("a")).isNotEqualTo(UnitId.of("a")).hasToString("a");
  }
}
