/** Reading and writing documents of the model as JSON and YAML, without loss. */
@NullMarked
package org.ismskit.export.document;

import org.jspecify.annotations.NullMarked;
