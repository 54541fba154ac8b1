/** The check {@code external}: a company's own tools, which tell what they found in SARIF. Part of the room {@code check}. */
package dev.firsttry.check.external;
