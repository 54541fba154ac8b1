package dev.firsttry;

import dev.firsttry.cache.RemoteProbe;
import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.git.GitRepository;
import dev.firsttry.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

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

    /** Once for a build, on one thread, and only for a build that owes {@code verify}. Returns at once. */
    void begin() {
        boolean owed = request.expected().stream().anyMatch(part -> part.goal().equals(VERIFY));
        if (owed && request.ledger().claim("head start")) {
            // Faults stay in the futures, where nobody looks.
            CompletableFuture.runAsync(this::probe).handleAsync((done, fault) -> {
                look(request.places().top());
                return Planner.plan(request.plan());
            });
        }
    }

    private void probe() {
        if (Grants.of(request.requests(), admission).cacheOff()) {
            return;
        }
        try {
            RemoteProbe.ask(request.cache().remote(), request.cache().directory());
        } catch (S3Exception | IOException e) {
            throw new IllegalStateException("the cache itself will find this, too", e);
        }
    }

    private static void look(Path top) {
        GitRepository.open(top).ifPresent(repository -> {
            try (repository) {
                repository.uncommitted();
                repository.seen();
            }
        });
    }
}
