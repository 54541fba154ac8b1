package dev.firsttry.maven;

import dev.firsttry.cache.PullReport;
import dev.firsttry.finding.FirstTryException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Brings the cache entries of the tasks that this build will ask for from S3 into the local cache. */
@Mojo(
        name = "pull",
        defaultPhase = LifecyclePhase.INITIALIZE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public class PullMojo extends PolicyMojo {

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!SessionLedger.of(session).claim("pull")) {
            return;
        }
        try (CacheAccess access = CacheAccess.open(this, System.getenv())) {
            if (access.absence().isEmpty()) {
                tell(access.service().pull(access.gateKeys().values()));
            } else {
                getLog().info("Nothing was pulled: " + access.absence());
            }
            access.demandRemote();
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private void tell(PullReport report) {
        getLog().info("Cache entries: " + report.pulled() + " pulled, " + report.present() + " here already, "
                + report.missing() + " not found");
    }
}
