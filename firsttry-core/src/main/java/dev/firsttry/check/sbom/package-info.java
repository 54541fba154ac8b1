/** The check {@code sbom_generation}: the software bill of materials. Part of the room {@code check}. */
package dev.firsttry.check.sbom;
