/** Monitoring and measuring of the ISMS. */
@ModelStyle
@NullMarked
package org.ismskit.model.measurement;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
