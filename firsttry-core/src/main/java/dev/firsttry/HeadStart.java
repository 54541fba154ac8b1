package dev.firsttry;

import dev.firsttry.cache.RemoteProbe;
import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.git.GitRepository;
import dev.firsttry.plan.Planner;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/**
 * Does once, beside the build and for nothing, what {@code verify} will have to do first. In a young JVM nearly all of
 * its time goes into loading classes, and Maven seldom keeps every core busy between the two goals.
 *
 * <p>Nothing is kept and nothing is told: {@code verify} looks at everything itself, when the build is done, and says
 * then what is wrong. See decision 41.
 */
final class HeadStart {

    private static final String VERIFY = "verify";

    private final GateRequest request;
    private final Admission admission;

    /** @param admission that was granted */
    HeadStart(GateRequest request, Admission admission) {
        this.request = request;
        this.admission = admission;
    }

    /** Once for a build, on one thread that keeps nobody waiting, and only for a build that owes {@code verify}. */
    void begin() {
        boolean owed = request.expected().stream().anyMatch(part -> part.goal().equals(VERIFY));
        if (owed && request.ledger().claim("head start")) {
            // What goes wrong stays in its task, where nobody looks, and hinders no other.
            List<FutureTask<?>> steps = List.of(
                    new FutureTask<>(this::probe),
                    new FutureTask<>(this::look),
                    new FutureTask<>(() -> Planner.plan(request.plan())));
            Thread thread = new Thread(() -> steps.forEach(FutureTask::run), "firsttry-head-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean probe() throws S3Exception, IOException {
        return !Grants.of(request.requests(), admission).cacheOff()
                && RemoteProbe.ask(request.cache().remote(), request.cache().directory());
    }

    private boolean look() {
        Optional<GitRepository> found = GitRepository.open(request.places().top());
        found.ifPresent(repository -> {
            try (repository) {
                repository.uncommitted();
                repository.seen();
            }
        });
        return found.isPresent();
    }
}
