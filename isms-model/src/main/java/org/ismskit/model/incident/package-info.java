/** What went wrong, and what was learned from it. */
@ModelStyle
@NullMarked
package org.ismskit.model.incident;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
