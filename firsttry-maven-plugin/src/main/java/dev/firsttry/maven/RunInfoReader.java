package dev.firsttry.maven;

import dev.firsttry.Places;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.RunInfo;
import dev.firsttry.finding.FirstTryException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** Reads what the report says about the run itself. */
final class RunInfoReader {

    private static final String GIT = "git";

    private final MavenSession session;
    private final MojoExecution execution;

    RunInfoReader(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** Looks at the files, which takes longest, in the background, until the answer is asked for. */
    Supplier<RunInfo> begin(SessionLedger ledger, Places places) {
        CompletableFuture<RunInfo.Git> git = git(ledger, places);
        return () -> info(ledger, joined(git));
    }

    private RunInfo info(SessionLedger ledger, RunInfo.Git git) {
        ledger.note(GIT, git.commit() + "\n" + git.branch() + "\n" + git.dirty());
        return new RunInfo(
                ledger.runId(),
                execution.getGoal(),
                session.getStartTime().toInstant(),
                execution.getVersion(),
                session.getSystemProperties().getProperty("maven.version", ""),
                System.getProperty("java.version"),
                os(),
                git);
    }

    /** Git is asked once per run: what it says is kept for the parts that follow. */
    private CompletableFuture<RunInfo.Git> git(SessionLedger ledger, Places places) {
        RunInfo.Git known = noted(ledger).orElseGet(() -> CheckedOutNow.name(places.top()));
        return known.dirty() == Dirty.UNKNOWN && looks()
                ? CompletableFuture.supplyAsync(() -> CheckedOutNow.look(known, places))
                : CompletableFuture.completedFuture(known);
    }

    private static RunInfo.Git joined(CompletableFuture<RunInfo.Git> git) {
        try {
            return git.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FirstTryException known ? known : e;
        }
    }

    /** To look at every file would cost what only holds the lock more than all the rest of its work. */
    private boolean looks() {
        return !execution.getGoal().equals("enforce");
    }

    private static Optional<RunInfo.Git> noted(SessionLedger ledger) {
        String[] known = ledger.noted(GIT).split("\n", -1);
        return known.length == 3
                ? Optional.of(new RunInfo.Git(known[0], known[1], Dirty.valueOf(known[2])))
                : Optional.empty();
    }

    private static String os() {
        return (System.getProperty("os.name") + "/" + System.getProperty("os.arch"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }
}
