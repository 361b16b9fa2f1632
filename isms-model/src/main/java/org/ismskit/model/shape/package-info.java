/**
 * How records are checked, taken apart and put together: one description of a record's components
 * serves reference checks, readers and writers.
 */
@NullMarked
package org.ismskit.model.shape;

import org.jspecify.annotations.NullMarked;
