package dev.firsttry;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.audit.PolicyHistory;
import dev.firsttry.policy.bypass.BypassDecision;
import dev.firsttry.policy.bypass.BypassRules;
import dev.firsttry.policy.lock.LockMark;
import dev.firsttry.policy.lock.LockVerdict;
import dev.firsttry.policy.lock.PolicyLock;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first thing that every goal decides: is there a policy, is it the one that is pinned, and does anything ask this
 * build to do less. Nothing runs before.
 *
 * @param policy empty when it could not be read
 * @param violations of the lock, and refused requests
 * @param findings about the policy itself
 * @param allowed requests to do less that the policy grants
 * @param signedBy key id of the verified signature; empty when there is none
 * @param mark how new the verified lock is; empty when there is none
 */
record Admission(
        Optional<LoadedPolicy> policy,
        List<Violation> violations,
        List<Finding> findings,
        List<Violation> allowed,
        String signedBy,
        Optional<LockMark> mark) {

    static Admission decide(GateRequest request) {
        PolicyQuestion question = request.policy();
        return new PolicyLoader(finder(request)).load(question.asked()).fold(new PolicyReading.Cases<>() {
            @Override
            public Admission read(LoadedPolicy policy) {
                return decide(request, policy);
            }

            @Override
            public Admission refused(List<Finding> findings) {
                List<Violation> violations = BypassRules.withoutPolicy(request.requests());
                return new Admission(Optional.empty(), violations, findings, List.of(), "", Optional.empty());
            }
        });
    }

    private static Admission decide(GateRequest request, LoadedPolicy loaded) {
        LockVerdict lock = lock(request).verify(loaded, request.policy().pin());
        BypassDecision bypass = BypassRules.decide(loaded.policy(), request.requests());
        List<Violation> violations = new ArrayList<>(lock.violations());
        violations.addAll(bypass.refused());
        return new Admission(
                Optional.of(loaded), violations, lock.warnings(), bypass.allowed(), lock.signedBy(), lock.mark());
    }

    private static PolicyLock lock(GateRequest request) {
        boolean signed = !request.policy().pin().publicKey().isEmpty();
        Optional<LockMark> seen = signed
                ? PolicyHistory.last(request.places().top()).flatMap(PolicyHistory.Remembered::lock)
                : Optional.empty();
        return new PolicyLock(finder(request), seen, request.run().startedAt());
    }

    private static PolicyFinder finder(GateRequest request) {
        PolicyQuestion question = request.policy();
        return new PolicyFinder(request.places().top(), question.loader(), question.artifacts());
    }

    /** The policy, if its lock holds: only that one is remembered as having been in force. */
    Optional<LoadedPolicy> inForce() {
        return policy.filter(loaded -> !lockIsBroken());
    }

    /** Whether tasks may run. In advisory mode a refused request is on record, but only a broken lock stops the build. */
    boolean granted() {
        return policy.isPresent()
                && (violations.isEmpty() || isAdvisory(policy.get().policy()) && !lockIsBroken());
    }

    private static boolean isAdvisory(Policy policy) {
        return policy.mode() == EnforcementMode.ADVISORY;
    }

    private boolean lockIsBroken() {
        return violations.stream().anyMatch(violation -> violation.rule().startsWith("lock/"));
    }

    /** Tells what was decided; what the policy allows is told by the first part alone, as the later ones ask for the same. */
    void publish(EventBus events, Ledger ledger) {
        policy.ifPresent(loaded -> events.publish(new Event.PolicyLoaded(loaded.info(signedBy))));
        violations.forEach(violation -> events.publish(new Event.ViolationFound(violation)));
        allowed.stream()
                .filter(request -> ledger.claim("allowed:" + request.rule() + ":" + request.message()))
                .forEach(request -> events.publish(new Event.BypassAllowed(request)));
        findings.forEach(finding -> events.publish(new Event.FindingFound("", finding)));
    }
}
