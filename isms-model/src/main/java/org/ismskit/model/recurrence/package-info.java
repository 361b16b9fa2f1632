/** What happens again and again. */
@ModelStyle
@NullMarked
package org.ismskit.model.recurrence;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
