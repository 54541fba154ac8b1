package dev.firsttry.workflow.gitlab;

import static dev.firsttry.workflow.gitlab.KeyTable.entry;
import static dev.firsttry.workflow.gitlab.KeyTable.table;
import static dev.firsttry.workflow.gitlab.Shape.any;
import static dev.firsttry.workflow.gitlab.Shape.flag;
import static dev.firsttry.workflow.gitlab.Shape.keys;
import static dev.firsttry.workflow.gitlab.Shape.list;
import static dev.firsttry.workflow.gitlab.Shape.listOr;
import static dev.firsttry.workflow.gitlab.Shape.mappingOr;
import static dev.firsttry.workflow.gitlab.Shape.names;
import static dev.firsttry.workflow.gitlab.Shape.number;
import static dev.firsttry.workflow.gitlab.Shape.oneOf;
import static dev.firsttry.workflow.gitlab.Shape.oneOrList;
import static dev.firsttry.workflow.gitlab.Shape.text;
import static dev.firsttry.workflow.gitlab.Shape.word;

import java.util.List;
import java.util.Map;

/** What the larger keywords of jobs take. */
final class JobKeywords {

    /** What {@code default} hands down to jobs. */
    static final List<String> INHERITED = List.of(
            "before_script",
            "after_script",
            "image",
            "services",
            "cache",
            "interruptible",
            "timeout",
            "retry",
            "tags",
            "artifacts",
            "hooks",
            "id_tokens",
            "identity");

    private static final Shape TEXTS = list(text());

    static final Shape POLICY = mappingOr(
            keys(Map.of("refs", TEXTS, "variables", TEXTS, "changes", TEXTS, "kubernetes", oneOf("active"))), TEXTS);

    static final Shape CACHE = keys(table(
            entry("key", mappingOr(keys(Map.of("files", TEXTS, "files_commits", TEXTS, "prefix", word())), word())),
            entry("paths", TEXTS),
            entry("untracked", flag()),
            entry("policy", text()),
            entry("unprotect", flag()),
            entry("when", oneOf("on_success", "on_failure", "always")),
            entry("fallback_keys", TEXTS)));

    static final Shape ARTIFACTS = keys(table(
            entry("paths", TEXTS),
            entry("exclude", TEXTS),
            entry("expose_as", text()),
            entry("name", word()),
            entry("untracked", flag()),
            entry("when", oneOf("on_success", "on_failure", "always")),
            entry("access", oneOf("none", "developer", "maintainer", "all")),
            entry("public", flag()),
            entry("expire_in", WaitKeywords.DURATION_OR_NEVER),
            entry("reports", names(any()))));

    static final Shape RETRY = mappingOr(
            keys(Map.of(
                    "max",
                    number(0, 2),
                    "when",
                    oneOrList(WaitKeywords.FAILURE),
                    "exit_codes",
                    oneOrList(number(0, 255)))),
            number(0, 2));

    static final Shape TRIGGER = mappingOr(
            keys(table(
                    entry("project", text()),
                    entry("branch", text()),
                    entry("strategy", oneOf("depend", "mirror")),
                    entry("forward", keys(Map.of("yaml_variables", flag(), "pipeline_variables", flag()))),
                    entry("inputs", names(any())),
                    entry("include", any()))),
            text());

    static final Shape ENVIRONMENT = mappingOr(
            keys(table(
                    entry("name", word()),
                    entry("url", text()),
                    entry("on_stop", text()),
                    entry("action", oneOf("start", "prepare", "stop", "verify", "access")),
                    entry("auto_stop_in", WaitKeywords.DURATION_OR_NEVER),
                    entry("kubernetes", any()),
                    entry("deployment_tier", text()))),
            word());

    static final Shape INHERIT =
            keys(Map.of("default", listOr(list(oneOf(INHERITED)), flag()), "variables", listOr(list(text()), flag())));

    private JobKeywords() {}
}
