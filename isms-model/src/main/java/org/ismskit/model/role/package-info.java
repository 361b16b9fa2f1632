/** Roles, what they answer for, and who fills them. */
@ModelStyle
@NullMarked
package org.ismskit.model.role;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
