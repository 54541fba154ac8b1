package dev.firsttry.execution.github;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.pipeline.Job;
import dev.firsttry.plan.Instance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cache key of an instance: what every job depends on, the job as it is written, and what its needs gave. */
final class JobKeys {

    /** Words by which a job shows that the commit's id, and not only the commit's files, matters to it. */
    private static final List<String> COMMIT = List.of("sha", "git ", "tojson(github", "fetch-depth");

    private JobKeys() {}

    /** @param run what every job of the run depends on */
    static CacheKey of(Instance instance, List<Level> levels, Map<String, String> run) {
        Level own = Level.own(levels);
        CallFrame frame = own.frame();
        String definition = instance.definition().toString();
        String around =
                instance.pipeline().environment() + " " + instance.pipeline().defaults();
        CacheKey.Builder key = CacheKey.of("github-job")
                .add("run", run)
                .add("instance", instance.key())
                .add("definition", definition)
                .add("workflow", frame.outermost().name())
                .add("around it", around)
                .add("matrix", own.leg().toString())
                .add("inputs", frame.inputs().toString())
                .add("needs", needs(frame, own.job()))
                .addHidden("secrets", frame.secrets());
        if (namesCommit(definition + around)) {
            key.add("commit", frame.facts().commit());
        }
        return key.build();
    }

    private static Map<String, String> needs(CallFrame frame, Job job) {
        Map<String, String> needs = new TreeMap<>();
        frame.direct(job)
                .forEach(need ->
                        needs.put(need.id(), frame.conclusion(need) + " " + new TreeMap<>(frame.outputs(need))));
        return needs;
    }

    private static boolean namesCommit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return COMMIT.stream().anyMatch(lower::contains);
    }
}
