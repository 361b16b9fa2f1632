package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.junit.jupiter.api.Test;

/** Each value of a record is visited once, and its place known. */
class WalkerTest {

  /** A record of everything that a record can hold. */
  public record Box(
      PersonId id,
      String text,
      Optional<UnitId> unit,
      ImmutableList<Optional<PersonId>> people,
      ImmutableMap<String, PersonId> byName,
      ImmutableMap<UnitId, Integer> byUnit,
      ImmutableList<Box> boxes,
      Entities<Item> items)
      implements Entity {}

  public record Item(UnitId id, Optional<Item> inner) implements Entity {}

  private static Box box(String id, ImmutableMap<String, PersonId> byName, Box... boxes) {
    return new Box(
        PersonId.of(id),
        "text",
        Optional.empty(),
        ImmutableList.of(),
        byName,
        ImmutableMap.of(),
        ImmutableList.copyOf(boxes),
        Entities.of());
  }

  private static List<String> visited(Record root) {
    List<String> visited = new ArrayList<>();
    Walker.walk(
        root,
        new Walker.Visitor() {
          @Override
          public void enter(Record value, Walker place) {
            visited.add(value.getClass().getSimpleName() + "@" + place.pointer());
          }

          @Override
          public void id(
              Id id, Optional<Record> owner, RecordShape.Component component, Walker place) {
            visited.add(
                id
                    + "@"
                    + place.pointer()
                    + " of "
                    + component.name()
                    + " in "
                    + owner.orElseThrow().getClass().getSimpleName());
          }
        });
    return visited;
  }

  @Test
  void everyIdHasAPointer() {
    Box root =
        new Box(
            PersonId.of("root"),
            "text",
            Optional.of(UnitId.of("u")),
            ImmutableList.of(Optional.empty(), Optional.of(PersonId.of("p"))),
            ImmutableMap.of("key", PersonId.of("q")),
            ImmutableMap.of(UnitId.of("v"), 1),
            ImmutableList.of(box("inner", ImmutableMap.of())),
            Entities.of(
                new Item(UnitId.of("w"), Optional.of(new Item(UnitId.of("x"), Optional.empty())))));

    assertThat(visited(root))
        .containsExactly(
            "Box@",
            "root@/id of id in Box",
            "u@/unit of unit in Box",
            "p@/people/1 of people in Box",
            "q@/byName/key of byName in Box",
            "v@/byUnit/v of byUnit in Box",
            "Box@/boxes/0",
            "inner@/boxes/0/id of id in Box",
            "Item@/items/0",
            "w@/items/0/id of id in Item",
            "Item@/items/0/inner",
            "x@/items/0/inner/id of id in Item");
  }

  @Test
  void namesAreEscapedInPointers() {
    Box root = box("a", ImmutableMap.of("a/b~c", PersonId.of("p"), "~1", PersonId.of("q")));

    assertThat(visited(root))
        .contains("p@/byName/a~1b~0c of byName in Box", "q@/byName/~01 of byName in Box");
    assertThat(Walker.escape("plain")).isEqualTo("plain");
  }

  /** RFC 6901: read back by replacing ~1 by / and then ~0 by ~. */
  @Property
  void escapedNamesCanBeReadBack(
      @ForAll @Chars({'a', '/', '~', '0', '1'}) @StringLength(max = 8) String name) {
    String escaped = Walker.escape(name);

    assertThat(escaped).doesNotContain("/");
    assertThat(escaped.replace("~1", "/").replace("~0", "~")).isEqualTo(name);
  }

  /** Nesting is not limited by the places kept at first. */
  @Test
  void deepRecordsHaveLongPointers() {
    Box other = box("other", ImmutableMap.of());
    Box deep = box("deepest", ImmutableMap.of());
    for (int i = 0; i < 100; i++) {
      deep = box("b" + i, ImmutableMap.of(), other, deep);
    }

    assertThat(visited(deep))
        .last()
        .isEqualTo("deepest@" + "/boxes/1".repeat(100) + "/id of id in Box");
  }
}
