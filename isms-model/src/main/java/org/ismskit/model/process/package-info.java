/** Business processes and the information systems that support them. */
@ModelStyle
@NullMarked
package org.ismskit.model.process;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
