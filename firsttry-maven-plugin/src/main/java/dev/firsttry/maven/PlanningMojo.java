package dev.firsttry.maven;

import dev.firsttry.ContextFile;
import dev.firsttry.git.CheckedOut;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.PlanRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** Parameters of every goal that plans: which pipelines, and for what event. */
public abstract class PlanningMojo extends ConsoleMojo {

    /** Pipelines to plan: a comma-separated list of files or globs from the top-level directory. Default: {@code .github/workflows/*.yml}, {@code *.yaml} and {@code .gitlab-ci.yml}. */
    @Parameter(property = "firsttry.pipelines")
    String pipelines;

    /** GitHub event or GitLab pipeline source to plan for. Default: {@code push}. */
    @Parameter(property = "firsttry.event")
    String event;

    /** Full ref to plan for, such as {@code refs/heads/main}. Default: the checked-out branch. */
    @Parameter(property = "firsttry.ref")
    String ref;

    /** JSON file with the context to plan for: event, ref, defaultBranch, variables, inputs, secrets, vars, changedFiles. {@code firsttry.event} and {@code firsttry.ref} win over it. */
    @Parameter(property = "firsttry.contextFile")
    File contextFile;

    /** Directory with copies of other repositories, as {@code owner/repo} or {@code owner/repo@ref}, for reusable workflows and includes. */
    @Parameter(property = "firsttry.repositories")
    File repositories;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** What the parameters ask for. */
    PlanRequest planRequest(Path topDirectory) {
        List<String> files = pipelines == null
                ? List.of()
                : Arrays.stream(pipelines.split(",")).map(String::strip).toList();
        return new PlanRequest(
                topDirectory,
                files,
                context(topDirectory),
                Optional.ofNullable(repositories).map(File::toPath));
    }

    private PlanContext context(Path topDirectory) {
        PlanContext base = contextFile == null ? PlanContext.DEFAULT : ContextFile.read(contextFile.toPath());
        String wantedRef =
                Optional.ofNullable(ref).orElseGet(() -> base.ref().isEmpty() ? usualRef(topDirectory) : base.ref());
        return new PlanContext(
                Optional.ofNullable(event).orElse(base.event()),
                wantedRef,
                base.defaultBranch(),
                base.variables(),
                base.inputs(),
                base.secrets(),
                base.vars(),
                base.changedFiles());
    }

    /** The ref to plan for when nobody names one; empty: the default branch. */
    String usualRef(Path directory) {
        return CheckedOut.branch(directory)
                .map(branch -> "refs/heads/" + branch)
                .orElse("");
    }
}
