package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every action that FirstTry brings itself. Whatever version is named, the newest major version's behaviour is meant. */
public final class Builtins {

    private Builtins() {}

    /** By lower case name without the ref. */
    public static Map<String, BuiltinAction> all() {
        return Map.ofEntries(
                Map.entry("actions/checkout", new Checkout()),
                Map.entry("actions/cache", Cache.both()),
                Map.entry("actions/cache/restore", Cache.restore()),
                Map.entry("actions/cache/save", Cache.save()),
                Map.entry("actions/upload-artifact", new UploadArtifact()),
                Map.entry("actions/download-artifact", new DownloadArtifact()),
                Map.entry("actions/setup-java", new SetupJava()),
                Map.entry("actions/setup-node", node()),
                Map.entry("actions/setup-python", python()),
                Map.entry("stcarolas/setup-maven", maven()),
                Map.entry("gradle/actions/setup-gradle", gradle()),
                Map.entry("gradle/gradle-build-action", gradle()));
    }

    private static BuiltinAction node() {
        Set<String> others = Set.of(
                "architecture",
                "check-latest",
                "registry-url",
                "scope",
                "token",
                "cache",
                "package-manager-cache",
                "cache-dependency-path",
                "mirror",
                "mirror-token",
                "always-auth");
        return new SetupProgram(new SetupProgram.Spec(
                List.of("node"), "node-version", "node-version-file", "node-version", true, others));
    }

    private static BuiltinAction python() {
        Set<String> others = Set.of(
                "cache",
                "architecture",
                "check-latest",
                "token",
                "cache-dependency-path",
                "update-environment",
                "allow-prereleases",
                "freethreaded",
                "pip-version",
                "pip-install");
        return new SetupProgram(new SetupProgram.Spec(
                List.of("python", "python3"), "python-version", "python-version-file", "python-version", true, others));
    }

    private static BuiltinAction maven() {
        return new SetupProgram(new SetupProgram.Spec(List.of("mvn"), "maven-version", "", "version", true, Set.of()));
    }

    /** The wrapper of the build is the usual way; only a version that is asked for must be on the path. */
    private static BuiltinAction gradle() {
        Set<String> others = Set.of(
                "cache-disabled",
                "cache-read-only",
                "cache-write-only",
                "cache-overwrite-existing",
                "cache-encryption-key",
                "cache-cleanup",
                "add-job-summary",
                "add-job-summary-as-pr-comment",
                "dependency-graph",
                "dependency-graph-report-dir",
                "dependency-graph-continue-on-failure",
                "build-scan-publish",
                "build-scan-terms-of-use-url",
                "build-scan-terms-of-use-agree",
                "develocity-access-key",
                "develocity-token-expiry",
                "validate-wrappers",
                "allow-snapshot-wrappers",
                "gradle-home-cache-includes",
                "gradle-home-cache-excludes",
                "arguments",
                "build-root-directory");
        return new SetupProgram(
                new SetupProgram.Spec(List.of("gradle"), "gradle-version", "", "gradle-version", false, others));
    }
}
