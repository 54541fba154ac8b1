package dev.firsttry.execution.gitlab;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.git.GitCommit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cache key of an instance: what every job depends on, the job as it is written, and what it was handed. */
final class GitLabKeys {

    /** Words by which a job shows that the commit itself, and not only the commit's files, matters to it. */
    private static final List<String> COMMIT = List.of(
            "ci_commit_sha",
            "ci_commit_short_sha",
            "ci_commit_message",
            "ci_commit_title",
            "ci_commit_description",
            "ci_commit_author",
            "ci_commit_timestamp",
            "ci_commit_before_sha",
            "git ",
            "git_depth",
            "printenv");

    private GitLabKeys() {}

    /** Asked when everything that the instance needs has ended. */
    static CacheKey of(JobSurroundings job) {
        GitLabFacts facts = job.facts();
        String definition = job.instance().definition().toString();
        CacheKey.Builder key = CacheKey.of("job-of-gitlab")
                .add("run", job.services().inputs().get())
                .add("instance", job.instance().key())
                .add("definition", definition)
                .add("handed", handed(job))
                .add("project", facts.project())
                .add("source", facts.context().event())
                .add("images on host", Boolean.toString(facts.imagesOnHost()))
                .addHidden("variables", facts.context().variables())
                .addHidden("secrets", facts.context().secrets());
        if (namesCommit(
                definition + facts.context().variables() + facts.context().vars())) {
            key.add("commit", facts.commit().map(GitCommit::id).orElse(""));
        }
        return key.build();
    }

    private static boolean namesCommit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return COMMIT.stream().anyMatch(lower::contains);
    }

    private static Map<String, String> handed(JobSurroundings job) {
        Map<String, String> handed = new TreeMap<>();
        for (String key : job.instance().needKeys()) {
            job.board().of(key).map(JobResult::status).ifPresent(status -> handed.put(key, status.json()));
        }
        for (String giver : job.givers()) {
            String files = job.services()
                    .artifacts()
                    .find(job.artifact(giver))
                    .map(Artifact::digest)
                    .orElse("");
            String variables = job.board()
                    .of(giver)
                    .map(JobResult::outputs)
                    .map(Object::toString)
                    .orElse("");
            handed.put(giver + " artifacts", files + " " + variables);
        }
        return handed;
    }
}
