/**
 * The organization that plans its ISMS: units, sites, persons, third parties, management systems.
 */
@ModelStyle
@NullMarked
package org.ismskit.model.organization;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
