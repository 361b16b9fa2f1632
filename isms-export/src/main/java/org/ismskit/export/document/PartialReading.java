package org.ismskit.export.document;

import com.google.common.collect.ImmutableList;

/**
 * A document of which only a part is understood, and the rest of it.
 *
 * @param <T> the type of the document
 * @param document what is understood
 * @param unknown what is not, in the order of the file; empty if everything is
 */
public record PartialReading<T extends Record>(T document, ImmutableList<UnknownField> unknown) {}
