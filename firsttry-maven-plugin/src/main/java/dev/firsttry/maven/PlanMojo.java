package dev.firsttry.maven;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanFormat;
import dev.firsttry.plan.format.PlanJson;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the DAG of the repository's pipelines, expanded as the CI service would expand it; or the part of it that is selected. */
@Mojo(name = "plan", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class PlanMojo extends SelectingMojo {

    /** {@code text}, {@code json}, {@code dot}, {@code mermaid}, {@code html}, {@code github-matrix} or {@code gitlab-child}. */
    @Parameter(property = "firsttry.format", defaultValue = "text")
    String format;

    /** File to write the plan to. Default: standard output. */
    @Parameter(property = "firsttry.output")
    File output;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Path top = new MavenPlaces(session).top();
            PlanFormat wanted = Formats.named(format);
            String failure = Planner.plan(selectingRequest(top), selection()).fold(new Answer(wanted));
            if (!failure.isEmpty()) {
                throw new MojoFailureException(failure);
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    /** Writes what there is to write; answers why the goal fails, empty when it does not. */
    private final class Answer implements PlanOutcome.Cases<String> {

        private final PlanFormat wanted;

        Answer(PlanFormat wanted) {
            this.wanted = wanted;
        }

        @Override
        public String planned(ExecutionPlan plan) {
            answer(wanted.write(plan), output);
            if (plan.pipelines().isEmpty()) {
                getLog().warn("No pipeline is concerned by the changed files.");
            }
            return "";
        }

        @Override
        public String faulty(List<Fault> faults) {
            if (wanted == PlanFormat.JSON) {
                answer(PlanJson.of(faults), output);
            }
            return FailureMessage.of(faults);
        }

        @Override
        public String nothing(List<String> places) {
            return FailureMessage.noPipelines(places);
        }
    }
}
