package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.policy.AuditRules;
import dev.firsttry.policy.CacheRules;
import dev.firsttry.policy.Checks;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.RemoteCacheMode;
import dev.firsttry.policy.Restrictions;
import dev.firsttry.policy.WaiverRules;
import java.util.List;
import java.util.regex.Pattern;

/** Reads everything but the checks. */
final class RulesReader {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9._-]+:[A-Za-z0-9._-]+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{59}=");

    private RulesReader() {}

    static Policy read(Node.Mapping root, Findings findings) {
        try (Fields in = Fields.of(root, findings)) {
            in.text("$schema", "", "text", text -> true);
            in.text("description", "", "text", text -> true);
            String version = in.text(
                    "version",
                    "",
                    "text such as \"1.0\" (in quotes)",
                    text -> VERSION.matcher(text).matches());
            schemaVersion(version, root, findings);
            return new Policy(
                    version,
                    in.text(
                            "name",
                            "",
                            "text of 1 to 100 characters",
                            text -> NAME.matcher(text).matches()),
                    in.text("extends", "", "a path, classpath:... or mvn:...", Fields.NOT_BLANK),
                    in.flag("locked", false),
                    checks(in, findings),
                    restrictions(in),
                    audit(in),
                    SloReader.read(in),
                    cache(in),
                    waivers(in),
                    mode(in));
        }
    }

    private static void schemaVersion(String version, Node.Mapping root, Findings findings) {
        if (!version.isEmpty() && !version.split("\\.")[0].equals("1")) {
            findings.add(
                    "unsupported-version",
                    "version " + version + " is of schema version " + version.split("\\.")[0]
                            + ", but this FirstTry reads schema version " + Policy.SCHEMA_VERSION
                            + " (versions 1, 1.0, 1.1, ...)",
                    "Use a FirstTry that knows it, or write the policy in schema version 1.",
                    root.get("version").orElse(root).location());
        }
    }

    private static Checks checks(Fields policy, Findings findings) {
        return ChecksReader.read(policy.object("checks"), findings);
    }

    private static Restrictions restrictions(Fields policy) {
        try (Fields in = policy.object("restrictions")) {
            return new Restrictions(
                    in.flag("allow_cache_bypass", false),
                    in.flag("allow_check_skip", false),
                    in.flag("allow_partial_runs", false),
                    in.flag("allow_baseline", false),
                    in.whole("max_concurrent_tasks", 8, 1, 1024),
                    in.texts(
                            "core_extensions",
                            List.of(),
                            "groupId:artifactId of an extension of Maven",
                            text -> EXTENSION.matcher(text).matches()));
        }
    }

    private static AuditRules audit(Fields policy) {
        try (Fields in = policy.object("audit")) {
            return new AuditRules(
                    in.flag("log_all_runs", true),
                    in.whole("retention_days", 365, 1, 36_500),
                    in.flag("copy_to_s3", false));
        }
    }

    private static CacheRules cache(Fields policy) {
        try (Fields in = policy.object("cache")) {
            return new CacheRules(
                    in.word("remote", RemoteCacheMode.OPTIONAL, List.of(RemoteCacheMode.values()), RemoteCacheMode::id),
                    keys(in));
        }
    }

    private static WaiverRules waivers(Fields policy) {
        try (Fields in = policy.object("waivers")) {
            return new WaiverRules(keys(in), in.whole("max_days", 90, 1, 3650));
        }
    }

    static List<String> keys(Fields in) {
        return in.texts(
                "trusted_keys",
                List.of(),
                "an Ed25519 public key (the 60 characters between the lines of its PEM file)",
                text -> KEY.matcher(text).matches());
    }

    private static EnforcementMode mode(Fields policy) {
        try (Fields in = policy.object("enforcement")) {
            return in.word("mode", EnforcementMode.STRICT, List.of(EnforcementMode.values()), EnforcementMode::id);
        }
    }
}
