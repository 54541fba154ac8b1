/**
 * An execution plan as text: JSON for tools, pictures and tables for people.
 *
 * <p>Layer 4, part of {@code plan}.
 */
package dev.firsttry.plan.format;
