/**
 * The signed statement about a build: an in-toto Statement v1 with SLSA's verification summary, made of facts that were
 * derived anew and agree with the report, and verified before anything is deployed.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.attest;
