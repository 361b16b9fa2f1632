/** What the packages of this module have in common: the words for what they explain. */
@NullMarked
package org.ismskit.plan;

import org.jspecify.annotations.NullMarked;
