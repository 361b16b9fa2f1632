package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;

/** A number that estimates depend on. */
public enum Driver {
  /** People in scope. */
  PEOPLE("people"),
  /** Sites. */
  SITES("sites"),
  /** Organizational units to be asked. */
  UNITS("units"),
  /** Legal entities or sub-scopes. */
  ENTITIES("entities"),
  /** Jurisdictions whose law applies. */
  JURISDICTIONS("jurisdictions"),
  /** Languages in which documents are needed. */
  LANGUAGES("languages"),
  /** Main business processes. */
  PROCESSES("processes"),
  /** Information systems. */
  SYSTEMS("systems"),
  /** Entries of the asset register, after grouping. */
  ASSETS("assets"),
  /** Incident scenarios. */
  SCENARIOS("scenarios"),
  /** Critical third parties. */
  THIRD_PARTIES("thirdParties"),
  /** Sources of requirements: laws, contracts, conditions of insurance. */
  REQUIREMENTS("requirements"),
  /** Groups of people that are trained together. */
  TRAINING_AUDIENCES("trainingAudiences"),
  /** Maturity of information security, self-rated from 0 (none) to 5 (optimized). */
  MATURITY("maturity"),
  /** Organizational controls with work to do. */
  ORGANIZATIONAL_CONTROLS("organizationalControls"),
  /** ICT and physical controls with work to do. */
  TECHNICAL_CONTROLS("technicalControls");

  private static final ImmutableMap<String, Driver> BY_KEY =
      Arrays.stream(values()).collect(ImmutableMap.toImmutableMap(Driver::key, d -> d));

  private final String key;

  Driver(String key) {
    this.key = key;
  }

  /**
   * The name of the driver in documents.
   *
   * @return the name under which a project may give the number
   */
  public String key() {
    return key;
  }

  /**
   * Finds a driver by its name in documents.
   *
   * @param key the name
   * @return the driver, empty if there is none of that name
   */
  public static Optional<Driver> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
