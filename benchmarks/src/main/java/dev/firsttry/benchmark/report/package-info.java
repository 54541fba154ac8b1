/** Benchmarks of the evidence of a run. */
package dev.firsttry.benchmark.report;
