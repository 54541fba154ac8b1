/** Looking up, storing and restoring; fingerprints of big trees. */
package dev.firsttry.benchmark.cache;
