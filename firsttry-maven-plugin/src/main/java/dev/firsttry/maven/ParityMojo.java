package dev.firsttry.maven;

import dev.firsttry.finding.FirstTryException;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.parity.RecordedPlan;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares plans: today's with a recorded one, and GitHub's with GitLab's. Fails when they differ. */
@Mojo(name = "parity", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class ParityMojo extends PlanningMojo {

    /** {@code text} or {@code json}. */
    @Parameter(property = "firsttry.format", defaultValue = "text")
    String format;

    /** File to write the comparison to. Default: standard output. */
    @Parameter(property = "firsttry.output")
    File output;

    /** The recorded plan. Default: {@code policies/recorded/plan.json}, if it is there. */
    @Parameter(property = "firsttry.parity.plan")
    File recorded;

    /** Writes today's plan down as the recorded one, instead of comparing. */
    @Parameter(property = "firsttry.parity.record", defaultValue = "false")
    boolean record;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Path top = new MavenPlaces(session).top();
            PlanRequest request = planRequest(top);
            String failure = Planner.plan(request).fold(record ? recording(top) : comparison(top, request.context()));
            if (!failure.isEmpty()) {
                throw new MojoFailureException(failure);
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    /** A record must mean the same on every branch, so the one that is checked out does not count. */
    @Override
    String usualRef(Path topDirectory) {
        return "";
    }

    private PlanOutcome.Cases<String> comparison(Path top, PlanContext context) {
        boolean json = Formats.isJson(format);
        return new ParityAnswer(
                context, RecordedPlan.read(top, name(top), recorded != null), json, text -> answer(text, output));
    }

    private PlanOutcome.Cases<String> recording(Path top) {
        File file = top.resolve(name(top)).toFile();
        return new ParityAnswer.Recording(name(top), text -> answer(text, file), getLog());
    }

    /** From the top-level directory where it is inside of it, as people and the policy write it. */
    private String name(Path top) {
        if (recorded == null) {
            return RecordedPlan.USUAL;
        }
        Path path = recorded.toPath().toAbsolutePath().normalize();
        return (path.startsWith(top) ? top.relativize(path) : path).toString().replace('\\', '/');
    }
}
