package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.check.BuildTool;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.CheckName;
import java.time.Clock;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What the goals that run one check alone have in common. They look at every module of the session, built or not. */
public abstract class CheckMojo extends PolicyMojo {

    private final CheckName check;

    CheckMojo(CheckName check) {
        this.check = check;
    }

    @Override
    final boolean judgesEverything() {
        return true;
    }

    /** What the goal does besides, once the check has run. */
    void afterwards(GateRequest request, GateOutcome outcome) throws MojoFailureException {
        getLog().debug("nothing besides the check");
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (Console console = Console.of(getLog(), session, LogFormat.named(logFormat))) {
            GateRequest request = new GateRequestBuilder(this).build(BuildTool.NONE, console.progress());
            GateOutcome outcome = new FirstTry(Clock.systemUTC()).check(request, check);
            console.tell(outcome, request.ofCheck());
            afterwards(request, outcome);
            if (outcome.failsBuild()) {
                throw new MojoFailureException(
                        FailureMessage.of(outcome.report(), console.reportPath(request.ofCheck())));
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was stopped while FirstTry was judging it.", e);
        }
    }
}
