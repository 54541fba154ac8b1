/** The scan for secrets over sources. */
package dev.firsttry.benchmark.secrets;
