package org.ismskit.export.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.ismskit.model.shape.Walker;

/** The way from the root of a document to the value being read. */
final class Place {

  private final Deque<Object> steps = new ArrayDeque<>();

  void enter(String name) {
    steps.addLast(name);
  }

  void enter(int index) {
    steps.addLast(index);
  }

  void leave() {
    steps.removeLast();
  }

  /** A JSON pointer to the value. */
  String pointer() {
    return pointer(0);
  }

  /** A JSON pointer to what contains the value. */
  String parent() {
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
