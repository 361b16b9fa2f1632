package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.schedule.Spread;

/**
 * Tells how much work and time the parts of an ISMS project take. A pure function of its arguments.
 *
 * <p>ISO/IEC 27003 gives no durations: every model is somebody's judgement, and says so.
 */
public interface EstimationModel {

  /**
   * The model that comes with the library: expert judgement in tables, checked against published
   * experience of projects of three sizes.
   *
   * @return the model
   */
  static EstimationModel standard() {
    return StandardEstimationModel.INSTANCE;
  }

  /**
   * What depends on the size of the organization as a whole.
   *
   * @param drivers the numbers of the project
   * @return the size
   */
  ProjectSize size(Drivers drivers);

  /**
   * What depends on the size of one part of an organization with several, such as a company of a
   * group, which has the core staff and the deadlines of a part.
   *
   * @param drivers the numbers of the part
   * @return the size; that of an organization of its own unless a model knows better
   */
  default ProjectSize subScope(Drivers drivers) {
    return size(drivers);
  }

  /**
   * Whether controls of a kind are ICT or physical controls, designed in 9.3, or organizational
   * ones, designed in 9.2.4.
   *
   * @param controlClass the kind of work
   * @return true for ICT and physical controls
   */
  boolean isTechnical(ControlClass controlClass);

  /**
   * How far waits may turn out to be from what is estimated.
   *
   * @return the spread of every wait
   */
  Spread waits();

  /**
   * How far the pace of everybody together may be from what is estimated.
   *
   * @return the spread of a factor on all work
   */
  Spread pace();

  /**
   * What an activity takes.
   *
   * @param activity the activity
   * @param setting the project
   * @return the estimate
   */
  ActivityEstimate activity(Activity activity, EstimationSetting setting);

  /**
   * What implementing a control takes.
   *
   * @param control the control
   * @param controlClass what kind of work it is
   * @param setting the project
   * @return the estimate
   */
  ControlEstimate control(Control control, ControlClass controlClass, EstimationSetting setting);

  /**
   * This model corrected by past projects.
   *
   * @param calibration what they took
   * @return a model that multiplies its estimates with the factor of their group
   */
  default EstimationModel calibratedBy(Calibration calibration) {
    return new CalibratedModel(this, calibration);
  }

  /**
   * This model with another effort for one activity; its days change in the same proportion.
   *
   * @param activity the activity
   * @param effort its effort in person-days, greater than 0
   * @return a model that differs in this activity alone
   * @throws IllegalArgumentException if the effort is not greater than 0
   */
  default EstimationModel overriding(ActivityId activity, BigDecimal effort) {
    return overriding(GivenEffort.builder().activity(activity).personDays(effort).build());
  }

  /**
   * This model with another effort for one activity or for the work on one control. The parts of
   * the work on a control keep their shares of it.
   *
   * @param given what it takes; if it is about nothing, nothing differs
   * @return a model that differs in this activity or control alone
   */
  default EstimationModel overriding(GivenEffort given) {
    return new OverriddenModel(this, given);
  }

  /**
   * This model for those who use the templates and the experience of others: each activity takes
   * four fifths.
   *
   * @return the model for all parts of an organization but the first
   */
  default EstimationModel repeated() {
    return new RepeatedModel(this);
  }
}
