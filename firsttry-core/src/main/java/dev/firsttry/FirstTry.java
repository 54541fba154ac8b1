package dev.firsttry;

import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.TaskCache;
import dev.firsttry.cache.TieredCache;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.read.LoadedPolicy;
import java.time.Clock;
import java.util.Objects;

/**
 * The goals of FirstTry, without Maven. Each takes what the caller knows and answers with an outcome; the report is
 * written whatever the outcome is.
 */
public final class FirstTry {

    private final Clock clock;

    public FirstTry(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * Reads the policy, holds it against its pin and decides the requests to do less. Runs nothing.
     *
     * @throws dev.firsttry.finding.FirstTryException when that cannot be decided, or the report cannot be written
     */
    public GateOutcome enforce(GateRequest request) {
        try (Part part = Part.open(request, clock)) {
            Admission admission = admit(request, part);
            boolean admitted =
                    admission.policy().isPresent() && admission.violations().isEmpty();
            return new GateOutcome(part.finish(admitted), !admission.granted());
        }
    }

    /**
     * The gate: what {@link #enforce} does, then the plan and every check of the policy that this part owes, and the
     * verdict.
     *
     * @throws InterruptedException when the build is being stopped
     * @throws dev.firsttry.finding.FirstTryException when the gate cannot judge, or the report cannot be written
     */
    public GateOutcome verify(GateRequest request) throws InterruptedException {
        try (Part part = Part.open(request, clock)) {
            Admission admission = admit(request, part);
            return admission.policy().isPresent()
                    ? judge(request, part, admission, admission.policy().get())
                    : new GateOutcome(part.finish(false), true);
        }
    }

    private static Admission admit(GateRequest request, Part part) {
        Admission admission = Admission.decide(request);
        admission.publish(part.events());
        return admission;
    }

    private GateOutcome judge(GateRequest request, Part part, Admission admission, LoadedPolicy loaded)
            throws InterruptedException {
        Grants grants = Grants.of(request.requests(), admission);
        try (TaskCache cache = cache(request, part, grants)) {
            Verification verification = new Verification(request, part, loaded.policy(), grants, clock, cache);
            verification.announce();
            if (!admission.granted()) {
                verification.refuse();
                return new GateOutcome(part.finish(false), true);
            }
            Verdict verdict = verification.run(admission);
            return new GateOutcome(part.finish(verdict.met()), verdict.failsBuild());
        }
    }

    private TaskCache cache(GateRequest request, Part part, Grants grants) {
        return grants.cacheOff()
                ? TaskCache.off()
                : new TieredCache(CacheSettings.local(request.places().cache()), clock, part.events()::publish);
    }
}
