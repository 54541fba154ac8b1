/** Reads XML that nobody need trust. Part of the room {@code check}. */
package dev.firsttry.check.xml;
