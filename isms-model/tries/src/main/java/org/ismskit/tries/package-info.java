/** How the tests of all modules draw what they try. */
@NullMarked
package org.ismskit.tries;

import org.jspecify.annotations.NullMarked;
