/** Running tasks: what the scheduler itself costs. */
package dev.firsttry.benchmark.run;
