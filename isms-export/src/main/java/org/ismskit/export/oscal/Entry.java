package org.ismskit.export.oscal;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.jspecify.annotations.Nullable;

/** A catalog, group or control as it stands in the file, and what was decided on it. */
final class Entry {

  /** A text and where it stands. */
  record Found(String text, String pointer, Location location) {

    /** The text without blanks around it, line breaks and other control characters. */
    String inOneLine() {
      return BLANK.trimAndCollapseFrom(text, ' ');
    }

    boolean isBlank() {
      return BLANK.matchesAllOf(text);
    }

    Problem problem(Code code, String expected) {
      return new Problem(code, pointer, Optional.of(location), Optional.of(text), expected);
    }
  }

  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).or(CharMatcher.is('\uFEFF'));

  final @Nullable Entry group;
  final @Nullable Entry parent;
  private final String pointer;
  private final Location location;

  @Nullable Found id;
  @Nullable Found title;

  /** What says that a control is no longer in force. */
  @Nullable Found withdrawn;

  /** Whether the file was well-formed up to the end of the entry. */
  boolean complete;

  /** The earlier entry with the same id, in whose place this one cannot be. */
  @Nullable Entry same;

  /** The id in the catalog to be made. */
  String legalId = "";

  Entry(@Nullable Entry group, @Nullable Entry parent, String pointer, Location location) {
    this.group = group;
    this.parent = parent;
    this.pointer = pointer;
    this.location = location;
  }

  boolean isKept() {
    return withdrawn == null && same == null;
  }

  /** The title or what stands in for it. */
  String label() {
    Found label = title == null ? id : title;
    return label == null ? legalId : label.inOneLine();
  }

  Problem missing(String property, String expected) {
    return new Problem(
        Code.MISSING, pointer + "/" + property, Optional.of(location), Optional.empty(), expected);
  }
}
