/** Benchmarks of laying out checkouts. */
package dev.firsttry.benchmark.workspace;
