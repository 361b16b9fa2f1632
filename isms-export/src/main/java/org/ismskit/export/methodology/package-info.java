/** Reads risk methodologies in the formats of other tools. */
@NullMarked
package org.ismskit.export.methodology;

import org.jspecify.annotations.NullMarked;
