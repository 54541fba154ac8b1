package dev.firsttry;

import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.RunInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.AuditRules;
import dev.firsttry.policy.audit.AuditEntry;
import dev.firsttry.policy.audit.AuditTrail;
import dev.firsttry.policy.audit.PolicyHistory;
import dev.firsttry.policy.audit.Retention;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.waiver.WaiverUse;
import java.io.IOException;
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
    List<Finding> admitted() {
        List<AuditEntry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (request.ledger().claim("audit:started")) {
            admission.inForce().ifPresent(loaded -> prune(loaded.policy().audit(), findings));
            if (recordsEverything()) {
                entries.add(AuditEntry.started(run(), policy()));
            }
            admission.inForce().ifPresent(loaded -> policyInForce(loaded, entries, findings));
        }
        admission.violations().stream()
                .filter(this::isNew)
                .forEach(violation -> entries.add(AuditEntry.violation(run(), violation)));
        admission.allowed().stream()
                .filter(this::isNew)
                .forEach(granted -> entries.add(AuditEntry.bypassAllowed(run(), granted)));
        append(entries).ifPresent(findings::add);
        return findings;
    }

    /** Only a policy whose lock holds says how long entries are kept. */
    private void prune(AuditRules rules, List<Finding> findings) {
        try {
            Retention.prune(request.places().top(), rules.retentionDays(), trail.now());
        } catch (IOException e) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    "audit/retention",
                    "",
                    "old entries of the audit trail cannot be removed: " + e.getMessage(),
                    "Make " + AuditTrail.PLACE + " and its directory writable.",
                    Location.of(AuditTrail.PLACE)));
        }
    }

    /** A policy may leave successful runs out of the trail, if its lock holds. */
    private boolean recordsEverything() {
        return admission
                .inForce()
                .map(loaded -> loaded.policy().audit().logAllRuns())
                .orElse(true);
    }

    private void policyInForce(LoadedPolicy now, List<AuditEntry> entries, List<Finding> findings) {
        try {
            compare(PolicyHistory.last(request.places().top()), now, entries, findings);
        } catch (FirstTryException e) {
            findings.add(e.finding());
        }
    }

    private void compare(
            Optional<PolicyHistory.Remembered> before,
            LoadedPolicy now,
            List<AuditEntry> entries,
            List<Finding> findings) {
        boolean first = before.isEmpty();
        if (first || PolicyChange.isChange(before.get(), policy())) {
            String previous = before.map(PolicyHistory.Remembered::sha256).orElse("");
            entries.add(AuditEntry.policy(run(), policy(), previous, now.canonical(), admission.mark()));
        }
        before.filter(one -> PolicyChange.isChange(one, policy()))
                .ifPresent(one -> findings.add(PolicyChange.of(one, now)));
    }

    /** A waiver was needed. */
    Optional<Finding> waived(List<WaiverUse> uses) {
        return append(uses.stream().map(use -> AuditEntry.waiver(run(), use)).toList());
    }

    /** How the build ended, or the part of it that ends it. */
    List<Finding> ended(Verdict verdict) {
        List<Finding> findings = new ArrayList<>();
        if (!verdict.met() || recordsEverything()) {
            append(List.of(AuditEntry.run(run(), request.part().module(), policy(), verdict)))
                    .ifPresent(findings::add);
        }
        if (admission
                .inForce()
                .filter(loaded -> loaded.policy().audit().copyToS3())
                .isPresent()) {
            new AuditCopy(request).send().ifPresent(findings::add);
        }
        return findings;
    }

    /** That the build ended here because it was not admitted. */
    List<Finding> refused() {
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
