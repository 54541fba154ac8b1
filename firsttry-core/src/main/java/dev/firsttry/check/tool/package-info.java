/** Linters and analysers: evidence of those that the build ran, and running the others. Part of the room {@code check}. */
package dev.firsttry.check.tool;
