/** From workflow files to execution plans. */
package dev.firsttry.benchmark.plan;
