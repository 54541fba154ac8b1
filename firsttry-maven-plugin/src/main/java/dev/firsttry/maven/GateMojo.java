package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.finding.FirstTryException;
import java.io.File;
import java.time.Clock;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What {@code enforce} and {@code verify} have in common: the parameters, and how an outcome becomes Maven's. */
public abstract class GateMojo extends CachingMojo {

    /** The policy: a path from the top-level directory, {@code classpath:...} or {@code mvn:group:artifact:version[:type]}. Default: the only policy in {@code policies/}, else the built-in baseline. */
    @Parameter(property = "firsttry.policy")
    String policy;

    /** Canonical hash that the policy must have, 64 lower-case hexadecimal digits. To be set in the parent POM. */
    @Parameter(property = "firsttry.policy.sha256")
    String policySha256;

    /** Ed25519 public key that must have signed the policy's lock. To be set in the parent POM. */
    @Parameter(property = "firsttry.policy.publicKey")
    String policyPublicKey;

    /** Where the report goes. Default: {@code target/firsttry} of the execution root. */
    @Parameter(property = "firsttry.outputDirectory")
    File outputDirectory;

    /** A request not to judge. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.skip", defaultValue = "false")
    boolean skip;

    /** A request to leave out checks, by name and comma-separated. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.skipChecks")
    String skipChecks;

    /** {@code off} is a request not to use the cache. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.cache", defaultValue = "on")
    String cache;

    /** How progress and summary are written: {@code text} or {@code json} (the lines of {@code events.jsonl}). */
    @Parameter(property = "firsttry.log.format", defaultValue = "text")
    String logFormat;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Inject
    RepositorySystem repositorySystem;

    /** Runs the goal. */
    protected abstract GateOutcome run(FirstTry firstTry, GateRequest request) throws InterruptedException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (ParentItself.isBuilt(session, project)) {
            getLog().info("This POM declares the gate for others; there is nothing of its own to judge.");
            return;
        }
        try {
            Console console = Console.of(getLog(), session, logFormat);
            GateRequest request = new GateRequestBuilder(this).build(console.progress());
            GateOutcome outcome = run(new FirstTry(Clock.systemUTC()), request);
            console.tell(outcome, request);
            if (outcome.failsBuild()) {
                throw new MojoFailureException(FailureMessage.of(outcome.report(), console.reportPath(request)));
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was stopped while FirstTry was judging it.", e);
        }
    }
}
