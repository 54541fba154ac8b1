package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.runner.RunnerLabels;
import dev.firsttry.execution.runner.RunsOn;
import dev.firsttry.pipeline.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a job only the service can do. */
final class Support {

    private static final List<String> OF_SERVICE = List.of("secrets", "id_tokens", "run", "identity");

    private final RunnerLabels labels;

    Support(RunnerLabels labels) {
        this.labels = labels;
    }

    /** Why the job cannot run here; empty when it can. */
    Optional<String> reason(Work.Script work) {
        KeywordData keywords = new KeywordData(work.other());
        return Stream.of(trigger(work), service(keywords), foreign(keywords), tags(keywords))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> trigger(Work.Script work) {
        return work.child().isPresent()
                ? Optional.empty()
                : work.trigger().map(target -> "starts " + kind(work) + " (" + target + "), which does not run here");
    }

    private static String kind(Work.Script work) {
        Optional<KeywordData> trigger = new KeywordData(work.other()).mapping("trigger");
        boolean isGenerated = trigger.stream()
                .flatMap(keys -> keys.items("include").stream())
                .flatMap(item -> KeywordData.mapping(item).stream())
                .anyMatch(item -> item.get("artifact").isPresent());
        if (isGenerated) {
            return "a child pipeline that a job writes during the run";
        }
        boolean isChild = trigger.flatMap(keys -> keys.get("include")).isPresent();
        return isChild ? "a child pipeline of files from elsewhere" : "a pipeline of another project";
    }

    private static Optional<String> service(KeywordData keywords) {
        return OF_SERVICE.stream()
                .filter(key -> keywords.get(key).isPresent())
                .findFirst()
                .map(key -> "'" + key + "' needs the service");
    }

    /** The plan keeps needs as a keyword only where they fetch something from elsewhere. */
    private static Optional<String> foreign(KeywordData keywords) {
        return keywords.get("needs")
                .map(needs -> "'needs' fetches artifacts of another pipeline, which are not at hand");
    }

    private Optional<String> tags(KeywordData keywords) {
        List<String> tags = keywords.texts("tags");
        return tags.isEmpty()
                ? Optional.empty()
                : labels.match(new RunsOn(tags, Optional.empty())).fold(remark -> Optional.empty(), Optional::of);
    }
}
