/** Laws that a risk methodology keeps, as plain functions and as properties of jqwik. */
@NullMarked
package org.ismskit.risk.laws;

import org.jspecify.annotations.NullMarked;
