package org.ismskit.export.document;

import org.ismskit.model.entity.Problem.Location;

/**
 * A property of a document that its records do not have.
 *
 * @param pointer where it stands, a JSON pointer (RFC 6901)
 * @param location where its name stands in the file
 * @param json its value as JSON, without blanks
 */
public record UnknownField(String pointer, Location location, String json) {}
