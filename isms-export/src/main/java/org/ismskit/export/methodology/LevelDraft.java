package org.ismskit.export.methodology;

import org.jspecify.annotations.Nullable;

/** A probability, impact or risk as it stands in the file. */
final class LevelDraft {

  final Found place;
  @Nullable Found id;
  @Nullable Found name;
  @Nullable Found meaning;

  LevelDraft(Found place) {
    this.place = place;
  }

  /** What people and grids call it. */
  String label() {
    return name == null ? id == null ? "?" : id.text() : name.text();
  }
}
