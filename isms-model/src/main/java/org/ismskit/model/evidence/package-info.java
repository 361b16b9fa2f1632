/** What shows that something is so, and what was allowed to be otherwise. */
@ModelStyle
@NullMarked
package org.ismskit.model.evidence;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
