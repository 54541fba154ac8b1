/** The check {@code commit_validation}: messages of the commits under review. Part of the room {@code check}. */
package dev.firsttry.check.commits;
