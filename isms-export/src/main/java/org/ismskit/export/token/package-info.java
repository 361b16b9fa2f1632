/** The tokens of JSON and YAML texts, and where in a text they stand. */
@NullMarked
package org.ismskit.export.token;

import org.jspecify.annotations.NullMarked;
