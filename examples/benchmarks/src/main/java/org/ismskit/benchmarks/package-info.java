/**
 * What the library takes in time and memory, each number beside a peer or a physical limit of the
 * same run.
 */
package org.ismskit.benchmarks;
