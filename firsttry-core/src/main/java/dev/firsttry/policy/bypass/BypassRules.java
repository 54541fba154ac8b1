package dev.firsttry.policy.bypass;

import dev.firsttry.finding.Violation;
import dev.firsttry.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Decides requests to do less: without a lock all are granted; under a lock those that {@code restrictions} allow. */
public final class BypassRules {

    private BypassRules() {}

    public static BypassDecision decide(Policy policy, List<BypassRequest> requests) {
        List<Violation> refused = new ArrayList<>();
        List<Violation> allowed = new ArrayList<>();
        for (BypassRequest request : new LinkedHashSet<>(requests)) {
            boolean granted =
                    !policy.locked() || request.kind().leave().granted(policy.restrictions(), request.asked());
            (granted ? allowed : refused).add(granted ? grant(policy, request) : refuse(request));
        }
        return new BypassDecision(refused, allowed);
    }

    /**
     * What is refused although no policy could be read: the requests that no policy can grant. The build fails anyway;
     * they may be the reason.
     */
    public static List<Violation> withoutPolicy(List<BypassRequest> requests) {
        return new LinkedHashSet<>(requests)
                .stream()
                        .filter(request -> request.kind().leave() == Leave.NEVER)
                        .map(BypassRules::refuse)
                        .toList();
    }

    private static Violation refuse(BypassRequest request) {
        return violation(
                request, request.kind().leave().law(false), request.kind().remedy());
    }

    private static Violation grant(Policy policy, BypassRequest request) {
        String law = policy.locked() ? request.kind().leave().law(true) : "the policy is not locked";
        return violation(request, law, "");
    }

    private static Violation violation(BypassRequest request, String law, String remedy) {
        BypassKind kind = request.kind();
        String message = request.asked() + " " + request.origin().words() + ": " + kind.effect() + "; " + law;
        return new Violation(kind.rule(), message, remedy);
    }
}
