/**
 * Process descriptions: phases, activities, inputs, outputs, checklist and roles, of ISO/IEC 27003
 * or of a user.
 */
@ModelStyle
@NullMarked
package org.ismskit.model.standard;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
