/** The check {@code security_scan}: rules for secrets and the engine that applies them. Part of the room {@code check}. */
package dev.firsttry.check.secrets;
