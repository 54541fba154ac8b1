package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassRequest;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Parameters of every goal that works under a policy. */
public abstract class PolicyMojo extends CachingMojo {

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

    /** Address of an OSV service to ask instead of the policy's. A request that no locked policy grants. */
    @Parameter(property = "firsttry.osv.service")
    String osvService;

    /** Directory with a snapshot of the advisories ({@code osv-scanner/Maven/all.zip}), for when the service cannot be reached. Under a locked policy only one counts there that a key of {@code dependency_audit.trusted_keys} vouches for. Default: {@code firsttry-osv} beside Maven's local repository. */
    @Parameter(property = "firsttry.osv.snapshot")
    File osvSnapshot;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Inject
    RepositorySystem repositorySystem;

    /** Whether the goal looks at every module of the session, whatever goals of the gate are bound there. */
    boolean judgesEverything() {
        return false;
    }

    /** Whether the goal judges what is in the modules; else nobody need find out. */
    boolean judgesModules() {
        return true;
    }

    /** Whether the goal gives a verdict on the project's pipelines, so that choosing others is a request to do less. */
    boolean judgesPipelines() {
        return false;
    }

    /** Requests to do less that only this goal knows. */
    List<BypassRequest> asked() {
        return List.of();
    }

    /** Whether the findings of this run are to be recorded as old. */
    boolean recordsBaseline() {
        return false;
    }

    /**
     * The module at hand. No parameter: Maven lets a POM replace one that is marked read-only, and a made-up project
     * would have nothing to judge.
     */
    MavenProject project() {
        return session.getCurrentProject();
    }
}
