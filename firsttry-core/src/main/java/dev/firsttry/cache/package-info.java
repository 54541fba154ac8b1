/**
 * What was proven before: keys, action results, the disk tier and the S3 tier. A cache can be slow, full, broken or
 * hostile; a build's result never changes because of it.
 *
 * <h2>How to use it</h2>
 *
 * <pre>{@code
 * CacheKey key = CacheKey.of("job").add("script", script).add("inputs", tree).build();
 * cache.find(key)                        // in the disk tier, then in S3; no outputs yet, but values and log
 * cache.restore(key, hit.result(), dir)  // outputs into an existing directory, only where somebody needs them
 * cache.store(key, ActionResult.of(values, log).withOutputs(dir, paths))   // success only
 * }</pre>
 *
 * <p>{@link dev.firsttry.cache.ActionResult#withOutputs} takes files, symbolic links and whole directories. Of a file its
 * content and its owner's right to execute it are kept; of a link its target, which must be relative and stay inside the
 * workspace; empty directories, times and owners are not. What could not be restored the same everywhere is not stored:
 * paths that leave the workspace, devices of Windows, names that differ in case only, {@code .git}.
 *
 * <p>{@link dev.firsttry.cache.TaskCache#restore} believes nothing of what it restores, wherever it comes from. It writes
 * all outputs beside their places first, hashes each, and moves them only when all are right; on
 * {@link dev.firsttry.cache.Restore.Refused} nothing has changed and the task is to be run. It replaces files of the same
 * name and follows no link that is in the way; a directory in the place of a file is a refusal, and other files are left
 * alone: who needs a directory to hold the outputs and nothing else empties it first.
 *
 * <p>Layer 6. Imports {@code digest}, {@code finding}, {@code json}, {@code event}, the JDK, zstd, and the MinIO client,
 * whose only home this is.
 */
package dev.firsttry.cache;
