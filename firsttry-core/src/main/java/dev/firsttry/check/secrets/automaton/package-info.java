/**
 * Automata over bytes that decide where a regular expression is worth trying: keywords of all rules in one pass, then a
 * lazily built deterministic automaton of the one rule. They may say yes too often and never say no wrongly. Part of the
 * room {@code check}; knows nothing of secrets.
 */
package dev.firsttry.check.secrets.automaton;
