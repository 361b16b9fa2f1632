/**
 * What assets inherit over their dependencies: how much protection they need, and how far others
 * depend on them.
 */
@NullMarked
package org.ismskit.risk.inheritance;

import org.jspecify.annotations.NullMarked;
