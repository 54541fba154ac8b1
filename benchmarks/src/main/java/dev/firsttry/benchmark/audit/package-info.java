/** The audit of dependencies against a snapshot of realistic size. */
package dev.firsttry.benchmark.audit;
