package org.ismskit.model.shape;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ismskit.model.entity.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which element has which parent, and where that is said.
 *
 * @param <K> what identifies an element
 */
public final class Hierarchy<K> {

  private final Map<K, Link<K>> parents = new LinkedHashMap<>();

  private record Link<K>(K parent, String pointer) {}

  /** Makes a hierarchy without elements. */
  public Hierarchy() {}

  /**
   * Adds an element below another.
   *
   * @param child the element
   * @param parent the element above it
   * @param pointer the place in the document that says so
   */
  public void put(K child, K parent, String pointer) {
    parents.put(child, new Link<>(parent, pointer));
  }

  /**
   * Finds where the hierarchy leads back to itself.
   *
   * @return one problem for each cycle, at the reference that closes it
   */
  public ImmutableList<Problem> cycles() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Set<K> finished = new HashSet<>();
    for (K start : parents.keySet()) {
      Set<K> path = new LinkedHashSet<>();
      K current = start;
      while (current != null && !finished.contains(current) && path.add(current)) {
        current = parentOf(current);
      }
      if (current != null && !finished.contains(current)) {
        problems.add(cycle(current));
      }
      finished.addAll(path);
    }
    return problems.build();
  }

  private @Nullable K parentOf(K element) {
    Link<K> link = parents.get(element);
    return link == null ? null : link.parent();
  }

  private Problem cycle(K start) {
    Link<K> closing = link(start);
    StringBuilder trail = new StringBuilder(start.toString());
    for (K at = closing.parent(); !at.equals(start); at = link(at).parent()) {
      trail.append(" > ").append(at);
    }
    trail.append(" > ").append(start);
    return Problem.of(
        Problem.Code.CYCLE, closing.pointer(), trail.toString(), "a hierarchy without a cycle");
  }

  private Link<K> link(K element) {
    return requireNonNull(parents.get(element));
  }
}
