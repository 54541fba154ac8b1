/**
 * The CI-neutral model: what a workflow file says, typed, with positions, before any matrix is expanded and any
 * run-time expression is evaluated.
 *
 * <p>Layer 2. Imports {@code finding}, {@code document} and {@code expression}.
 */
package dev.firsttry.pipeline;
