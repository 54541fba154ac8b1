package dev.firsttry.workflow.gitlab;

import static dev.firsttry.workflow.gitlab.KeyTable.entry;
import static dev.firsttry.workflow.gitlab.KeyTable.table;
import static dev.firsttry.workflow.gitlab.Shape.any;
import static dev.firsttry.workflow.gitlab.Shape.flag;
import static dev.firsttry.workflow.gitlab.Shape.keys;
import static dev.firsttry.workflow.gitlab.Shape.list;
import static dev.firsttry.workflow.gitlab.Shape.mappingOr;
import static dev.firsttry.workflow.gitlab.Shape.names;
import static dev.firsttry.workflow.gitlab.Shape.oneOf;
import static dev.firsttry.workflow.gitlab.Shape.oneOrList;
import static dev.firsttry.workflow.gitlab.Shape.scalar;
import static dev.firsttry.workflow.gitlab.Shape.text;
import static dev.firsttry.workflow.gitlab.Shape.word;

import java.util.Map;
import java.util.regex.Pattern;

/** What keywords take that say where a job runs, what it may know there, and what it releases. */
final class MachineKeywords {

    private static final Shape PULL_POLICY = oneOrList(oneOf("always", "never", "if-not-present"));
    private static final Shape DOCKER = keys(Map.of("platform", text(), "user", word()));
    private static final Shape KUBERNETES = keys(Map.of("user", word()));

    static final Shape IMAGE = mappingOr(
            keys(table(
                    entry("name", word()),
                    entry("entrypoint", oneOrList(word())),
                    entry("ports", list(any())),
                    entry("docker", DOCKER),
                    entry("kubernetes", KUBERNETES),
                    entry("pull_policy", PULL_POLICY))),
            word());

    static final Shape SERVICE = mappingOr(
            keys(table(
                    entry("name", word()),
                    entry("alias", text()),
                    entry("entrypoint", oneOrList(word())),
                    entry("command", oneOrList(word())),
                    entry("ports", list(any())),
                    entry("docker", DOCKER),
                    entry("kubernetes", KUBERNETES),
                    entry("pull_policy", PULL_POLICY),
                    entry("variables", names(any())))),
            word());

    static final Shape ID_TOKENS = names(keys(Map.of("aud", oneOrList(word()))));

    /** Of each store its own keys are left to it: they come and go with the versions of the runner. */
    static final Shape SECRETS = names(keys(table(
            entry("vault", any()),
            entry("azure_key_vault", any()),
            entry("gcp_secret_manager", any()),
            entry("aws_secrets_manager", any()),
            entry("gitlab_secrets_manager", any()),
            entry("akeyless", any()),
            entry("file", flag()),
            entry("token", text()))));

    private static final Shape LINK = keys(Map.of(
            "name", word(), "url", text(), "filepath", text(), "link_type", text(), "direct_asset_path", text()));

    static final Shape RELEASE = keys(table(
            entry("tag_name", word()),
            entry("tag_message", text()),
            entry("name", word()),
            entry("description", text()),
            entry("ref", word()),
            entry("milestones", oneOrList(word())),
            entry("released_at", text()),
            entry("assets", keys(Map.of("links", list(LINK))))));

    static final Shape PAGES = mappingOr(
            keys(Map.of("publish", text(), "path_prefix", text(), "expire_in", WaitKeywords.DURATION_OR_NEVER)),
            flag());

    private static final Pattern REGEX = Pattern.compile("/.*/[a-z]*", Pattern.DOTALL);

    static final Shape COVERAGE = scalar(
            "a regular expression between slashes, such as /(\\d+)%/",
            scalar -> REGEX.matcher(scalar.text()).matches());

    private MachineKeywords() {}
}
