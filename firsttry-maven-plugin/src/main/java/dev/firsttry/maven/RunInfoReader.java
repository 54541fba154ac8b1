package dev.firsttry.maven;

import dev.firsttry.Places;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.RunInfo;
import java.util.Locale;
import java.util.Optional;
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

    RunInfo read(SessionLedger ledger, Places places) {
        return new RunInfo(
                ledger.runId(),
                execution.getGoal(),
                session.getStartTime().toInstant(),
                execution.getVersion(),
                session.getSystemProperties().getProperty("maven.version", ""),
                System.getProperty("java.version"),
                os(),
                git(ledger, places));
    }

    /** Git is asked once per run: what it says is kept for the parts that follow. */
    private RunInfo.Git git(SessionLedger ledger, Places places) {
        RunInfo.Git known = noted(ledger).orElseGet(() -> CheckedOutNow.name(places.top()));
        RunInfo.Git git = known.dirty() == Dirty.UNKNOWN && looks() ? CheckedOutNow.look(known, places) : known;
        ledger.note(GIT, git.commit() + "\n" + git.branch() + "\n" + git.dirty());
        return git;
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
