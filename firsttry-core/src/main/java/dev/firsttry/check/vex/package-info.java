/** Statements that a vulnerability does not concern this product (VEX, CycloneDX). Part of the room {@code check}. */
package dev.firsttry.check.vex;
