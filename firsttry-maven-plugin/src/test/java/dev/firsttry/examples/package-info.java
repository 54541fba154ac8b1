/** That the examples of this repository are right. */
package dev.firsttry.examples;
