/** Why an ISMS project is worth doing, and how it is proposed to do it. */
@ModelStyle
@NullMarked
package org.ismskit.model.businesscase;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
