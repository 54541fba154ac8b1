package dev.firsttry.event;

/**
 * The policy in force, as the report names it.
 *
 * @param version the policy's own version text; empty when it has none
 * @param sha256 canonical hash, lower-case hex
 * @param source where it was read from: a path from the top-level directory, {@code classpath:...}, {@code mvn:...}
 * @param signedBy key id of the verified signature; empty when pinned by hash only or not at all
 */
public record PolicyInfo(String name, String version, String sha256, String source, boolean locked, String signedBy) {}
