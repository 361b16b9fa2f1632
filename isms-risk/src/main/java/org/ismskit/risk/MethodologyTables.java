package org.ismskit.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorDomain;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.model.risk.MethodologyId;
import org.ismskit.model.risk.MethodologyStep;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.ismskit.model.shape.Table;

/** Reads the methodologies that come with the library as tables. */
final class MethodologyTables {

  private static final Splitter ROWS = Splitter.on(" / ");
  private static final Splitter CELLS = Splitter.on(' ');

  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, MethodologyDescription.Builder> methods = new LinkedHashMap<>();

  /** The scale of each factor and step, by method and key. */
  private final Map<String, Scale> scaleOf = new HashMap<>();

  private MethodologyTables() {}

  static ImmutableMap<String, MethodologyDescription> read() {
    MethodologyTables tables = new MethodologyTables();
    table("scales").forEach(tables::scale);
    table("methods").forEach(tables::method);
    table("factors").forEach(tables::factor);
    table("steps").forEach(tables::step);
    return tables.methods.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, e -> e.getValue().build()));
  }

  private static ImmutableList<Table.Row> table(String name) {
    return Table.read(MethodologyTables.class, "risk-methods/" + name + ".tsv").rows();
  }

  private void scale(Table.Row row) {
    ImmutableList<String> keys = row.list("levels", " ");
    ImmutableList<BigDecimal> values = row.list("values", " ", BigDecimal::new);
    ImmutableList.Builder<ScaleLevel> levels = ImmutableList.builder();
    for (int i = 0; i < keys.size(); i++) {
      levels.add(
          ScaleLevel.builder()
              .key(keys.get(i))
              .name(keys.get(i).replace('-', ' '))
              .value(values.isEmpty() ? Optional.empty() : Optional.of(values.get(i)))
              .build());
    }
    scales.put(row.text("scale"), new Scale(levels.build()));
  }

  private void method(Table.Row row) {
    String id = row.text("method");
    methods.put(
        id,
        MethodologyDescription.builder()
            .id(MethodologyId.of(id))
            .version(row.text("version"))
            .title(row.text("title"))
            .source(row.text("source")));
  }

  private void factor(Table.Row row) {
    String method = row.text("method");
    String key = row.text("key");
    Optional<Scale> scale = row.optional("scale", this::scale);
    scale.ifPresent(known -> scaleOf.put(method + " " + key, known));
    FactorDomain domain =
        scale.isPresent()
            ? scale.get()
            : new DecimalRange(
                row.text("least", BigDecimal::new), row.text("greatest", BigDecimal::new));
    requireNonNull(methods.get(method))
        .addFactor(Factor.of(key, row.choice("side", FactorSide.class), domain));
  }

  private Scale scale(String name) {
    Scale scale = scales.get(name);
    if (scale == null) {
      throw new IllegalArgumentException("no scale '" + name + "'");
    }
    return scale;
  }

  private void step(Table.Row row) {
    String method = row.text("method");
    String key = row.text("key");
    ImmutableList<String> of = row.list("of", " ");
    Optional<Scale> scale = row.optional("scale", this::scale);
    scale.ifPresent(known -> scaleOf.put(method + " " + key, known));
    ImmutableList<BigDecimal> numbers = row.list("numbers", " ", BigDecimal::new);
    MethodologyStep step =
        switch (row.text("rule")) {
          case "sum" -> new MethodologyStep.Sum(key, of);
          case "product" ->
              new MethodologyStep.Product(key, of, row.list("over", " "), row.list("less", " "));
          case "maximum" -> new MethodologyStep.Maximum(key, of);
          case "maximum-of-known" -> new MethodologyStep.MaximumOfKnown(key, of);
          case "first-known" -> new MethodologyStep.FirstKnown(key, of);
          case "mean" -> new MethodologyStep.Mean(key, of, numbers);
          case "bands" -> new MethodologyStep.Bands(key, of.get(0), scale.orElseThrow(), numbers);
          case "lookup" ->
              new MethodologyStep.Lookup(
                  key,
                  of.get(0),
                  of.get(1),
                  scale.orElseThrow(),
                  rows(requireNonNull(scaleOf.get(method + " " + of.get(0))), row.text("rows")));
          default -> throw new IllegalStateException("no rule '" + row.text("rule") + "'");
        };
    requireNonNull(methods.get(method)).addStep(step);
  }

  private static ImmutableMap<String, ImmutableList<String>> rows(Scale scale, String cells) {
    ImmutableMap.Builder<String, ImmutableList<String>> rows = ImmutableMap.builder();
    int position = 0;
    for (String row : ROWS.split(cells)) {
      rows.put(scale.levels().get(position++).key(), ImmutableList.copyOf(CELLS.split(row)));
    }
    return rows.buildOrThrow();
  }
}
