/** Risk methodologies and the assessment of a project's risks. */
@NullMarked
package org.ismskit.risk;

import org.jspecify.annotations.NullMarked;
