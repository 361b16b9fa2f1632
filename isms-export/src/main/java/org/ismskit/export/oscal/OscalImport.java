package org.ismskit.export.oscal;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.entity.Problem;

/**
 * What was made of an OSCAL catalog.
 *
 * @param catalog the catalog
 * @param report what had to be changed or left out to make it, in the order of the file; empty if
 *     the catalog says the same as the file
 */
public record OscalImport(ControlCatalog catalog, ImmutableList<Problem> report) {}
