/** The ISMS project: all that an organization has documented, checked as a whole. */
@ModelStyle
@NullMarked
package org.ismskit.model;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
