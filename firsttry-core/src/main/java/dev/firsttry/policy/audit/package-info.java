/**
 * The audit trail {@code .firsttry/audit.jsonl}: JSON lines that only grow, each with the SHA-256 of the line before, so
 * that a change in the middle shows.
 *
 * <p>Whoever can write the file can also write a whole new one; what ties it down is its head, the hash of the last
 * line, in an attestation or a copy elsewhere.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.audit;
