package dev.firsttry.maven;

import dev.firsttry.Places;
import dev.firsttry.SloOutcome;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.report.EventText;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.html.SpeedPage;
import dev.firsttry.report.slo.DailyMarkdown;
import dev.firsttry.report.slo.DailyReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says how fast the gate was, by day and against the policy's objective, from the history of this machine and, with a
 * bucket, of all. Fails when the gate would fail for it.
 */
@Mojo(name = "slo", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class SloMojo extends PolicyMojo {

    /** {@code daily} also writes {@code slo-daily.md}, {@code slo-daily.json} and {@code slo-daily.html} to the output directory. */
    @Parameter(property = "firsttry.slo.report")
    String report;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (CacheAccess access = CacheAccess.open(this, System.getenv())) {
            Clock clock = Clock.systemUTC();
            Places places = new MavenPlaces(session).of(outputDirectory);
            boolean daily = isDaily();
            SloOutcome outcome = SloOutcome.of(
                    places.top(), access.policy(), access.settings().remote(), clock);
            outcome.notes().forEach(note -> getLog().warn(note.headline()));
            tell(outcome);
            if (daily) {
                write(outcome, LocalDate.now(clock), places.output());
            }
            if (!outcome.refusals().isEmpty()) {
                throw new MojoFailureException(FailureMessage.refusal("The gate is too slow", outcome.refusals()));
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private void tell(SloOutcome outcome) {
        if (outcome.history().runs().isEmpty()) {
            getLog().info("No run was measured yet: mvn verify measures one.");
            return;
        }
        DailyReport.text(outcome.history()).forEach(getLog()::info);
        outcome.verdicts().forEach(slo -> getLog().info(slo.metric() + ": " + EventText.slo(slo)));
        if (outcome.verdicts().isEmpty()) {
            getLog().info("The policy sets no objective: performance_slo is absent or off.");
        }
    }

    private void write(SloOutcome outcome, LocalDate day, Path directory) {
        ReportFiles.write(
                directory.resolve("slo-daily.md"), DailyMarkdown.of(day, outcome.history(), outcome.verdicts()));
        ReportFiles.write(directory.resolve("slo-daily.json"), DailyReport.json(outcome.history()));
        ReportFiles.write(
                directory.resolve("slo-daily.html"), SpeedPage.write(day, outcome.history(), outcome.verdicts()));
        getLog().info("Written: slo-daily.md, slo-daily.json and slo-daily.html in " + directory);
    }

    private boolean isDaily() {
        if (report == null || report.equals("daily")) {
            return report != null;
        }
        throw new FirstTryException(Finding.error(
                "usage/slo-report",
                "",
                "firsttry.slo.report is '" + report + "', which is no report",
                "Use daily, or leave it out.",
                Location.NONE));
    }
}
