/** The plan of an ISMS project, generated from what is known about the organization. */
@ModelStyle
@NullMarked
package org.ismskit.plan.generate;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
