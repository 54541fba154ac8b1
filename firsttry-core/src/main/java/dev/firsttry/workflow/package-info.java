/**
 * From a service's file to the neutral {@link dev.firsttry.pipeline.Pipeline}. Each service has its sub-package; this
 * one holds what they share.
 *
 * <p>Layer 3. Imports {@code finding}, {@code document}, {@code expression}, {@code git} and {@code pipeline}.
 */
package dev.firsttry.workflow;
