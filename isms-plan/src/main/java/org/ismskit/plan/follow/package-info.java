/**
 * What happens to a plan after it was made: progress, new dates, differences with their reasons,
 * alternatives, money and people over time.
 */
@NullMarked
package org.ismskit.plan.follow;

import org.jspecify.annotations.NullMarked;
