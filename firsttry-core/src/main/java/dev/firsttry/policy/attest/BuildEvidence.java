package dev.firsttry.policy.attest;

import dev.firsttry.digest.Sha256;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.waiver.Waivers;
import java.util.List;
import java.util.Objects;

/**
 * The facts of a build as derived anew, from the checkout, the effective build and the audit trail, by the job that signs;
 * nothing here is copied from the report.
 *
 * @param commit full id of the checked-out commit
 * @param dirty whether tracked files differ from it
 * @param policy read anew; its lock was verified anew
 * @param waivers read and verified anew, as they hold now
 * @param firsttry version of the plugin that signs
 * @param maven Maven's version
 * @param java the JDK's version
 * @param modules paths of all modules of the build, from the top-level directory
 * @param audited what the audit trail says about the run of the report
 * @param auditHead hash of the trail's last line, which ties the trail down
 */
public record BuildEvidence(
        String commit,
        boolean dirty,
        LoadedPolicy policy,
        Waivers waivers,
        String firsttry,
        String maven,
        String java,
        List<String> modules,
        AuditedRun audited,
        Sha256 auditHead) {

    public BuildEvidence {
        Objects.requireNonNull(commit);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(waivers);
        Objects.requireNonNull(firsttry);
        Objects.requireNonNull(maven);
        Objects.requireNonNull(java);
        modules = List.copyOf(modules);
        Objects.requireNonNull(audited);
        Objects.requireNonNull(auditHead);
    }
}
