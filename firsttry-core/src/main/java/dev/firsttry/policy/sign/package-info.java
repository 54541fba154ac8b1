/**
 * Signatures: Ed25519 keys from the JDK, and the DSSE envelope (version 1) that carries what they signed.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.sign;
