/**
 * What is wrong, where, and what to do next: the vocabulary that every room uses to speak to people.
 *
 * <p>Layer 0. Imports the JDK only.
 */
package dev.firsttry.finding;
