package org.ismskit.export.oscal;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Location;

/** What an import had to change or leave out. */
final class Report {

  private final List<Problem> problems = new ArrayList<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** The problems in the order of the file. */
  ImmutableList<Problem> problems() {
    return ImmutableList.sortedCopyOf(
        comparing(
            problem -> problem.location().orElseThrow(),
            Comparator.comparingInt(Location::line).thenComparingInt(Location::column)),
        problems);
  }
}
