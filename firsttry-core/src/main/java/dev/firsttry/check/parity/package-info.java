/**
 * The check {@code ci_parity}: the plan against the recorded one, and one service's against the other's. Part of the room
 * {@code check}; it also imports {@code plan}, and {@code policy.read} for the canonical form.
 */
package dev.firsttry.check.parity;
