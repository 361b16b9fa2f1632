/** Runnable programs that use the library as its users do. */
package org.ismskit.examples;
