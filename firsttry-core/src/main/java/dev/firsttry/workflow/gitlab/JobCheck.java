package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Nearest;
import dev.firsttry.workflow.gitlab.Shape.Subject;
import java.util.List;
import java.util.Optional;

/** Judges jobs one by one: closed schema, keys that exclude or need each other, stage, conditions. */
final class JobCheck {

    private static final int MAX_NAME = 255;

    private final RootFile root;
    private final Rules rules;
    private final Policies policies;
    private final Faults faults;

    JobCheck(RootFile root, Rules rules, Policies policies, Faults faults) {
        this.root = root;
        this.rules = rules;
        this.policies = policies;
        this.faults = faults;
    }

    void check(Definition job) {
        checkKeys(job, faults);
        checkName(job);
        checkWork(job);
        checkStage(job);
        checkRules(job);
        checkDelay(job);
    }

    /** Judges keys and types alone, which needs no other job. */
    static void checkKeys(Definition job, Faults faults) {
        boolean runs = job.has("script") || job.has("run");
        Shape shape = job.isBridge() ? runs ? Keywords.EITHER : Keywords.BRIDGE : Keywords.JOB;
        shape.check(job.body(), new Subject(faults, job.name(), ""));
    }

    private void checkName(Definition job) {
        if (job.name().isBlank() || job.name().length() > MAX_NAME) {
            bad(FaultKind.BAD_JOB_ID, job, "name", "must have 1 to " + MAX_NAME + " characters");
        }
    }

    private void checkWork(Definition job) {
        List<String> works =
                List.of("script", "run", "trigger").stream().filter(job::has).toList();
        if (works.size() > 1) {
            bad(FaultKind.BAD_JOB, job, works.get(1), "has '" + String.join("' and '", works) + "': only one may be");
        }
        boolean emptyScript = job.get("script").filter(JobCheck::isBlank).isPresent();
        if (works.isEmpty() && !job.isBridge() || emptyScript) {
            bad(FaultKind.MISSING_SCRIPT, job, "script", "has no 'script', 'run' or 'trigger'");
        }
    }

    private static boolean isBlank(Node script) {
        return Nodes.flat(script).stream()
                .allMatch(line ->
                        Nodes.scalar(line).filter(text -> text.text().isBlank()).isPresent());
    }

    private void checkStage(Definition job) {
        boolean written = job.get("stage").flatMap(Nodes::scalar).isPresent() || !job.has("stage");
        if (written && !root.stages().contains(job.stage())) {
            String message =
                    "job '" + job.name() + "' is in stage '" + job.stage() + "', which is not declared; stages: "
                            + String.join(", ", root.stages()) + Nearest.hint(job.stage(), root.stages());
            faults.add(FaultKind.UNKNOWN_STAGE, job.at("stage"), message, job.name(), job.stage());
        }
    }

    private void checkRules(Definition job) {
        Optional<Node> list = job.get("rules");
        list.ifPresent(node -> rules.check(node, "job '" + job.name() + "'"));
        policies.check(job);
        for (String key : List.of("only", "except", "start_in")) {
            if (list.isPresent() && job.has(key)) {
                bad(FaultKind.BAD_JOB, job, key, "has 'rules', so '" + key + "' cannot be used");
            }
        }
    }

    private void checkDelay(Definition job) {
        if (!job.has("rules") && job.when().equals("delayed") != job.has("start_in")) {
            String message = job.has("start_in") ? "has 'start_in' without 'when: delayed'" : "needs 'start_in'";
            bad(FaultKind.BAD_JOB, job, job.has("start_in") ? "start_in" : "when", message);
        }
    }

    private void bad(FaultKind kind, Definition job, String key, String message) {
        faults.add(kind, job.at(key), "job '" + Subject.shortened(job.name()) + "' " + message, job.name());
    }
}
