/** Evidence of linters and analysers that the build itself ran. Part of the room {@code check}. */
package dev.firsttry.check.lint;
