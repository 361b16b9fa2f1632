/** Plans as documents for people: Markdown, a web page, and a summary for one screen. */
@NullMarked
package org.ismskit.export.report;

import org.jspecify.annotations.NullMarked;
