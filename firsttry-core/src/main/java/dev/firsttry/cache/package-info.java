/**
 * What was proven before: keys, action results, the disk tier and the S3 tier. A cache can be slow, full, broken or
 * hostile; a build's result never changes because of it.
 *
 * <p>Layer 6. Imports {@code digest}, {@code finding}, {@code event}, the JDK, Jackson, zstd, and the MinIO client,
 * whose only home this is.
 */
package dev.firsttry.cache;
