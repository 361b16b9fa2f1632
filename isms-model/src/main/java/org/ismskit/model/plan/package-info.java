/** What a plan is made from, and the plan itself: tasks, links, milestones, dates. */
@ModelStyle
@NullMarked
package org.ismskit.model.plan;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
