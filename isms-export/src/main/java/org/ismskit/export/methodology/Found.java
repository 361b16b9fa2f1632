package org.ismskit.export.methodology;

import java.util.Optional;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;

/** A text and where it stands. */
record Found(String text, String pointer, Location location) {

  /** Says that the text is not what was expected. */
  Problem wrong(String expected) {
    return new Problem(
        Code.INVALID_VALUE, pointer, Optional.of(location), Optional.of(text), expected);
  }

  /** Says that a property of what stands here is missing. */
  Problem lacks(String property, String expected) {
    return new Problem(
        Code.MISSING, pointer + "/" + property, Optional.of(location), Optional.empty(), expected);
  }
}
