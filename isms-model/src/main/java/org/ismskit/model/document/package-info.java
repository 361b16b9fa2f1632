/** Documents and records of the ISMS, and how they are controlled. */
@ModelStyle
@NullMarked
package org.ismskit.model.document;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
