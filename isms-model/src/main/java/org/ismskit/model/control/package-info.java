/** Control catalogs and the controls that an organization has or has chosen. */
@ModelStyle
@NullMarked
package org.ismskit.model.control;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
