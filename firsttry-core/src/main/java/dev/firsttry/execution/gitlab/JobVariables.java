package dev.firsttry.execution.gitlab;

import dev.firsttry.git.GitCommit;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Work;
import dev.firsttry.workflow.gitlab.Expand;
import dev.firsttry.workflow.gitlab.PredefinedVariables;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The variables of one job, strongest first: those of the run and of the project, those of dotenv reports, those of the
 * file, predefined ones. References in values are expanded last.
 */
final class JobVariables {

    private static final int SHORT_SHA = 8;
    private static final int SLUG = 63;

    private final GitLabFacts facts;
    private final Job job;
    private final Work.Script work;

    JobVariables(GitLabFacts facts, Job job, Work.Script work) {
        this.facts = facts;
        this.job = job;
        this.work = work;
    }

    /**
     * All of them.
     *
     * @param dotenv of the jobs whose artifacts this one takes, a later one over an earlier one
     */
    Map<String, String> of(Path directory, Map<String, String> dotenv) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("CI_PROJECT_DIR", directory.toString());
        all.put("CI_BUILDS_DIR", directory.getParent().toString());
        all.putAll(withoutPlace(dotenv));
        return Expand.all(all);
    }

    /** Those of a bridge, which has no directory; references in values are left to whoever needs them. */
    Map<String, String> withoutPlace(Map<String, String> dotenv) {
        Map<String, String> all = new LinkedHashMap<>(predefined());
        all.putAll(work.variables());
        all.putAll(dotenv);
        all.putAll(facts.context().vars());
        all.putAll(facts.context().secrets());
        all.putAll(facts.context().variables());
        return all;
    }

    private Map<String, String> predefined() {
        Map<String, String> variables = new LinkedHashMap<>(PredefinedVariables.of(facts.context()));
        facts.commit().ifPresent(commit -> describe(commit, variables));
        project(variables);
        variables.put("CI_JOB_ID", "1");
        variables.put("CI_JOB_NAME", job.id());
        variables.put("CI_JOB_NAME_SLUG", slug(job.id()));
        variables.put("CI_JOB_STAGE", work.stage());
        variables.put("CI_PIPELINE_ID", "1");
        variables.put("CI_PIPELINE_IID", "1");
        variables.put("CI_CONCURRENT_ID", "0");
        variables.put("CI_SERVER", "yes");
        variables.put("CI_SERVER_NAME", "GitLab");
        variables.put("CI_RUNNER_DESCRIPTION", "FirstTry");
        node(variables);
        return variables;
    }

    private static void describe(GitCommit commit, Map<String, String> variables) {
        String message = commit.message();
        String title = message.lines().findFirst().orElse("");
        variables.put("CI_COMMIT_SHA", commit.id());
        variables.put("CI_COMMIT_SHORT_SHA", commit.id().substring(0, SHORT_SHA));
        variables.put("CI_COMMIT_MESSAGE", message);
        variables.put("CI_COMMIT_TITLE", title);
        variables.put("CI_COMMIT_DESCRIPTION", message.substring(title.length()).strip());
        variables.put("CI_COMMIT_AUTHOR", commit.authorName() + " <" + commit.authorEmail() + ">");
        variables.put(
                "CI_COMMIT_TIMESTAMP",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        commit.authoredAt().atOffset(ZoneOffset.UTC)));
        variables.put(
                "CI_COMMIT_BEFORE_SHA", commit.parents().stream().findFirst().orElse("0".repeat(40)));
    }

    private void project(Map<String, String> variables) {
        String path = facts.project();
        if (!path.isEmpty()) {
            variables.put("CI_PROJECT_PATH", path);
            variables.put("CI_PROJECT_PATH_SLUG", slug(path));
            variables.put("CI_PROJECT_NAME", path.substring(path.lastIndexOf('/') + 1));
            variables.put("CI_PROJECT_NAMESPACE", path.substring(0, Math.max(0, path.lastIndexOf('/'))));
        }
    }

    private void node(Map<String, String> variables) {
        variables.put("CI_NODE_TOTAL", "1");
        if (job.expansion() instanceof Expansion.Copy copy) {
            variables.put("CI_NODE_INDEX", Integer.toString(copy.index() + 1));
            variables.put("CI_NODE_TOTAL", Integer.toString(copy.total()));
        }
    }

    private static String slug(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        String cut = lower.length() > SLUG ? lower.substring(0, SLUG) : lower;
        return cut.replaceAll("^-+|-+$", "");
    }
}
