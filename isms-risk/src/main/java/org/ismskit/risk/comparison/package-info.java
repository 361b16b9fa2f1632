/** One set of risks under several methodologies, side by side. */
@NullMarked
package org.ismskit.risk.comparison;

import org.jspecify.annotations.NullMarked;
