/** Decisions of management, what they allocate, and the comments that came before them. */
@ModelStyle
@NullMarked
package org.ismskit.model.approval;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
