/** Control catalogs in OSCAL, the JSON format of NIST for controls and their assessment. */
@NullMarked
package org.ismskit.export.oscal;

import org.jspecify.annotations.NullMarked;
