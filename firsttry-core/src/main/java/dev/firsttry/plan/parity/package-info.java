/**
 * Two plans compared: GitHub's with GitLab's, or today's with a recorded {@code plan.json}.
 *
 * <p>Layer 4, part of {@code plan}.
 */
package dev.firsttry.plan.parity;
