/** Why something is as it is: data that can be put into words in any language. */
@ModelStyle
@NullMarked
package org.ismskit.model.explanation;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
