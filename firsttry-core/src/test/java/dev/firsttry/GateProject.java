package dev.firsttry;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.check.BuildTool;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.TestFacts;
import dev.firsttry.check.audit.AdvisoryAccess;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.lock.PolicyPin;
import dev.firsttry.policy.read.ArtifactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A project on disk and a build of it, for tests of the gate. Each instance is one build. */
final class GateProject {

    private static final String TESTS_ONLY = """
            {"name":"t","locked":%s,"checks":{"tests":{"enabled":true,"fail_on_error":true,"min_count":%d}}}""";

    private final Path top;
    private final Path cache;
    private final Instant start = Instant.now();
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<ModuleFacts> modules = new ArrayList<>();
    private final List<BypassRequest> requests = new ArrayList<>();
    private boolean recordsBaseline;
    private String owed = "verify";
    private PolicyPin pin = PolicyPin.NONE;
    private DependencySource dependencies = DependencySource.NONE;
    private Optional<S3Settings> bucket = Optional.empty();

    GateProject(Path directory) {
        this.top = directory.resolve("project");
        this.cache = directory.resolve("cache");
    }

    GateProject policy(boolean locked, int minCount) throws IOException {
        return file("policies/t.json", TESTS_ONLY.formatted(locked, minCount));
    }

    GateProject pin(String sha256) {
        pin = new PolicyPin(sha256, "", "the test");
        return this;
    }

    GateProject dependingOn(DependencySource source) {
        dependencies = source;
        return this;
    }

    GateProject recordBaseline() {
        recordsBaseline = true;
        return this;
    }

    GateProject ask(BypassRequest request) {
        requests.add(request);
        return this;
    }

    /** The cache has an S3 tier. */
    GateProject bucket(S3Settings settings) {
        bucket = Optional.of(settings);
        return this;
    }

    private CacheFacts cacheFacts() {
        return bucket.map(settings -> CacheFacts.with(settings, cache, Map.of()))
                .orElseGet(() -> CacheFacts.local(cache));
    }

    GateProject file(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** A module whose tests this build did not run. */
    GateProject module(String path) {
        Path directory = top.resolve(path);
        TestFacts tests = new TestFacts(
                true, List.of(directory.resolve("src/test/java")), List.of(reports(path)), List.of(), false);
        modules.add(ModuleFacts.of(path, directory, new Coordinates("g", "a-" + path, "1"), "jar")
                .withTests(tests));
        return this;
    }

    /** A module that has no tests. */
    GateProject moduleWithoutTests(String path) {
        Path directory = top.resolve(path);
        modules.add(ModuleFacts.of(path, directory, new Coordinates("g", "a-" + path, "1"), "jar"));
        return this;
    }

    /** Lets the module's tests have run in this build. */
    GateProject ranTests(String path, int passed) throws IOException {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < passed; i++) {
            cases.append("<testcase name='t").append(i).append("' classname='x.FooTest' time='0.1'/>");
        }
        Path report = reports(path).resolve("TEST-x.FooTest.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "<testsuite name='x.FooTest' tests='" + passed + "' failures='0' errors='0' skipped='0'>" + cases
                        + "</testsuite>");
        return this;
    }

    /** The build ends before the phase verify, and owes this goal instead. */
    GateProject owesOnly(String goal) {
        owed = goal;
        return this;
    }

    GateOutcome enforce(String path) {
        return new FirstTry(Clock.systemUTC()).enforce(request("enforce", path));
    }

    GateOutcome verify(String path) throws InterruptedException {
        return new FirstTry(Clock.systemUTC()).verify(request("verify", path));
    }

    /** One check alone, as the goal that is named runs it. */
    GateOutcome check(String goal, CheckName check) throws InterruptedException {
        return new FirstTry(Clock.systemUTC())
                .check(request(goal, modules.get(0).path()), check);
    }

    /** Claims it; whether nobody had. */
    boolean claims(String name) {
        return ledger.claim(name);
    }

    Path output() {
        return top.resolve("target/firsttry");
    }

    private Path reports(String path) {
        return top.resolve(path).resolve("target/surefire-reports");
    }

    private GateRequest request(String goal, String path) {
        RunInfo run = new RunInfo("id", goal, start, "1", "3.9", "17", "linux/amd64", RunInfo.Git.NONE);
        List<RunPart> expected = modules.stream()
                .map(module -> new RunPart(owed, dotted(module.path())))
                .toList();
        ModuleFacts module = modules.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return new GateRequest(
                run,
                new RunPart(goal, dotted(path)),
                expected,
                new Places(top, top, output()),
                new PolicyQuestion("", pin, getClass().getClassLoader(), ArtifactSource.NONE),
                requests,
                module,
                modules,
                Map.of(path, new BuildFacts(new TreeMap<>())),
                cacheFacts(),
                new DependencyFacts(dependencies, AdvisoryAccess.offline(cache.resolveSibling("osv"))),
                PlanRequest.of(top),
                start,
                BuildTool.NONE,
                recordsBaseline,
                ledger,
                List.of());
    }

    private static String dotted(String path) {
        return path.isEmpty() ? "." : path;
    }
}
