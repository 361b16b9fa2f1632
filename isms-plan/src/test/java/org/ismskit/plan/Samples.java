package org.ismskit.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;

/** Projects that say nothing but the numbers of the three reference organizations. */
public final class Samples {

  /** Nothing has been assessed. */
  public static final RiskRegister NO_RISKS =
      RiskRegister.builder().methodology("none").methodologyVersion("1").build();

  public static final LocalDate START = LocalDate.of(2027, 1, 4);

  /** The drivers by their names in documents. */
  private static final ImmutableList<String> DRIVERS =
      ImmutableList.of(
          "people",
          "sites",
          "units",
          "entities",
          "jurisdictions",
          "languages",
          "processes",
          "systems",
          "assets",
          "scenarios",
          "thirdParties",
          "requirements",
          "trainingAudiences",
          "maturity",
          "organizationalControls",
          "technicalControls");

  /** The drivers that count something: all but the maturity. */
  public static final ImmutableList<String> COUNTS =
      DRIVERS.stream()
          .filter(name -> !name.equals("maturity"))
          .collect(ImmutableList.toImmutableList());

  public static final ImmutableMap<String, Integer> SMALL =
      drivers(25, 1, 4, 1, 1, 1, 9, 12, 14, 24, 5, 11, 2, 1, 12, 10);
  public static final ImmutableMap<String, Integer> MEDIUM =
      drivers(150, 2, 8, 1, 1, 1, 18, 45, 60, 70, 10, 20, 4, 2, 24, 18);
  public static final ImmutableMap<String, Integer> LARGE =
      drivers(600, 2, 15, 6, 3, 3, 14, 70, 110, 90, 20, 35, 7, 2, 36, 30);

  /** One of the five sub-scopes of the large one, on average. */
  public static final ImmutableMap<String, Integer> SUB_SCOPE =
      drivers(680, 3, 9, 1, 1, 1, 10, 38, 62, 48, 8, 10, 3, 2, 14, 17);

  private Samples() {}

  private static ImmutableMap<String, Integer> drivers(int... values) {
    ImmutableMap.Builder<String, Integer> drivers = ImmutableMap.builder();
    for (int i = 0; i < values.length; i++) {
      drivers.put(DRIVERS.get(i), values[i]);
    }
    return drivers.buildOrThrow();
  }

  public static IsmsProject project(Map<String, Integer> drivers) {
    return IsmsProject.builder()
        .id(ProjectId.of("sample"))
        .name("Sample")
        .planning(Planning.builder().startOn(START).putAllDrivers(drivers).build())
        .build();
  }

  /** Somebody leads a project. */
  public static Initiation ledBy(PersonId person) {
    RoleId lead = RoleId.of("lead");
    return Initiation.builder()
        .roles(
            Entities.of(
                Role.builder()
                    .id(lead)
                    .name("Lead")
                    .addStandardRole(RoleDescriptionId.of("ciso"))
                    .build()))
        .addAssignment(Assignment.builder().role(lead).person(person).build())
        .build();
  }

  /** A project with so many selected controls of each class. */
  public static IsmsProject withControls(IsmsProject project, int done, int... counts) {
    List<Control> controls = new ArrayList<>();
    for (ControlClass kind : ControlClass.values()) {
      for (int i = 0; i < counts[kind.ordinal()]; i++) {
        controls.add(
            Control.builder()
                .id(ControlId.of(kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + i))
                .name(kind + " " + i)
                .status(ControlStatus.SELECTED)
                .controlClass(kind)
                .donePercent(done)
                .build());
      }
    }
    return project.withRisk(RiskManagement.builder().controls(Entities.copyOf(controls)).build());
  }
}
