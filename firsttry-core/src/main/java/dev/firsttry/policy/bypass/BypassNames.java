package dev.firsttry.policy.bypass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Recognizes requests to do less by the names of properties and environment variables.
 *
 * <p>A value that is empty, {@code false}, {@code 0}, {@code no} or {@code off} (in any case) asks for nothing where the
 * name says "skip"; everything else does.
 */
public final class BypassNames {

    private record Request(BypassKind kind, Asking asking) {}

    private static final Map<String, Request> PROPERTIES = new TreeMap<>();

    static {
        put(
                BypassKind.SKIP_TESTS,
                Asking.YES,
                "skipTests",
                "skipITs",
                "skipUTs",
                "skipIT",
                "skip.tests",
                "skip.unit.tests");
        put(BypassKind.SKIP_TESTS, Asking.YES, "maven.test.skip.exec", "surefire.skip", "failsafe.skip");
        put(BypassKind.MAVEN_TEST_SKIP, Asking.YES, "maven.test.skip", "maven.it.skip");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "test", "it.test", "groups", "excludedGroups");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "surefire.includes", "surefire.excludes");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "surefire.includesFile", "surefire.excludesFile");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "failsafe.includes", "failsafe.excludes");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "failsafe.includesFile", "failsafe.excludesFile");
        put(BypassKind.TEST_SELECTION, Asking.ANYTHING, "includeJUnit5Engines", "excludeJUnit5Engines");
        put(
                BypassKind.TEST_SELECTION,
                Asking.ANYTHING,
                "surefire.skipAfterFailureCount",
                "failsafe.skipAfterFailureCount");
        put(
                BypassKind.TEST_FAILURE_IGNORE,
                Asking.YES,
                "maven.test.failure.ignore",
                "testFailureIgnore",
                "maven.test.error.ignore");
        put(
                BypassKind.TOOL_LENIENT,
                Asking.NO,
                "enforcer.fail",
                "checkstyle.failOnViolation",
                "checkstyle.failsOnError");
        put(BypassKind.TOOL_LENIENT, Asking.NO, "pmd.failOnViolation", "cpd.failOnViolation", "spotbugs.failOnError");
        put(
                BypassKind.TOOL_LENIENT,
                Asking.NO,
                "jacoco.haltOnFailure",
                "maven.compiler.failOnWarning",
                "maven.compiler.failOnError");
        put(BypassKind.TOOL_LENIENT, Asking.ANYTHING, "rules", "enforcer.rules", "enforcer.skipRules");
        put(BypassKind.FIRSTTRY_SKIP, Asking.YES, "firsttry.skip");
        put(BypassKind.SKIP_CHECKS, Asking.YES, "firsttry.skipChecks");
        put(BypassKind.SKIP_CACHE, Asking.NO, "firsttry.cache");
        put(BypassKind.ADVISORY_SERVICE, Asking.ANYTHING, "firsttry.osv.service");
        put(BypassKind.PIPELINE_SELECTION, Asking.ANYTHING, "firsttry.pipelines", "firsttry.event");
        put(BypassKind.PIPELINE_SELECTION, Asking.ANYTHING, "firsttry.ref", "firsttry.contextFile");
        put(BypassKind.CORE_EXTENSION, Asking.ANYTHING, "maven.ext.class.path");
    }

    private static final Pattern SOME_SKIP = Pattern.compile("skip[A-Z]\\w*(Test|Tests|ITs|Check|Checks)");

    /** Skips of plugins that build or publish and judge nothing. */
    private static final Set<String> HARMLESS = Set.of(
            "assembly.skipAssembly",
            "asciidoctor.skip",
            "gpg.skip",
            "maven.antrun.skip",
            "maven.clean.skip",
            "maven.deploy.skip",
            "maven.install.skip",
            "maven.javadoc.skip",
            "maven.site.deploy.skip",
            "maven.site.skip",
            "maven.source.skip",
            "mdep.skip",
            "jib.skip",
            "docker.skip",
            "dockerfile.skip",
            "spring-boot.repackage.skip");

    private static final Map<String, BypassKind> VARIABLES =
            new TreeMap<>(Map.of("FT_SKIP_CACHE", BypassKind.SKIP_CACHE, "FT_SKIP_CHECKS", BypassKind.SKIP_CHECKS));

    private BypassNames() {}

    /** The requests among these properties, sorted by name, all from one origin. */
    public static List<BypassRequest> ofProperties(Map<String, String> properties, Origin origin) {
        List<BypassRequest> requests = new ArrayList<>();
        new TreeMap<>(properties)
                .forEach((name, value) -> ofProperty(name, value)
                        .ifPresent(kind -> requests.add(new BypassRequest(kind, "-D" + name + "=" + value, origin))));
        return requests;
    }

    /** What this property asks for; empty when it asks for nothing. */
    public static Optional<BypassKind> ofProperty(String name, String value) {
        return Optional.ofNullable(PROPERTIES.get(name))
                .or(() -> anySkip(name))
                .filter(request -> request.asking().isRequest(value))
                .map(Request::kind);
    }

    private static Optional<Request> anySkip(String name) {
        boolean isSkip = name.endsWith(".skip")
                || name.startsWith("skip") && SOME_SKIP.matcher(name).matches();
        return isSkip && !HARMLESS.contains(name)
                ? Optional.of(new Request(BypassKind.TOOL_SKIP, Asking.YES))
                : Optional.empty();
    }

    private static void put(BypassKind kind, Asking asking, String... names) {
        for (String name : names) {
            PROPERTIES.put(name, new Request(kind, asking));
        }
    }

    /** The requests among these environment variables, sorted by name. */
    public static List<BypassRequest> ofEnvironment(Map<String, String> variables) {
        List<BypassRequest> requests = new ArrayList<>();
        new TreeMap<>(variables).forEach((name, value) -> {
            BypassKind kind = VARIABLES.get(name);
            if (kind != null && Asking.YES.isRequest(value)) {
                requests.add(new BypassRequest(kind, name + "=" + value, new Origin.Environment(name)));
            }
        });
        return requests;
    }
}
