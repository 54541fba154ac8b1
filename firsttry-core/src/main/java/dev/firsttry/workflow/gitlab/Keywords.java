package dev.firsttry.workflow.gitlab;

import static dev.firsttry.workflow.gitlab.KeyTable.entry;
import static dev.firsttry.workflow.gitlab.KeyTable.table;
import static dev.firsttry.workflow.gitlab.Shape.any;
import static dev.firsttry.workflow.gitlab.Shape.anyScalar;
import static dev.firsttry.workflow.gitlab.Shape.flag;
import static dev.firsttry.workflow.gitlab.Shape.keys;
import static dev.firsttry.workflow.gitlab.Shape.list;
import static dev.firsttry.workflow.gitlab.Shape.mappingOr;
import static dev.firsttry.workflow.gitlab.Shape.names;
import static dev.firsttry.workflow.gitlab.Shape.number;
import static dev.firsttry.workflow.gitlab.Shape.oneOf;
import static dev.firsttry.workflow.gitlab.Shape.oneOrList;
import static dev.firsttry.workflow.gitlab.Shape.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every keyword and what it takes, after GitLab's keyword reference and the JSON schema of its editor. Closed: what is
 * not here is a fault. Keywords whose content says nothing about the plan are not looked into.
 */
final class Keywords {

    /** Keys of the file itself; every other key is a job. */
    static final Set<String> RESERVED = Set.of(
            "default",
            "include",
            "stages",
            "variables",
            "workflow",
            "spec",
            "image",
            "services",
            "cache",
            "before_script",
            "after_script");

    /** What may stand at the top of the file in place of {@code default}, though the service calls it deprecated. */
    static final List<String> GLOBALS = List.of("image", "services", "cache", "before_script", "after_script");

    static final List<String> WHEN = List.of("on_success", "on_failure", "always", "manual", "delayed");

    private static final Shape SCRIPT = oneOrList(text());
    private static final Shape TEXTS = list(text());
    private static final Shape TEXT_OR_TEXTS = oneOrList(text());
    private static final Shape VARIABLE = mappingOr(
            keys(Map.of("value", anyScalar(), "description", text(), "expand", flag(), "options", list(anyScalar()))),
            anyScalar());

    static final Shape VARIABLES = names(VARIABLE);
    static final Shape CHANGES = mappingOr(keys(Map.of("paths", TEXTS, "compare_to", text())), list(text()));
    static final Shape EXISTS = mappingOr(keys(Map.of("paths", TEXTS, "project", text(), "ref", text())), list(text()));

    private static final Shape MATRIX = list(names(oneOrList(anyScalar())));
    private static final Shape NEED = mappingOr(
            keys(Map.of(
                    "job",
                    text(),
                    "artifacts",
                    flag(),
                    "optional",
                    flag(),
                    "parallel",
                    keys(Map.of("matrix", MATRIX)),
                    "project",
                    text(),
                    "ref",
                    text(),
                    "pipeline",
                    text())),
            text());
    static final Shape NEEDS = (node, subject) -> {
        Shape shape = Nodes.mapping(node).isPresent() ? NEED : list(NEED);
        shape.check(node, subject);
    };

    private static final Shape AUTO_CANCEL = keys(Map.of(
            "on_new_commit", oneOf("conservative", "interruptible", "none"), "on_job_failure", oneOf("none", "all")));

    static final Shape RULE = keys(table(
            entry("if", text()),
            entry("changes", CHANGES),
            entry("exists", EXISTS),
            entry("when", oneOf("on_success", "on_failure", "always", "never", "manual", "delayed")),
            entry("start_in", WaitKeywords.DELAY),
            entry("allow_failure", flag()),
            entry("variables", VARIABLES),
            entry("needs", NEEDS),
            entry("interruptible", flag())));

    private static final Shape WORKFLOW_RULE = keys(table(
            entry("if", text()),
            entry("changes", CHANGES),
            entry("exists", EXISTS),
            entry("when", oneOf("always", "never")),
            entry("variables", VARIABLES),
            entry("auto_cancel", AUTO_CANCEL)));

    static final Shape INCLUDE_RULE = keys(table(
            entry("if", text()),
            entry("changes", CHANGES),
            entry("exists", EXISTS),
            entry("when", oneOf("always", "never"))));

    static final Shape WORKFLOW =
            keys(Map.of("name", text(), "rules", list(WORKFLOW_RULE), "auto_cancel", AUTO_CANCEL));

    static final Shape DEFAULT = keys(defaults());
    static final Shape JOB = keys(job());
    static final Shape BRIDGE = keys(bridge());

    /** Of a job that is both, which is a fault of its own. */
    static final Shape EITHER = keys(both());

    private Keywords() {}

    private static Map<String, Shape> defaults() {
        return table(
                entry("before_script", SCRIPT),
                entry("after_script", SCRIPT),
                entry("image", MachineKeywords.IMAGE),
                entry("services", list(MachineKeywords.SERVICE)),
                entry("cache", oneOrList(JobKeywords.CACHE)),
                entry("interruptible", flag()),
                entry("timeout", WaitKeywords.DURATION),
                entry("retry", JobKeywords.RETRY),
                entry("tags", list(text())),
                entry("artifacts", JobKeywords.ARTIFACTS),
                entry("hooks", keys(Map.of("pre_get_sources_script", SCRIPT))),
                entry("id_tokens", MachineKeywords.ID_TOKENS),
                entry("identity", text()));
    }

    /** Keys of every kind of job. */
    private static Map<String, Shape> common() {
        return table(
                entry("extends", TEXT_OR_TEXTS),
                entry("stage", text()),
                entry("only", JobKeywords.POLICY),
                entry("except", JobKeywords.POLICY),
                entry("rules", list(RULE)),
                entry("variables", VARIABLES),
                entry("inherit", JobKeywords.INHERIT),
                entry("allow_failure", mappingOr(keys(Map.of("exit_codes", oneOrList(number(0, 255)))), flag())),
                entry("when", oneOf(WHEN)),
                entry("start_in", WaitKeywords.DELAY),
                entry("needs", NEEDS),
                entry("resource_group", text()),
                entry("environment", JobKeywords.ENVIRONMENT),
                entry("interruptible", flag()),
                entry("parallel", mappingOr(keys(Map.of("matrix", MATRIX)), number(1, 200))),
                entry("manual_confirmation", text()));
    }

    private static Map<String, Shape> bridge() {
        Map<String, Shape> table = new LinkedHashMap<>(common());
        table.put("trigger", JobKeywords.TRIGGER);
        return table;
    }

    private static Map<String, Shape> both() {
        Map<String, Shape> table = new LinkedHashMap<>(job());
        table.putAll(bridge());
        return table;
    }

    private static Map<String, Shape> job() {
        Map<String, Shape> table = new LinkedHashMap<>(common());
        table.putAll(defaults());
        table.putAll(table(
                entry("script", SCRIPT),
                entry("run", list(names(any()))),
                entry("dependencies", TEXTS),
                entry("coverage", MachineKeywords.COVERAGE),
                entry("release", MachineKeywords.RELEASE),
                entry("secrets", MachineKeywords.SECRETS),
                entry("inputs", names(any())),
                entry("pages", MachineKeywords.PAGES),
                entry("publish", text()),
                entry("dast_configuration", names(any()))));
        return table;
    }
}
