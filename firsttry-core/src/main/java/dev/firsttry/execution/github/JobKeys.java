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
    private static final List<String> COMMIT =
            List.of("sha", "git ", "tojson(github", "github[", "github.*", "event.after", "event_path", "fetch-depth");

    /** The same for the person who runs it. */
    private static final List<String> ACTOR = List.of("actor", "tojson(github", "github[", "github.*");

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
                .add("repository", frame.facts().repository())
                .addHidden("secrets", frame.secrets());
        boolean hidden = OwnActions.hide(instance.definition());
        if (hidden || names(COMMIT, definition + around)) {
            key.add("commit", frame.facts().commit());
        }
        if (hidden || names(ACTOR, definition + around)) {
            key.add("actor", frame.facts().actor());
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

    private static boolean names(List<String> words, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }
}
