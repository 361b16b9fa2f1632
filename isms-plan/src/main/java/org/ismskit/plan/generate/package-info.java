/** The plan of an ISMS project, generated from what is known about the organization. */
@NullMarked
package org.ismskit.plan.generate;

import org.jspecify.annotations.NullMarked;
