/**
 * Working days, networks of tasks, their earliest and latest dates, schedules for the people there
 * are, and how likely dates are.
 */
@NullMarked
package org.ismskit.plan.schedule;

import org.jspecify.annotations.NullMarked;
