/**
 * From pipelines to an execution plan: matrices expanded into instances, needs into edges, cycles found.
 *
 * <p>Layer 4. Imports {@code finding}, {@code expression}, {@code pipeline}, {@code workflow} and Jackson.
 */
package dev.firsttry.plan;
