package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The gate: policy lock, bypass denial, the plan of the repository's own pipelines, every check of the policy, reports
 * and the verdict. Alone, without the lifecycle, it judges what was proven before for the same inputs.
 *
 * <p>It requires a project: of goals that do not, Maven runs a typed one for the top-level project only, and no other
 * module would be judged.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class VerifyMojo extends GateMojo {

    /** {@code record} writes what the checks find now to {@code firsttry-baseline.json}: from then on only new findings fail. Under a locked policy it can only get smaller. */
    @Parameter(property = "firsttry.baseline", defaultValue = "use")
    String baseline;

    @Override
    boolean recordsBaseline() {
        return switch (baseline) {
            case "record" -> true;
            case "use" -> false;
            default ->
                throw new FirstTryException(Finding.error(
                        "usage/baseline",
                        "",
                        "firsttry.baseline is '" + baseline + "', which is nothing to do with a baseline",
                        "Use record, or leave it out.",
                        Location.NONE));
        };
    }

    @Override
    boolean judgesPipelines() {
        return true;
    }

    @Override
    protected GateOutcome run(FirstTry firstTry, GateRequest request) throws InterruptedException {
        return firstTry.verify(request);
    }
}
