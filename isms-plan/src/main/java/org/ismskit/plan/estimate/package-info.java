/** How much work and time activities and controls take, from numbers that describe a project. */
@NullMarked
package org.ismskit.plan.estimate;

import org.jspecify.annotations.NullMarked;
