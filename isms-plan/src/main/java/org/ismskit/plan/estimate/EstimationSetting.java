package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.ManagementSystem;
import org.ismskit.model.plan.Staffing;

/**
 * The project that estimates are made for.
 *
 * @param drivers the numbers that describe it
 * @param size what depends on its size
 * @param core full-time equivalents of those who lead the project
 * @param participants full-time equivalents of those who are asked
 * @param implementers full-time equivalents of those who put controls in place
 * @param certifiedSystem whether another management system is certified, whose procedures can be
 *     used again
 * @param firstTimer whether who leads has not built an ISMS before
 * @param coached whether somebody from outside who has built some helps
 */
public record EstimationSetting(
    Drivers drivers,
    ProjectSize size,
    BigDecimal core,
    BigDecimal participants,
    BigDecimal implementers,
    boolean certifiedSystem,
    boolean firstTimer,
    boolean coached) {

  /**
   * The setting of a project: its own staffing, or that of its size.
   *
   * @param project the project
   * @param drivers its numbers
   * @param size its size
   * @return the setting
   */
  public static EstimationSetting of(IsmsProject project, Drivers drivers, ProjectSize size) {
    return of(project, drivers, size, project.planning().staffing());
  }

  private static EstimationSetting of(
      IsmsProject project, Drivers drivers, ProjectSize size, Optional<Staffing> staff) {
    Optional<Staffing> experience = project.planning().staffing();
    Staffing usual = size.staffing();
    return new EstimationSetting(
        drivers,
        size,
        staff.flatMap(Staffing::core).or(usual::core).orElseThrow(),
        staff.flatMap(Staffing::participants).or(usual::participants).orElseThrow(),
        staff.flatMap(Staffing::implementers).or(usual::implementers).orElseThrow(),
        project.organization().managementSystems().stream().anyMatch(ManagementSystem::certified),
        experience.filter(Staffing::firstTimer).isPresent(),
        experience.flatMap(Staffing::coachDays).isPresent());
  }

  /**
   * The setting of a part of the organization, which has the staff that is usual for a part.
   *
   * @param project the project
   * @param drivers the numbers of the part
   * @param size the size of the part
   * @return the setting
   */
  public static EstimationSetting ofPart(IsmsProject project, Drivers drivers, ProjectSize size) {
    return of(project, drivers, size, Optional.empty());
  }

  /**
   * The same with more people.
   *
   * @param furtherCore full-time equivalents more who lead
   * @param furtherImplementers full-time equivalents more who put controls in place
   * @return the setting
   */
  public EstimationSetting with(BigDecimal furtherCore, BigDecimal furtherImplementers) {
    return new EstimationSetting(
        drivers,
        size,
        core.add(furtherCore),
        participants,
        implementers.add(furtherImplementers),
        certifiedSystem,
        firstTimer,
        coached);
  }
}
