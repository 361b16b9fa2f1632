/** What is done about risks: options, decisions, residual risk. */
@ModelStyle
@NullMarked
package org.ismskit.model.treatment;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
