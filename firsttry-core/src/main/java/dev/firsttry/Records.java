package dev.firsttry;

import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.RunInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.audit.AuditEntry;
import dev.firsttry.policy.audit.AuditTrail;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.read.LoadedPolicy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a build on record in the audit trail: that it began, what was refused or granted, and how it ended. */
final class Records {

    private final GateRequest request;
    private final Admission admission;
    private final AuditTrail trail;

    Records(GateRequest request, Admission admission, Clock clock) {
        this.request = request;
        this.admission = admission;
        this.trail = new AuditTrail(request.places().top(), clock);
    }

    /** What was decided before anything ran. Each thing once per run, whichever part meets it first. */
    Optional<Finding> admitted() {
        List<AuditEntry> entries = new ArrayList<>();
        if (request.ledger().claim("audit:started")) {
            entries.add(AuditEntry.started(run(), policy()));
        }
        admission.violations().stream()
                .filter(this::isNew)
                .forEach(violation -> entries.add(AuditEntry.violation(run(), violation)));
        admission.allowed().stream()
                .filter(this::isNew)
                .forEach(granted -> entries.add(AuditEntry.bypassAllowed(run(), granted)));
        return append(entries);
    }

    /** How the build ended, or the part of it that ends it. */
    Optional<Finding> ended(Verdict verdict) {
        return append(List.of(AuditEntry.run(run(), request.part().module(), policy(), verdict)));
    }

    /** That the build ended here because it was not admitted. */
    Optional<Finding> refused() {
        List<Verdict.Reason> reasons = new ArrayList<>();
        admission.violations().forEach(one -> reasons.add(new Verdict.Reason(one.rule(), one.message())));
        admission.findings().forEach(one -> reasons.add(new Verdict.Reason(one.rule(), one.message())));
        return ended(new Verdict(reasons, List.of(), true));
    }

    private boolean isNew(Violation violation) {
        return request.ledger().claim("audit:" + violation.rule() + ":" + violation.message());
    }

    private Optional<Finding> append(List<AuditEntry> entries) {
        boolean mandatory =
                admission.policy().map(loaded -> loaded.policy().locked()).orElse(false);
        return trail.append(entries, mandatory);
    }

    private RunInfo run() {
        return request.run();
    }

    private PolicyInfo policy() {
        return admission
                .policy()
                .map((LoadedPolicy loaded) -> loaded.info(admission.signedBy()))
                .orElseGet(() -> new PolicyInfo("", "", "", request.policy().asked(), false, ""));
    }
}
