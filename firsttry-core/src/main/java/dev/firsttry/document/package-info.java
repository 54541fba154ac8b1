/**
 * YAML and JSON files as trees of {@link dev.firsttry.document.Node}s that know where they stand, read without
 * constructing objects. The only home of SnakeYAML.
 *
 * <p>Layer 1. Imports {@code finding}, SnakeYAML and Jackson's streaming parser.
 */
package dev.firsttry.document;
