/** What was decided, raised and handed in while the project ran. */
@ModelStyle
@NullMarked
package org.ismskit.model.journal;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
