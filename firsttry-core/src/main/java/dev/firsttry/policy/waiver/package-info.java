/**
 * Waivers: signed, scoped, reasoned and expiring leave not to meet one demand of the policy. Each is a DSSE envelope in
 * {@code policies/waivers/}.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.waiver;
