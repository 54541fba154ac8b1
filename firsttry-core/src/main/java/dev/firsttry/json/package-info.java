/**
 * Records to JSON and back: a record is an object with exactly its components, an empty {@link java.util.Optional} is a
 * field that is not there, times are texts as ISO 8601 has them, enum constants are lower-case words.
 *
 * <p>Strict when reading: a field that is missing, unknown, given twice, {@code null} or of another kind is an error, and
 * so is anything that follows the document. Jackson reads and writes the tokens; its data binding is not used, because in
 * a young JVM its classes take longer to load than most goals take for all of their work (decision 8).
 *
 * <p>Layer 0. Imports the JDK and Jackson's core and trees.
 */
package dev.firsttry.json;
