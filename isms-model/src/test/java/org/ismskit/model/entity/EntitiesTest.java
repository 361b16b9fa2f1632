package org.ismskit.model.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.junit.jupiter.api.Test;

class EntitiesTest {

  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static Person person(String id) {
    return Person.builder().id(PersonId.of(id)).name("Person " + id).build();
  }

  @Test
  void areAListAndAMap() {
    Entities<Person> persons = Entities.of(person("b"), person("a"));

    assertThat(persons.asList()).extracting(p -> p.id().value()).containsExactly("b", "a");
    assertThat(persons.get(PersonId.of("a"))).contains(person("a"));
    assertThat(persons.get(PersonId.of("c"))).isEmpty();
    assertThat(persons.get(UnitId.of("a"))).isEmpty();
    assertThat(persons).isNotEqualTo(Entities.of(person("a"), person("b")));
    assertThat(persons).hasSameHashCodeAs(Entities.of(person("b"), person("a")));
    assertThatThrownBy(() -> persons.add(person("c")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refuseEveryIdThatOccursTwice() {
    assertThatThrownBy(() -> Entities.of(person("a"), person("b"), person("a"), person("b")))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("/2/id: found 'a'")
        .hasMessageContaining("/3/id: found 'b'");
  }

  @Property
  void idsKeepTheGrammar(
      @ForAll @StringLength(max = 66) @CharRange(from = ' ', to = '~') String text) {
    if (GRAMMAR.matcher(text).matches()) {
      assertThat(PersonId.of(text).value()).isEqualTo(text);
    } else {
      assertThatThrownBy(() -> PersonId.of(text)).isInstanceOf(InvalidValue.class);
    }
  }

  @Property
  void mostlyLegalTextsAreJudgedByTheGrammarToo(
      @ForAll
          @StringLength(max = 66)
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '-', to = '0')
          String text) {
    boolean valid = GRAMMAR.matcher(text).matches();
    assertThat(isAccepted(text)).isEqualTo(valid);
  }

  private static boolean isAccepted(String text) {
    try {
      PersonId.of(text);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }

  @Test
  void anIdThatIsMissingOrForeignIsRefused() {
    assertThatThrownBy(() -> PersonId.of(null)).hasMessageContaining("id: missing");
    assertThatThrownBy(() -> PersonId.of("jürgen")).hasMessageContaining("'jürgen'");
    assertThatThrownBy(() -> PersonId.of("a\n")).isInstanceOf(InvalidValue.class);
  }
}
