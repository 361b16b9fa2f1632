/** Pictures as SVG: the bars of a plan and the graph of its activities. */
@NullMarked
package org.ismskit.export.picture;

import org.jspecify.annotations.NullMarked;
