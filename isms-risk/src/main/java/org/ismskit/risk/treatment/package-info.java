/**
 * From treatment decisions to the documents that follow from them: the risk treatment plan, the
 * statement of applicability, and what remains above acceptance.
 */
@NullMarked
package org.ismskit.risk.treatment;

import org.jspecify.annotations.NullMarked;
