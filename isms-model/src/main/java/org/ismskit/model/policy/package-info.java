/** Policies, what they say, and which of them supports which. */
@ModelStyle
@NullMarked
package org.ismskit.model.policy;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
