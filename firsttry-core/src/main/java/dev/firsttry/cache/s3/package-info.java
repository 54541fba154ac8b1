/**
 * Objects in an S3-compatible store: get, put, list, each within bounded time, every fault as one kind of exception.
 * Knows nothing of entries and blobs.
 *
 * <p>Layer 6, part of {@code cache}. The only home of the MinIO client and okhttp.
 */
package dev.firsttry.cache.s3;
