/** Assets, what they are worth protecting for, and what they depend on. */
@ModelStyle
@NullMarked
package org.ismskit.model.asset;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
