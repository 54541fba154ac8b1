package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Policy lock and bypass denial only: refuses a changed policy and every request to do less before anything is built.
 */
@Mojo(name = "enforce", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public class EnforceMojo extends GateMojo {

    @Override
    boolean judgesPipelines() {
        return true;
    }

    @Override
    boolean judgesModules() {
        return false;
    }

    @Override
    protected GateOutcome run(FirstTry firstTry, GateRequest request) {
        return firstTry.enforce(request);
    }
}
