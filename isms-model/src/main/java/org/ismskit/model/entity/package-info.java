/**
 * What every record of the model is made of: typed ids, collections of entities, and the errors
 * that say what is wrong with a value or a document.
 */
@NullMarked
package org.ismskit.model.entity;

import org.jspecify.annotations.NullMarked;
