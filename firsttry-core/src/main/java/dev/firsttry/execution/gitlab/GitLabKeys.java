package dev.firsttry.execution.gitlab;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.git.GitCommit;
import java.util.Map;
import java.util.TreeMap;

/** The cache key of an instance: what every job depends on, the job as it is written, and what it was handed. */
final class GitLabKeys {

    private GitLabKeys() {}

    /** Asked when everything that the instance needs has ended. Jobs see the commit in variables, so it counts. */
    static CacheKey of(JobSurroundings job) {
        GitLabFacts facts = job.facts();
        return CacheKey.of("job-of-gitlab")
                .add("run", job.services().inputs().get())
                .add("instance", job.instance().key())
                .add("definition", job.instance().definition().toString())
                .add("handed", handed(job))
                .add("commit", facts.commit().map(GitCommit::id).orElse(""))
                .add("project", facts.project())
                .add("source", facts.context().event())
                .add("images on host", Boolean.toString(facts.imagesOnHost()))
                .addHidden("variables", facts.context().variables())
                .addHidden("secrets", facts.context().secrets())
                .build();
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
