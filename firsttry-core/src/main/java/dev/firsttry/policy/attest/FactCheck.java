package dev.firsttry.policy.attest;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.gate.Gate;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.gate.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Holds what a report claims against the facts. Every disagreement refuses the signature. */
final class FactCheck {

    private final ReportFacts claimed;
    private final BuildEvidence facts;
    private final List<Finding> findings = new ArrayList<>();

    private FactCheck(ReportFacts claimed, BuildEvidence facts) {
        this.claimed = claimed;
        this.facts = facts;
    }

    static List<Finding> compare(ReportFacts claimed, BuildEvidence facts) {
        FactCheck check = new FactCheck(claimed, facts);
        check.checkout();
        check.same("policy", claimed.policySha256(), facts.policy().sha256().hex());
        check.same("version of FirstTry", claimed.firsttry(), facts.firsttry());
        check.same("version of Maven", claimed.maven(), facts.maven());
        check.same("version of Java", claimed.java(), facts.java());
        check.verdict();
        check.modules();
        check.audit();
        return List.copyOf(check.findings);
    }

    private void checkout() {
        if (facts.commit().isEmpty()) {
            refuse("attest/no-commit", "there is no commit here that the statement could name");
        }
        if (facts.dirty() || claimed.dirty()) {
            refuse(
                    "attest/dirty",
                    "tracked files differ from the commit, so the statement would be about something else");
        }
        same("commit", claimed.commit(), facts.commit());
    }

    /** The tasks of the report, judged again by the policy and the waivers as read anew. */
    private void verdict() {
        List<GateTask> tasks = claimed.waived(facts.waivers()).tasks();
        Verdict again = Gate.judge(facts.policy().policy(), tasks, List.of(), claimed.violations());
        if (claimed.success() && !again.met()) {
            mismatch("the report says success, but by the policy it is a failure: "
                    + again.reasons().get(0));
        }
    }

    private void modules() {
        List<String> unproven = facts.modules().stream()
                .filter(module -> !claimed.succeeded().contains(module))
                .toList();
        if (claimed.success() && !unproven.isEmpty()) {
            mismatch("the report says success, but not for every module of the build: " + String.join(", ", unproven));
        }
    }

    private void audit() {
        AuditedRun said = claimed.success() ? AuditedRun.SUCCESS : AuditedRun.FAILURE;
        if (facts.audited() != said) {
            mismatch("the report says " + said + " for run " + claimed.runId() + ", the audit trail says "
                    + facts.audited());
        }
    }

    private void same(String what, String claim, String fact) {
        if (!claim.equals(fact)) {
            mismatch("the report says " + what + " \"" + claim + "\", but it is \"" + fact + "\"");
        }
    }

    private void mismatch(String message) {
        refuse("attest/mismatch", message);
    }

    private void refuse(String rule, String message) {
        findings.add(Finding.error(
                rule,
                "",
                message,
                "Run mvn verify and firsttry:attest in the same clean checkout, one after the other.",
                Location.NONE));
    }
}
