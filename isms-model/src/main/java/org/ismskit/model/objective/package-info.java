/** What the organization wants to achieve, and the answers from which its objectives follow. */
@ModelStyle
@NullMarked
package org.ismskit.model.objective;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
