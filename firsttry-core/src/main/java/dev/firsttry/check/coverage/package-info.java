/** The check {@code coverage}: JaCoCo's execution data, analysed by its own library. Part of the room {@code check}. */
package dev.firsttry.check.coverage;
