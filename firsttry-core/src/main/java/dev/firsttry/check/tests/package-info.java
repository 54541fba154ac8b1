/** The check {@code tests}: evidence that the tests of this build ran and passed. Part of the room {@code check}. */
package dev.firsttry.check.tests;
