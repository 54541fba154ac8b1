/**
 * What running a job instance means whatever the provider: its place, its log, its result, the results of the others.
 * Each provider brings a {@link dev.firsttry.execution.job.JobRunner} and start conditions of its own.
 *
 * <p>Part of the room {@code execution}. Imports {@code plan}, {@code cache} and lower rooms.
 */
package dev.firsttry.execution.job;
