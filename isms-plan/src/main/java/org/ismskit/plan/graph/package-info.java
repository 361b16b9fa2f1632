/** What has to be done before what: the dependency graphs of activities and of checklist steps. */
@NullMarked
package org.ismskit.plan.graph;

import org.jspecify.annotations.NullMarked;
