/** What law, contracts, insurers, the industry and the organization itself require. */
@ModelStyle
@NullMarked
package org.ismskit.model.requirement;

import org.ismskit.model.shape.ModelStyle;
import org.jspecify.annotations.NullMarked;
