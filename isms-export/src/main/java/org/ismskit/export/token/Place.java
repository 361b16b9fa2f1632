package org.ismskit.export.token;

import java.util.Arrays;
import org.ismskit.model.shape.Walker;
import org.jspecify.annotations.Nullable;

/** The way from the root of a document to the value being read. */
public final class Place {

  private @Nullable String[] names = new String[16];
  private int[] indexes = new int[16];
  private int depth;

  /** Starts at the root. */
  public Place() {}

  /**
   * Goes down to a property.
   *
   * @param name its name
   */
  public void enter(String name) {
    push(name, 0);
  }

  /**
   * Goes down to an element of a list.
   *
   * @param index its index, from 0
   */
  public void enter(int index) {
    push(null, index);
  }

  /** Goes back up. */
  public void leave() {
    depth--;
  }

  /**
   * Where this is.
   *
   * @return a JSON pointer to the value
   */
  public String pointer() {
    return pointer(0);
  }

  /**
   * Where this would be after going back up.
   *
   * @return a JSON pointer to what contains the value
   */
  public String parent() {
    return pointer(1);
  }

  private String pointer(int without) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth - without; i++) {
      String name = names[i];
      pointer.append('/');
      if (name == null) {
        pointer.append(indexes[i]);
      } else {
        pointer.append(Walker.escape(name));
      }
    }
    return pointer.toString();
  }

  private void push(@Nullable String name, int index) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    names[depth] = name;
    indexes[depth++] = index;
  }
}
