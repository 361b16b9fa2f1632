/** The activities and steps of a process description and what they need, as one JSON document. */
@NullMarked
package org.ismskit.export.network;

import org.jspecify.annotations.NullMarked;
