/**
 * From bytes to a {@link dev.firsttry.policy.Policy}: found, read with every mistake and its place, merged with what it
 * extends, hashed.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.read;
