/**
 * Requests to do less than the policy demands: how they look, where they come from, and what the policy says to each.
 * The plugin collects them, because it knows Maven; the decision is here.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.bypass;
