/**
 * From {@code .gitlab-ci.yml} to {@link dev.firsttry.pipeline.Pipeline}, in the order of the service: includes, {@code
 * extends}, {@code !reference}, closed schema, defaults, {@code parallel}, rules, needs.
 *
 * <p>Part of the room {@code workflow} (layer 3). Imports {@code finding}, {@code document}, {@code expression}, {@code
 * pipeline} and RE2/J.
 */
package dev.firsttry.workflow.gitlab;
