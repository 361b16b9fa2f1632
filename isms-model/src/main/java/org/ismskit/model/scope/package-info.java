/** What the ISMS covers, what it leaves out, and why. */
@ModelStyle
@NullMarked
package org.ismskit.model.scope;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
