package dev.firsttry.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one workflow file says.
 *
 * @param source path from the top-level directory with {@code /} as separator
 * @param included other files that it was read from, as the source is told; its GitLab child pipelines' as well
 * @param name as the service shows it; the source when the file names none
 * @param created false when GitLab's workflow rules create no pipeline; then there are no jobs
 * @param triggers what starts it, in the order of the file
 * @param callable present when other workflows may call it
 * @param environment variables for every job
 * @param stages GitLab's stages in run order; empty when order comes from needs alone
 * @param jobs in the order of the file
 */
public record Pipeline(
        String source,
        List<String> included,
        Provider provider,
        String name,
        boolean created,
        List<Trigger> triggers,
        Optional<Signature> callable,
        Data environment,
        RunDefaults defaults,
        Optional<Concurrency> concurrency,
        List<String> stages,
        List<Job> jobs) {

    public Pipeline {
        Objects.requireNonNull(source);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(name);
        Objects.requireNonNull(callable);
        Objects.requireNonNull(environment);
        Objects.requireNonNull(defaults);
        Objects.requireNonNull(concurrency);
        included = List.copyOf(included);
        triggers = List.copyOf(triggers);
        stages = List.copyOf(stages);
        jobs = List.copyOf(jobs);
    }

    /** Before the name of a job that another pipeline has as well. */
    public String prefix() {
        return source.substring(source.lastIndexOf('/') + 1) + ": ";
    }

    /** The same file with other jobs. */
    public Pipeline with(List<Job> others) {
        return new Pipeline(
                source,
                included,
                provider,
                name,
                created,
                triggers,
                callable,
                environment,
                defaults,
                concurrency,
                stages,
                others);
    }
}
