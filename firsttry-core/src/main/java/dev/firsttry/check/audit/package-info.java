/** The check {@code dependency_audit}: dependencies against advisories in OSV's format. Part of the room {@code check}. */
package dev.firsttry.check.audit;
