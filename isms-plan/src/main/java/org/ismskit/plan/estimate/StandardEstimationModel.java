package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.schedule.Spread;

/**
 * Estimates as a base plus so much for each unit, office, process and so on; see docs/estimation.md
 * for the formulas and where the numbers come from.
 */
final class StandardEstimationModel implements EstimationModel {

  static final StandardEstimationModel INSTANCE = new StandardEstimationModel();

  /** Effort of work with a maturity of 0 to 5, as a factor. */
  private static final double[] MATURITY = {1.30, 1.15, 1.00, 0.85, 0.70, 0.60};

  /**
   * What activities take where nobody has built an ISMS before, and where somebody helps who has.
   */
  private static final double FIRST_TIMER = 1.20;

  private static final double COACHED = 0.85;

  /** What an item beyond the knee costs, compared with one below: items are handled in groups. */
  private static final double BULK = 0.35;

  /** What further legal entities cost, compared with the first: templates are used again. */
  private static final double FURTHER_ENTITY = 0.6;

  /** What remains of the work on a control that exists: it has to be documented and verified. */
  private static final double LEAST_SHARE = 0.2;

  /** Working days in which what was built operates before it is verified. */
  private static final int OPERATION = 10;

  private final ImmutableMap<String, Table.Row> activities;
  private final ImmutableMap<String, Table.Row> controls;
  private final ImmutableMap<Driver, Integer> knees;
  private final ImmutableMap<String, Spread> spreads;

  private StandardEstimationModel() {
    this.activities = rows("default-model/activities.tsv", "activity");
    this.controls = rows("default-model/controls.tsv", "class");
    ImmutableMap.Builder<Driver, Integer> builder = ImmutableMap.builder();
    rows("default-model/drivers.tsv", "driver")
        .forEach(
            (key, row) ->
                builder.put(Driver.of(key).orElseThrow(), row.text("knee", Integer::valueOf)));
    this.knees = builder.buildOrThrow();
    this.spreads =
        rows("default-model/uncertainty.tsv", "class").entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Map.Entry::getKey,
                    entry ->
                        new Spread(
                            number(entry.getValue(), "optimistic"),
                            number(entry.getValue(), "pessimistic"))));
  }

  private static ImmutableMap<String, Table.Row> rows(String table, String key) {
    return Table.read(StandardEstimationModel.class, table).rows().stream()
        .collect(ImmutableMap.toImmutableMap(row -> row.text(key), row -> row));
  }

  @Override
  public ProjectSize size(Drivers drivers) {
    return ProjectSize.of(drivers.get(Driver.PEOPLE));
  }

  @Override
  public ProjectSize subScope(Drivers drivers) {
    return ProjectSize.subScope(drivers.get(Driver.PEOPLE));
  }

  @Override
  public boolean isTechnical(ControlClass controlClass) {
    return row(controlClass).text("area").equals("technical");
  }

  private Table.Row row(ControlClass controlClass) {
    return requireNonNull(controls.get(controlClass.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public Spread waits() {
    return spread("wait");
  }

  @Override
  public Spread pace() {
    return spread("common");
  }

  private Spread spread(String uncertainty) {
    return requireNonNull(spreads.get(uncertainty));
  }

  /** An activity of a user's own process description is taken for one of average effort. */
  @Override
  public ActivityEstimate activity(Activity activity, EstimationSetting setting) {
    Table.Row row = activities.get(activity.id().value());
    if (row == null) {
      return unknown(setting);
    }
    double factor =
        MATURITY[setting.drivers().get(Driver.MATURITY)]
            * setting.size().formality().doubleValue()
            * (setting.certifiedSystem() ? number(row, "reuseFactor") : 1)
            * experience(setting);
    Sum sum = sum(row, setting.drivers());
    double effort = sum.total() * factor;
    double teamShare = number(row, "teamPercent") / 100;
    int days =
        Math.max(
            row.text("minimumDays", Integer::valueOf),
            Math.max(
                days(effort * teamShare, setting.core()),
                days(effort * (1 - teamShare), setting.participants())));
    return new ActivityEstimate(
        PersonDays.rounded(effort),
        days,
        waits(row, setting.size()),
        row.text("responsible", RoleDescriptionId::of),
        row.text("accountable", RoleDescriptionId::of),
        spread(row.text("uncertainty")),
        ImmutableList.of(
            Explanation.of(
                "estimate.activity",
                PersonDays.told(effort),
                sum.terms(),
                PersonDays.rounded(factor))));
  }

  private static double experience(EstimationSetting setting) {
    return (setting.firstTimer() ? FIRST_TIMER : 1) * (setting.coached() ? COACHED : 1);
  }

  private ActivityEstimate unknown(EstimationSetting setting) {
    double effort = 3 * setting.size().formality().doubleValue() * experience(setting);
    return new ActivityEstimate(
        PersonDays.rounded(effort),
        Math.max(3, days(effort, setting.core())),
        ImmutableList.of(),
        RoleDescriptionId.of("ciso"),
        RoleDescriptionId.of("senior-management"),
        spread("B"),
        ImmutableList.of(Explanation.of("estimate.unknown", PersonDays.told(effort))));
  }

  private static ImmutableList<Wait> waits(Table.Row row, ProjectSize size) {
    ImmutableList.Builder<Wait> waits = ImmutableList.builder();
    for (String wait : row.list("waits", " ")) {
      boolean half = wait.endsWith("/2");
      Wait.Kind kind =
          switch (half ? wait.substring(0, wait.length() - 2) : wait) {
            case "scheduling" -> Wait.Kind.SCHEDULING;
            case "comment" -> Wait.Kind.COMMENT;
            case "board" -> Wait.Kind.BOARD;
            default -> throw new IllegalStateException("activities.tsv: unknown wait " + wait);
          };
      int days =
          switch (kind) {
            case SCHEDULING -> size.schedulingDays();
            case COMMENT -> size.commentDays();
            case BOARD -> size.boardDays();
            case PROCUREMENT -> 0;
          };
      waits.add(new Wait(kind, half ? (days + 1) / 2 : days));
    }
    return waits.build();
  }

  @Override
  public ControlEstimate control(
      Control control, ControlClass controlClass, EstimationSetting setting) {
    Table.Row row = row(controlClass);
    Sum sum = sum(row, setting.drivers());
    double open =
        Math.max(LEAST_SHARE, 1 - control.donePercent().orElse(0) / 100.0)
            * setting.size().formality().doubleValue();
    double effort = sum.total() * open;
    int wait = row.text("waitDays", Integer::valueOf);
    return new ControlEstimate(
        stages(row, effort, row.text("minimumDays", Integer::valueOf) - wait, setting),
        wait,
        number(row, "build") > 0 ? OPERATION : 0,
        row.text("responsible", RoleDescriptionId::of),
        spread("control"),
        ImmutableList.of(
            Explanation.of(
                "estimate.control",
                PersonDays.told(effort),
                controlClass.name(),
                sum.terms(),
                PersonDays.rounded(open))));
  }

  /**
   * The parts of a control's work. Design and build are stretched so that the whole takes the least
   * time such work takes anywhere: people do it beside other things.
   */
  private static ImmutableList<ControlEstimate.Part> stages(
      Table.Row row, double effort, int minimumDays, EstimationSetting setting) {
    double design = number(row, "design");
    double build = number(row, "build");
    double document = number(row, "document");
    boolean operates = build > 0;
    double making = design + (operates ? build : document);
    int stretch = minimumDays - (operates ? OPERATION + 1 : 2);
    PersonDays whole = new PersonDays();
    ImmutableList.Builder<ControlEstimate.Part> parts = ImmutableList.builder();
    for (ControlEstimate.Stage stage : ControlEstimate.Stage.values()) {
      double share = number(row, stage.name().toLowerCase(Locale.ROOT));
      if (share > 0) {
        boolean stretched =
            stage == ControlEstimate.Stage.DESIGN
                || stage
                    == (operates ? ControlEstimate.Stage.BUILD : ControlEstimate.Stage.DOCUMENT);
        int least = stretched ? (int) Math.round(stretch * share / making) : 1;
        double own = effort * share / 100;
        // Nobody works alone on more than one full-time equivalent.
        double atOnce = Math.min(1, setting.implementers().doubleValue());
        parts.add(
            new ControlEstimate.Part(stage, whole.part(own), Math.max(least, ceil(own / atOnce))));
      }
    }
    return parts.build();
  }

  /** A sum and the terms it was made from. */
  private record Sum(double total, String terms) {}

  private Sum sum(Table.Row row, Drivers drivers) {
    double total = number(row, "base");
    List<String> terms = new ArrayList<>();
    terms.add(row.text("base"));
    for (String coefficient : row.list("coefficients", " ")) {
      List<String> parts = Splitter.on(':').splitToList(coefficient);
      double quantity = quantity(parts.get(0), drivers);
      if (quantity > 0) {
        total += Double.parseDouble(parts.get(1)) * quantity;
        terms.add(parts.get(1) + " x " + PersonDays.rounded(quantity) + " " + parts.get(0));
      }
    }
    return new Sum(total, String.join(" + ", terms));
  }

  private double quantity(String name, Drivers drivers) {
    return switch (name) {
      case "furtherEntities" -> FURTHER_ENTITY * further(drivers, Driver.ENTITIES);
      case "furtherLanguages" -> further(drivers, Driver.LANGUAGES);
      case "furtherJurisdictions" -> further(drivers, Driver.JURISDICTIONS);
      case "controls" ->
          drivers.get(Driver.ORGANIZATIONAL_CONTROLS) + drivers.get(Driver.TECHNICAL_CONTROLS);
      default -> bulk(Driver.of(name).orElseThrow(), drivers);
    };
  }

  private static int further(Drivers drivers, Driver driver) {
    return Math.max(0, drivers.get(driver) - 1);
  }

  private double bulk(Driver driver, Drivers drivers) {
    int count = drivers.get(driver);
    int knee = knees.getOrDefault(driver, 0);
    return knee == 0 || count <= knee ? count : knee + BULK * (count - knee);
  }

  private static int days(double effort, BigDecimal people) {
    return ceil(effort / people.doubleValue());
  }

  /** Rounds up, but not because of the last bit of a binary fraction. */
  private static int ceil(double days) {
    return (int) Math.max(1, Math.ceil(days - 1e-9));
  }

  private static double number(Table.Row row, String column) {
    return row.text(column, Double::valueOf);
  }
}
