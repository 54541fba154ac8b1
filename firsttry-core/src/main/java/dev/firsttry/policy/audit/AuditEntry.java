package dev.firsttry.policy.audit;

import dev.firsttry.event.Dirty;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.RunInfo;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.lock.LockMark;
import dev.firsttry.policy.waiver.WaiverUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is put on record.
 *
 * @param type {@code started}, {@code run}, {@code violation}, {@code bypass-allowed}, {@code policy}, {@code waiver}, {@code recovered} or
 *     {@code retention}
 * @param details text, numbers, booleans, and lists and maps of them, in the order in which they are written
 */
public record AuditEntry(String type, Map<String, Object> details) {

    public AuditEntry {
        Objects.requireNonNull(type);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A run began. One that has no entry of type {@code run} after it never came to a verdict. */
    public static AuditEntry started(RunInfo run, PolicyInfo policy) {
        Map<String, Object> details = start(run);
        details.put("goal", run.goal());
        details.put("policy", policy(policy));
        details.put("commit", run.git().commit());
        return new AuditEntry("started", details);
    }

    /** A run ended, or the part of it that one module contributes. */
    public static AuditEntry run(RunInfo run, String module, PolicyInfo policy, Verdict verdict) {
        Map<String, Object> details = start(run);
        details.put("goal", run.goal());
        details.put("module", module);
        details.put("status", verdict.met() ? "success" : "failure");
        details.put("reasons", verdict.reasons().stream().map(Object::toString).toList());
        details.put("policy", policy(policy));
        details.put("commit", run.git().commit());
        details.put("branch", run.git().branch());
        if (run.git().dirty() != Dirty.UNKNOWN) {
            details.put("dirty", !run.git().dirty().isClean());
        }
        details.put("firsttry", run.firsttry());
        details.put("maven", run.maven());
        return new AuditEntry("run", details);
    }

    /** A broken lock or a refused request to do less. */
    public static AuditEntry violation(RunInfo run, Violation violation) {
        return request("violation", run, violation);
    }

    /** A request to do less that the policy granted. */
    public static AuditEntry bypassAllowed(RunInfo run, Violation request) {
        return request("bypass-allowed", run, request);
    }

    /** A waiver was used. */
    public static AuditEntry waiver(RunInfo run, WaiverUse use) {
        Map<String, Object> details = start(run);
        details.put("task", use.task());
        details.put("waiver", use.waiver().id());
        details.put("reason", use.waiver().reason());
        details.put("expires", use.waiver().expires().toString());
        details.put("signedBy", use.waiver().signedBy());
        details.put("commit", run.git().commit());
        return new AuditEntry("waiver", details);
    }

    /**
     * Another policy, or another lock of it, is in force than in the run before.
     *
     * @param previous hash of the one before; empty for the first
     * @param canonical the new one's canonical text, so that later changes can be told field by field
     * @param lock how new its signed lock is; empty when it has none
     */
    public static AuditEntry policy(
            RunInfo run, PolicyInfo policy, String previous, String canonical, Optional<LockMark> lock) {
        Map<String, Object> details = start(run);
        details.put("policy", policy(policy));
        details.put("previousPolicy", previous);
        details.put("lockIssuedAt", lock.map(mark -> mark.issuedAt().toString()).orElse(""));
        details.put("canonical", canonical);
        return new AuditEntry("policy", details);
    }

    private static AuditEntry request(String type, RunInfo run, Violation violation) {
        Map<String, Object> details = start(run);
        details.put("rule", violation.rule());
        details.put("message", violation.message());
        details.put("commit", run.git().commit());
        return new AuditEntry(type, details);
    }

    private static Map<String, Object> start(RunInfo run) {
        return new LinkedHashMap<>(Map.of("run", run.id()));
    }

    private static Map<String, Object> policy(PolicyInfo policy) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", policy.name());
        words.put("version", policy.version());
        words.put("sha256", policy.sha256());
        words.put("source", policy.source());
        words.put("locked", policy.locked());
        words.put("signedBy", policy.signedBy());
        return words;
    }

    /** For entries of several parts. */
    static AuditEntry of(String type, List<Map.Entry<String, Object>> details) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        details.forEach(detail -> ordered.put(detail.getKey(), detail.getValue()));
        return new AuditEntry(type, ordered);
    }
}
