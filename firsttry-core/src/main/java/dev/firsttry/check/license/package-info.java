/** Licences: SPDX identifiers and expressions, and what POMs write instead. Part of the room {@code check}. */
package dev.firsttry.check.license;
