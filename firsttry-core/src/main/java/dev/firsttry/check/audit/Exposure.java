package dev.firsttry.check.audit;

import dev.firsttry.check.dependency.Artifact;

/**
 * A dependency that an advisory is about.
 *
 * @param state as CycloneDX calls it: {@code exploitable}, {@code in_triage} for what the policy ignores for a time, or
 *     what a statement says
 * @param why for people; empty when nobody decided anything
 */
record Exposure(Artifact artifact, Advisory advisory, String state, String why) {}
