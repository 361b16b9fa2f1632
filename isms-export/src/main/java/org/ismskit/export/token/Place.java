package org.ismskit.export.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.ismskit.model.shape.Walker;

/** The way from the root of a document to the value being read. */
public final class Place {

  private final Deque<Object> steps = new ArrayDeque<>();

  /** Starts at the root. */
  public Place() {}

  /**
   * Goes down to a property.
   *
   * @param name its name
   */
  public void enter(String name) {
    steps.addLast(name);
  }

  /**
   * Goes down to an element of a list.
   *
   * @param index its index, from 0
   */
  public void enter(int index) {
    steps.addLast(index);
  }

  /** Goes back up. */
  public void leave() {
    steps.removeLast();
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
    Iterator<Object> step = steps.iterator();
    for (int i = steps.size(); i > without; i--) {
      Object name = step.next();
      pointer.append('/').append(name instanceof String text ? Walker.escape(text) : name);
    }
    return pointer.toString();
  }
}
