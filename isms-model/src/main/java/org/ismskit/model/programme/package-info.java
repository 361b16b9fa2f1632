/** The seven programmes that keep the ISMS going: what is planned in each, and what happened. */
@ModelStyle
@NullMarked
package org.ismskit.model.programme;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
