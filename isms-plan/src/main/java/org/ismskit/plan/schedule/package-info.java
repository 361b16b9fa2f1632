/** Working days, networks of tasks, and the critical path. */
@NullMarked
package org.ismskit.plan.schedule;

import org.jspecify.annotations.NullMarked;
