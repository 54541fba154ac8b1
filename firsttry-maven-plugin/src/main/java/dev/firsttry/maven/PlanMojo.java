package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateRequest;
import dev.firsttry.ProvenInstances;
import dev.firsttry.check.BuildTool;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanFormat;
import dev.firsttry.plan.format.PlanJson;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
            PlanFormat wanted = Formats.named(format);
            String failure = wanted.fansOut() ? fanOut(wanted) : whole(wanted);
            if (!failure.isEmpty()) {
                throw new MojoFailureException(failure);
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    /** The plan is about the repository, whatever else this build does. */
    @Override
    boolean judgesEverything() {
        return true;
    }

    private String whole(PlanFormat wanted) {
        PlanRequest request = planRequest(new MavenPlaces(session).top());
        return Planner.plan(request, selection()).fold(new Answer(wanted, wanted::write));
    }

    private String fanOut(PlanFormat wanted) {
        GateRequest request = new GateRequestBuilder(this).build(BuildTool.NONE, recorded -> {});
        return Planner.plan(request.plan(), selection())
                .fold(new Answer(wanted, plan -> wanted.write(plan, unproven(request, plan))));
    }

    private Predicate<Instance> unproven(GateRequest request, ExecutionPlan plan) {
        try {
            ProvenInstances proven = new FirstTry(Clock.systemUTC()).proven(request, plan);
            proven.remarks().forEach(getLog()::warn);
            if (output != null) {
                getLog().info(proven.count() + " instances are proven already and left out.");
            }
            return instance -> !proven.contains(instance);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getLog().warn("Interrupted while asking the cache: every instance is written.");
            return instance -> true;
        }
    }

    /** Writes what there is to write; answers why the goal fails, empty when it does not. */
    private final class Answer implements PlanOutcome.Cases<String> {

        private final PlanFormat wanted;
        private final Function<ExecutionPlan, String> writer;

        Answer(PlanFormat wanted, Function<ExecutionPlan, String> writer) {
            this.wanted = wanted;
            this.writer = writer;
        }

        @Override
        public String planned(ExecutionPlan plan) {
            answer(writer.apply(plan), output);
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
