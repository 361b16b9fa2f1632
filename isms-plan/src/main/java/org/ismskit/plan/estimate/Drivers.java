package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.shape.Nearest;
import org.ismskit.model.shape.Table;
import org.ismskit.model.shape.Walker;

/**
 * The numbers that describe one project, and where each comes from: given in the project, counted
 * in it or, where it is silent, guessed from the number of people.
 */
public final class Drivers {

  /** Where a number comes from. */
  public enum Origin {
    /** The project gives it. */
    GIVEN,
    /** It was counted in the project. */
    COUNTED,
    /** The project is silent: it is what organizations of that many people usually have. */
    GUESSED
  }

  private static final ImmutableList<Table.Row> USUAL =
      Table.read(Drivers.class, "default-model/drivers.tsv").rows();

  private final ImmutableMap<Driver, Integer> values;
  private final ImmutableMap<Driver, Origin> origins;

  /** The drivers of which far fewer are counted than usual, with what would be. */
  private final ImmutableMap<Driver, Integer> few;

  private Drivers(Map<Driver, Integer> values, Map<Driver, Origin> origins) {
    this(values, origins, Map.of());
  }

  private Drivers(
      Map<Driver, Integer> values, Map<Driver, Origin> origins, Map<Driver, Integer> few) {
    this.values = ImmutableMap.copyOf(values);
    this.origins = ImmutableMap.copyOf(origins);
    this.few = ImmutableMap.copyOf(few);
  }

  /**
   * The drivers of a project. Where its scope says what is in it, only that is counted.
   *
   * @param project the project
   * @param organizationalControls how many organizational controls there is work on
   * @param technicalControls how many ICT and physical controls there is work on
   * @return a number for every driver
   * @throws InvalidDocument naming every driver that the project gives under an unknown name or
   *     with an impossible number
   */
  public static Drivers of(IsmsProject project, int organizationalControls, int technicalControls) {
    InvalidDocument.throwIfAny(problems(project.planning().drivers()));
    Map<Driver, Integer> values = new EnumMap<>(Driver.class);
    Map<Driver, Origin> origins = new EnumMap<>(Driver.class);
    project
        .planning()
        .drivers()
        .forEach(
            (key, value) ->
                put(Driver.of(key).orElseThrow(), value, Origin.GIVEN, values, origins));
    counted(project, organizationalControls, technicalControls)
        .forEach((driver, value) -> put(driver, value, Origin.COUNTED, values, origins));
    Map<Driver, Integer> few = new EnumMap<>(Driver.class);
    boolean sizeKnown = values.containsKey(Driver.PEOPLE);
    int people = values.getOrDefault(Driver.PEOPLE, 25);
    for (Table.Row row : USUAL) {
      Driver driver = Driver.of(row.text("driver")).orElseThrow();
      int usual = guess(row, people);
      put(driver, usual, Origin.GUESSED, values, origins);
      int least = usual * row.text("fewPercent", Integer::valueOf);
      if (sizeKnown
          && origins.get(driver) == Origin.COUNTED
          && 100 * registered(project, driver, values) < least) {
        few.put(driver, usual);
      }
    }
    return new Drivers(values, origins, few);
  }

  /**
   * How many are recorded: a list of third parties is no shorter for few of them being critical.
   */
  private static int registered(IsmsProject project, Driver driver, Map<Driver, Integer> values) {
    return driver == Driver.THIRD_PARTIES
        ? thirdParties(project, included(project), party -> true)
        : requireNonNull(values.get(driver));
  }

  /**
   * The drivers of one of several scopes: counted from what is in it and, where that says nothing,
   * guessed from its people. Assets and scenarios are guessed if more are usual than are recorded,
   * since a scope fills its registers only once its work begins.
   *
   * @param project the project
   * @param scope the scope
   * @param organizationalControls how many organizational controls there is work on in it
   * @param technicalControls how many ICT and physical controls there is work on in it
   * @return a number for every driver
   */
  public static Drivers of(
      IsmsProject project, Scope scope, int organizationalControls, int technicalControls) {
    Map<Driver, Integer> values = new EnumMap<>(Driver.class);
    Map<Driver, Origin> origins = new EnumMap<>(Driver.class);
    ScopeItems items = scope.includes();
    Map<Driver, Integer> counts = new EnumMap<>(Driver.class);
    count(Driver.PEOPLE, people(project, items), counts);
    count(Driver.SITES, items.sites().size(), counts);
    count(Driver.UNITS, items.units().size(), counts);
    if (!items.thirdParties().isEmpty()) { // of them perhaps none is critical
      counts.put(Driver.THIRD_PARTIES, thirdParties(project, items, ThirdParty::critical));
    }
    count(Driver.REQUIREMENTS, requirements(project, items), counts);
    counts.put(Driver.ENTITIES, 1);
    counts.put(Driver.JURISDICTIONS, 1);
    counts.put(Driver.LANGUAGES, 1);
    counts.put(Driver.ORGANIZATIONAL_CONTROLS, organizationalControls);
    counts.put(Driver.TECHNICAL_CONTROLS, technicalControls);
    counts.forEach((driver, value) -> put(driver, value, Origin.COUNTED, values, origins));
    Integer maturity = project.planning().drivers().get(Driver.MATURITY.key());
    if (maturity != null) {
      put(Driver.MATURITY, maturity, Origin.GIVEN, values, origins);
    }
    int people = values.getOrDefault(Driver.PEOPLE, 25);
    for (Table.Row row : USUAL) {
      Driver driver = Driver.of(row.text("driver")).orElseThrow();
      int usual = Math.min(guess(row, people), row.text("subScope", Integer::valueOf));
      int recorded = recorded(project, scope, driver);
      put(
          driver,
          Math.max(usual, recorded),
          recorded > usual ? Origin.COUNTED : Origin.GUESSED,
          values,
          origins);
    }
    return new Drivers(values, origins);
  }

  private static int recorded(IsmsProject project, Scope scope, Driver driver) {
    return switch (driver) {
      case PROCESSES -> scope.includes().processes().size();
      case SYSTEMS -> scope.includes().systems().size();
      case ASSETS -> scope.includes().assets().size();
      case SCENARIOS ->
          (int)
              project.risk().risks().stream()
                  .filter(risk -> risk.scope().equals(Optional.of(scope.id())))
                  .count();
      default -> 0;
    };
  }

  /** The people of the units in a scope; a unit counts for those below it. */
  private static int people(IsmsProject project, ScopeItems items) {
    int people = 0;
    for (UnitId id : items.units()) {
      OrganizationalUnit unit = project.organization().units().get(id).orElseThrow();
      if (unit.parent().filter(items.units()::contains).isEmpty()) {
        people += unit.people().orElse(0);
      }
    }
    return people;
  }

  /** The sources of requirements of the countries in which a scope has sites. */
  private static int requirements(IsmsProject project, ScopeItems items) {
    Set<String> countries = new HashSet<>();
    items
        .sites()
        .forEach(
            site ->
                project.organization().sites().get(site).flatMap(Site::country).stream()
                    .forEach(countries::add));
    return (int)
        project.initiation().requirements().stream()
            .filter(requirement -> requirement.notApplicable().isEmpty())
            .filter(
                requirement ->
                    requirement.jurisdiction().stream()
                        .anyMatch(where -> countries.stream().anyMatch(where::startsWith)))
            .count();
  }

  /** The first to put a number has the say. */
  private static void put(
      Driver driver,
      int value,
      Origin origin,
      Map<Driver, Integer> values,
      Map<Driver, Origin> origins) {
    if (values.putIfAbsent(driver, value) == null) {
      origins.put(driver, origin);
    }
  }

  /**
   * What is wrong with the drivers that a project gives.
   *
   * @param given the numbers by name
   * @return every unknown name and every impossible number
   */
  public static ImmutableList<Problem> problems(ImmutableMap<String, Integer> given) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    given.forEach(
        (key, value) -> {
          String pointer = "/planning/drivers/" + Walker.escape(key);
          int most = key.equals(Driver.MATURITY.key()) ? 5 : 1_000_000;
          if (Driver.of(key).isEmpty()) {
            problems.add(
                Problem.of(
                    Problem.Code.UNKNOWN_PROPERTY, pointer, key, Nearest.oneOf(keys(), key)));
          } else if (value < 0 || value > most) {
            problems.add(
                Problem.of(
                    Problem.Code.INVALID_VALUE,
                    pointer,
                    value.toString(),
                    "a number from 0 to " + most));
          }
        });
    return problems.build();
  }

  private static List<String> keys() {
    return Arrays.stream(Driver.values()).map(Driver::key).toList();
  }

  /** What a project says of itself; an empty list says nothing. */
  private static Map<Driver, Integer> counted(
      IsmsProject project, int organizationalControls, int technicalControls) {
    Map<Driver, Integer> counts = new EnumMap<>(Driver.class);
    ScopeItems items = included(project);
    people(project, items, project.organization().people())
        .ifPresent(people -> counts.put(Driver.PEOPLE, people));
    count(Driver.SITES, items.sites(), project.organization().sites().size(), counts);
    count(Driver.UNITS, items.units(), project.organization().units().size(), counts);
    if (!project.organization().thirdParties().isEmpty()) { // of them perhaps none is critical
      counts.put(Driver.THIRD_PARTIES, thirdParties(project, items, ThirdParty::critical));
    }
    count(Driver.PROCESSES, items.processes(), project.analysis().processes().size(), counts);
    count(Driver.SYSTEMS, items.systems(), project.analysis().systems().size(), counts);
    count(Driver.ASSETS, items.assets(), project.analysis().assets().size(), counts);
    count(Driver.SCENARIOS, project.risk().scenarios().size(), counts);
    count(Driver.REQUIREMENTS, project.initiation().requirements().size(), counts);
    count(Driver.ENTITIES, project.scoping().scopes().size(), counts);
    boolean selected =
        project.risk().controls().stream()
            .map(Control::status)
            .anyMatch(status -> status != ControlStatus.IMPLEMENTED);
    if (selected) {
      counts.put(Driver.ORGANIZATIONAL_CONTROLS, organizationalControls);
      counts.put(Driver.TECHNICAL_CONTROLS, technicalControls);
    }
    return counts;
  }

  private static int thirdParties(
      IsmsProject project, ScopeItems items, Predicate<ThirdParty> which) {
    return (int)
        project.organization().thirdParties().stream()
            .filter(party -> has(items.thirdParties(), party.id()))
            .filter(which)
            .count();
  }

  /** What the only scope has in it; nothing if there is none, or several for parts of the whole. */
  private static ScopeItems included(IsmsProject project) {
    return project.scoping().scopes().size() == 1
        ? project.scoping().scopes().asList().get(0).includes()
        : ScopeItems.empty();
  }

  /** Whether something is in a scope; if the scope names nothing of its kind, all of it is. */
  private static <I> boolean has(ImmutableSet<I> items, I item) {
    return items.isEmpty() || items.contains(item);
  }

  private static OptionalInt people(IsmsProject project, ScopeItems items, OptionalInt whole) {
    boolean partly =
        project.organization().units().stream()
            .anyMatch(unit -> unit.parent().isEmpty() && !has(items.units(), unit.id()));
    int inScope = partly ? people(project, items) : 0;
    if (inScope > 0) {
      return OptionalInt.of(inScope);
    } else if (whole.isPresent()) {
      return whole;
    }
    int sum =
        project.organization().units().stream().mapToInt(unit -> unit.people().orElse(0)).sum();
    return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  private static void count(
      Driver driver, ImmutableSet<?> inScope, int all, Map<Driver, Integer> counts) {
    count(driver, inScope.isEmpty() ? all : inScope.size(), counts);
  }

  private static void count(Driver driver, int count, Map<Driver, Integer> counts) {
    if (count > 0) {
      counts.put(driver, count);
    }
  }

  /** Straight lines between the organizations of 25, 150 and 600 people. */
  private static int guess(Table.Row row, int people) {
    int small = row.text("small", Integer::valueOf);
    int medium = row.text("medium", Integer::valueOf);
    int large = row.text("large", Integer::valueOf);
    if (people <= 25) {
      return small;
    } else if (people <= 150) {
      return (int) Math.round(small + (medium - small) * (people - 25) / 125.0);
    } else if (people <= 600) {
      return (int) Math.round(medium + (large - medium) * (people - 150) / 450.0);
    }
    return large;
  }

  /**
   * The number of a driver.
   *
   * @param driver the driver
   * @return its number, at least 0
   */
  public int get(Driver driver) {
    return requireNonNull(values.get(driver));
  }

  /**
   * Where the number of a driver comes from.
   *
   * @param driver the driver
   * @return its origin
   */
  public Origin origin(Driver driver) {
    return requireNonNull(origins.get(driver));
  }

  /**
   * Of what the project records so little, compared with organizations of that many people, that it
   * has probably not recorded the rest yet.
   *
   * @return what would be usual, by driver; empty for a part of an organization and where nobody
   *     knows how many people there are
   */
  public ImmutableMap<Driver, Integer> few() {
    return few;
  }

  /**
   * The numbers with their origins, for the assumptions of a plan.
   *
   * @return one explanation for each driver
   */
  public ImmutableList<Explanation> explanations() {
    ImmutableList.Builder<Explanation> explanations = ImmutableList.builder();
    for (Driver driver : Driver.values()) {
      boolean isOfCritical = driver == Driver.THIRD_PARTIES && origin(driver) == Origin.COUNTED;
      String origin =
          isOfCritical
              ? "counted.critical" // others are recorded too
              : origin(driver).name().toLowerCase(Locale.ROOT);
      explanations.add(Explanation.of("driver." + origin, driver.key(), get(driver)));
    }
    return explanations.build();
  }
}
