package org.ismskit.export.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.scope.Boundary;
import org.ismskit.model.scope.BoundaryKind;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeItems;

/** What the ISMS covers, where it ends, and what is left out for which reason. */
final class ScopeRows {

  private final IsmsProject project;
  private final Names names;

  ScopeRows(IsmsProject project, Names names) {
    this.project = project;
    this.names = names;
  }

  List<Map<String, Object>> all() {
    return project.scoping().scopes().stream().map(this::row).toList();
  }

  private Map<String, Object> row(Scope scope) {
    return Map.of(
        "name", scope.name(),
        "within", scope.parent().map(parent -> "Part of " + names.scope(parent) + ". ").orElse(""),
        "statement", scope.statement().orElse("Not put into words."),
        "covers", covers(scope.includes()),
        "responsible", names.person(scope.responsible()).orElse("nobody yet"),
        "sponsor", names.person(scope.sponsor()).orElse("nobody yet"),
        "boundaries", scope.boundaries().stream().map(ScopeRows::boundary).toList(),
        "exclusions",
            Stream.concat(
                    scope.exclusions().stream(),
                    scope.boundaries().stream().flatMap(b -> b.exclusions().stream()))
                .map(ScopeRows::exclusion)
                .toList());
  }

  private static Map<String, Object> boundary(Boundary boundary) {
    List<String> texts = new ArrayList<>();
    boundary.description().ifPresent(texts::add);
    texts.addAll(boundary.parts().values());
    return Map.of(
        "side",
        side(boundary.kind()),
        "text",
        texts.isEmpty() ? "not described" : String.join(" ", texts));
  }

  private static String side(BoundaryKind kind) {
    return switch (kind) {
      case ORGANIZATIONAL -> "Organization";
      case ICT -> "Information and communication technology";
      case PHYSICAL -> "Places";
    };
  }

  private static Map<String, Object> exclusion(Exclusion exclusion) {
    return Map.of(
        "what", exclusion.what(), "reason", exclusion.justification().orElse("no reason given"));
  }

  private static String covers(ScopeItems items) {
    List<String> counts =
        Stream.of(
                count(items.units(), "unit", "units"),
                count(items.processes(), "process", "processes"),
                count(items.systems(), "system", "systems"),
                count(items.assets(), "asset", "assets"),
                count(items.sites(), "site", "sites"),
                count(items.thirdParties(), "third party", "third parties"))
            .flatMap(Optional::stream)
            .toList();
    return counts.isEmpty() ? "nothing in particular" : String.join(", ", counts);
  }

  private static Optional<String> count(Collection<?> items, String one, String several) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.size() + " " + (items.size() == 1 ? one : several));
  }
}
