/**
 * Threats, vulnerabilities, incident scenarios, risks, and the criteria and results of assessing
 * them.
 */
@ModelStyle
@NullMarked
package org.ismskit.model.risk;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
