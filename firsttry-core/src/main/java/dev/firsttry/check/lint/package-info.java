/** The check {@code linting}: what the module's linters find. Part of the room {@code check}. */
package dev.firsttry.check.lint;
