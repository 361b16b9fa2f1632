package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.shape.Table.Row;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void readsCellsByTheNameOfTheirColumn() {
    Table table = table("id\tname\tparts", "1\tone\ta|b", "2\t\t");
    assertThat(table.rows()).hasSize(2);
    Row first = table.rows().get(0);
    assertThat(first.text("name")).isEqualTo("one");
    int id = first.text("id", Integer::valueOf);
    assertThat(id).isEqualTo(1);
    assertThat(first.optional("name")).contains("one");
    assertThat(first.list("parts", "|")).containsExactly("a", "b");
    Row second = table.rows().get(1);
    assertThat(second.optional("name")).isEmpty();
    assertThat(second.list("parts", "|")).isEmpty();
  }

  @Test
  void readsFlagsAndConstants() {
    Row row = table("a\tb\tunit", "yes\tno\tseconds").rows().get(0);
    assertThat(row.flag("a")).isTrue();
    assertThat(row.flag("b")).isFalse();
    assertThat(row.choice("unit", TimeUnit.class)).isEqualTo(TimeUnit.SECONDS);
  }

  @Test
  void aMissingCellNamesResourceLineAndColumn() {
    Row row = table("id\tname", "1\tone", "2\t").rows().get(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> row.text("name"))
        .withMessage("some.tsv:3: column name: missing");
  }

  @Test
  void aCellThatCannotBeReadNamesResourceLineAndColumn() {
    Row row = table("id\tparts", "x\ta||b").rows().get(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> row.text("id", Integer::valueOf))
        .withMessageStartingWith("some.tsv:2: column id: ");
    assertThatIllegalStateException()
        .isThrownBy(() -> row.list("parts", "|"))
        .withMessage("some.tsv:2: column parts: an empty part in 'a||b'");
    assertThatIllegalStateException()
        .isThrownBy(() -> row.flag("id"))
        .withMessage("some.tsv:2: column id: 'x', expected yes or no");
    assertThatIllegalStateException()
        .isThrownBy(() -> row.choice("id", TimeUnit.class))
        .withMessageStartingWith("some.tsv:2: column id: ");
  }

  @Test
  void anUnknownColumnIsRefused() {
    Row row = table("id", "1").rows().get(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> row.optional("name"))
        .withMessage("some.tsv:2: column name: no such column in [id]");
  }

  @Test
  void malformedTablesAreRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.read("some.tsv", new StringReader("")))
        .withMessageStartingWith("some.tsv: empty");
    assertThatIllegalStateException()
        .isThrownBy(() -> table("id\tid", "1\t2"))
        .withMessageStartingWith("some.tsv:1: two columns of one name");
    assertThatIllegalStateException()
        .isThrownBy(() -> table("id\tname", "1"))
        .withMessage("some.tsv:2: 1 cells, expected 2");
    assertThatIllegalStateException()
        .isThrownBy(() -> table("id\tname", "1\t one"))
        .withMessage("some.tsv:2: blanks around ' one'");
  }

  @Test
  void aTableThatIsNotThereIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.read(TableTest.class, "no-where/none.tsv"))
        .withMessageContaining("no-where/none.tsv: missing");
  }

  private static Table table(String... lines) {
    return Table.read("some.tsv", new StringReader(String.join("\n", lines) + "\n"));
  }
}
