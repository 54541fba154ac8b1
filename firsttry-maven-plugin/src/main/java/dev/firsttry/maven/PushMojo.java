package dev.firsttry.maven;

import dev.firsttry.cache.PushReport;
import dev.firsttry.finding.FirstTryException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
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
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (CacheAccess access = CacheAccess.open(this, System.getenv())) {
            if (access.absence().isEmpty()) {
                tell(access.service().push());
            } else {
                getLog().info("Nothing was pushed: " + access.absence());
            }
            access.demandRemote();
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    /** That S3 is in trouble was said when it was found out. */
    private void tell(PushReport report) {
        String counts = "Cache entries: " + report.pushed() + " pushed, " + report.present() + " there already";
        if (report.failed() > 0) {
            getLog().warn(counts + ", " + report.failed() + " not pushed");
        } else {
            getLog().info(counts);
        }
    }
}
