package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.audit.TrailCheck;
import dev.firsttry.policy.audit.TrailText;
import dev.firsttry.policy.audit.TrailVerifier;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the end of the audit trail and verifies the whole of it. */
@Mojo(name = "trail", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class TrailMojo extends ConsoleMojo {

    /** How many entries are shown, the newest last. */
    @Parameter(property = "firsttry.trail.lines", defaultValue = "20")
    int lines;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path top = new MavenPlaces(session).top();
        try {
            TrailText.last(top, Math.max(1, lines)).forEach(getLog()::info);
            tell(TrailVerifier.verify(top));
        } catch (IOException e) {
            throw new MojoExecutionException("The audit trail cannot be read: " + e.getMessage(), e);
        }
    }

    private void tell(TrailCheck check) throws MojoFailureException {
        for (Finding finding : check.findings()) {
            if (finding.severity() != Severity.ERROR) {
                getLog().warn(finding.headline());
            }
        }
        if (!check.isIntact()) {
            throw new MojoFailureException(FailureMessage.refusal("The audit trail is broken", check.findings()));
        }
        getLog().info("The audit trail is intact: " + check.lines() + " entries, head " + check.head());
    }
}
