/** The check {@code type_checking}: what the compiler warns of. Part of the room {@code check}. */
package dev.firsttry.check.types;
