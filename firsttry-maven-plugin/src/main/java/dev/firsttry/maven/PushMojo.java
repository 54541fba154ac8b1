package dev.firsttry.maven;

import dev.firsttry.cache.PushReport;
import dev.firsttry.finding.FirstTryException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Sends the entries of the local cache that S3 lacks, of the scope that this build writes. */
@Mojo(
        name = "push",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public class PushMojo extends PolicyMojo {

    @Override
    public void execute() throws MojoExecutionException {
        try (CacheAccess access = CacheAccess.open(this, System.getenv())) {
            PushReport report = access.service().push();
            getLog().info("Cache entries: " + report.pushed() + " pushed, " + report.present() + " there already, "
                    + report.failed() + " failed");
            if (!report.trouble().isEmpty()) {
                getLog().warn("S3 was given up: " + report.trouble());
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }
}
