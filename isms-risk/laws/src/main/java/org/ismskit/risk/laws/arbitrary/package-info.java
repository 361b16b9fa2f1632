/**
 * Every record of the model as an arbitrary of jqwik, for properties of those who use the model.
 */
@NullMarked
package org.ismskit.risk.laws.arbitrary;

import org.jspecify.annotations.NullMarked;
