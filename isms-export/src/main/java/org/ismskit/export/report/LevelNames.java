package org.ismskit.export.report;

import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;

/**
 * What people call levels of risk: the names of the project's own matrix. A level that has no name
 * but its key is written as the others are, as words that begin with a capital.
 */
final class LevelNames {

  private final Optional<Scale> own;

  LevelNames(IsmsProject project) {
    this.own = project.risk().criteria().flatMap(RiskCriteria::matrix).map(RiskMatrix::risk);
  }

  String of(Optional<String> level) {
    return level.map(this::of).orElse("unknown");
  }

  private String of(String key) {
    return own.stream()
        .flatMap(scale -> scale.levels().stream())
        .filter(level -> level.key().equals(key))
        .map(ScaleLevel::name)
        .filter(name -> !name.equals(key))
        .findFirst()
        .orElseGet(() -> words(key));
  }

  private static String words(String key) {
    return key.isEmpty()
        ? key
        : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
  }
}
