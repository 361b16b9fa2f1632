/** How information security stands today, what is missing, and what is done about it. */
@ModelStyle
@NullMarked
package org.ismskit.model.assessment;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
