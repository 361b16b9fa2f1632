/** Internal audits of the ISMS. */
@ModelStyle
@NullMarked
package org.ismskit.model.audit;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
