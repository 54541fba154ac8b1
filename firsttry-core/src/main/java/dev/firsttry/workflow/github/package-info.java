/**
 * GitHub Actions: workflow files and {@code action.yml}, read by a closed schema. Source of the rules: GitHub's
 * documentation of workflow syntax and its published workflow schema.
 *
 * <p>Layer 3, part of {@code workflow}.
 */
package dev.firsttry.workflow.github;
