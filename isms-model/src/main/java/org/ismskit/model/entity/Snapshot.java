package org.ismskit.model.entity;

/**
 * A record of what was known at one time, such as a plan that was agreed. It checks its own
 * references when it is made; what else it names may be gone from the document that holds it.
 */
public interface Snapshot {}
