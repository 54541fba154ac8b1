package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * The gate: policy lock, bypass denial, the plan of the repository's own pipelines, every check of the policy, reports
 * and the verdict. Alone, without the lifecycle, it judges what was proven before for the same inputs.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class VerifyMojo extends GateMojo {

    @Override
    protected GateOutcome run(FirstTry firstTry, GateRequest request) throws InterruptedException {
        return firstTry.verify(request);
    }
}
