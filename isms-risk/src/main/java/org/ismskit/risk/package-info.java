/** Risk methodologies and the assessment of a project's risks. */
@ModelStyle
@NullMarked
package org.ismskit.risk;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
