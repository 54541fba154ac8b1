/** What a build depends on, as Maven resolved it, in plain values. Part of the room {@code check}. */
package dev.firsttry.check.dependency;
