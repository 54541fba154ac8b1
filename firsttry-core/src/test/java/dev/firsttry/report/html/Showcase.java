package dev.firsttry.report.html;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.SourceExcerpt;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs such as people have: one that failed for several reasons, one that passed, and one that is too large. */
final class Showcase {

    private static final Instant START = Sample.START;

    private final List<Recorded> events = new ArrayList<>();

    private Showcase() {}

    /** A pipeline with a matrix, checks of three modules, refused requests, findings with source, and a history. */
    static RunReport failed() {
        Showcase run = new Showcase().open();
        run.at(
                20,
                new Event.ViolationFound(new Violation(
                        "bypass/skip-tests",
                        "-DskipTests was given on the command line, and the policy is locked",
                        "Run without it.")));
        run.at(
                21,
                new Event.BypassAllowed(new Violation(
                        "bypass/partial-reactor",
                        "-pl orders,billing leaves the module web out",
                        "Nothing: the policy allows it.")));
        run.job("lint", 120, 4_800, TaskStatus.SUCCESS, CacheState.LOCAL);
        run.job("compile", 130, 11_900, TaskStatus.SUCCESS, CacheState.MISS);
        for (String java : List.of("17", "21", "25")) {
            boolean fails = java.equals("25");
            run.job(
                    "test (" + java + ", ubuntu-latest)",
                    12_100,
                    fails ? 14_200 : 9_000 + Integer.parseInt(java) * 50,
                    fails ? TaskStatus.FAILURE : TaskStatus.SUCCESS,
                    java.equals("17") ? CacheState.REMOTE : CacheState.MISS,
                    "compile");
        }
        run.job(
                "package",
                0,
                0,
                TaskStatus.CANCELLED,
                CacheState.OFF,
                "lint",
                "test (17, ubuntu-latest)",
                "test (21, ubuntu-latest)",
                "test (25, ubuntu-latest)");
        run.job("deploy to production", 0, 0, TaskStatus.CANCELLED, CacheState.OFF, "package");
        for (String module : List.of("orders", "billing")) {
            run.check("tests@" + module, module, 300, 4_000, TaskStatus.SUCCESS, CacheState.LOCAL, "");
            run.check(
                    "coverage@" + module,
                    module,
                    4_400,
                    900,
                    TaskStatus.SUCCESS,
                    CacheState.MISS,
                    "",
                    "tests@" + module);
        }
        run.check("security_scan", "", 200, 2_300, TaskStatus.FAILURE, CacheState.MISS, "1 finding at or above high");
        run.check("linting", "", 220, 3_100, TaskStatus.FAILURE, CacheState.MISS, "2 errors");
        run.check("sbom_generation", "", 0, 0, TaskStatus.UNSUPPORTED, CacheState.OFF, "no resolved dependencies here");
        run.findings();
        run.at(26_000, new Event.RemoteUsed(11));
        run.at(
                26_001,
                new Event.CacheFailed(
                        "cache/refused", "entry 3f2a9c1b04de was not signed by a listed key; it was not used"));
        return run.close(false, 42, SloVerdict.MET);
    }

    static RunReport passed() {
        Showcase run = new Showcase().open();
        for (String check :
                List.of("tests@orders", "security_scan", "linting", "dependency_audit", "commit_validation")) {
            run.check(check, "", 100, 12, TaskStatus.SUCCESS, CacheState.LOCAL, "");
        }
        return run.close(true, 6, SloVerdict.INSUFFICIENT);
    }

    /** @param runs of the history */
    static RunReport large(int tasks, int findings, int runs) {
        Showcase run = new Showcase().open();
        Random random = new Random(7);
        for (int i = 0; i < tasks; i++) {
            TaskStatus status = i % 97 == 0 ? TaskStatus.FAILURE : TaskStatus.SUCCESS;
            CacheState cache = i % 3 == 0 ? CacheState.MISS : CacheState.LOCAL;
            String[] needs = i < 500 ? new String[0] : new String[] {"job " + (i - 500), "job " + (i - 499)};
            run.job("job " + i, 100 + i / 8 * 40, 30 + random.nextInt(400), status, cache, needs);
        }
        for (int i = 0; i < findings; i++) {
            run.at(
                    90_000,
                    new Event.FindingFound(
                            "job " + i % Math.max(1, tasks),
                            Finding.of(
                                    Severity.values()[i % 3],
                                    "checkstyle/Rule" + i % 60,
                                    "linting",
                                    "Line " + i
                                            + " is longer than the 120 characters that the style of this project allows for code",
                                    "Break it, or set the limit in config/checkstyle.xml.",
                                    new Location(
                                            "orders-service/src/main/java/com/example/orders/Order" + i % 400 + ".java",
                                            i % 900 + 1,
                                            5)),
                            i < 1_000
                                    ? new SourceExcerpt(
                                            i % 900 + 1, List.of("        int total = 0;", "        return total;"))
                                    : SourceExcerpt.NONE));
        }
        return run.close(false, runs, SloVerdict.REGRESSED);
    }

    private Showcase open() {
        RunInfo.Git git = new RunInfo.Git("0123456789abcdef0123456789abcdef01234567", "feature/fast-orders", Dirty.YES);
        RunInfo info = new RunInfo("5d2c0f1e", "verify", START, "0.1.0", "3.9.16", "21.0.9", "linux/amd64", git);
        at(0, new Event.RunStarted(info));
        return at(12, new Event.PolicyLoaded(Sample.POLICY));
    }

    private Showcase at(long ms, Event event) {
        events.add(new Recorded(START.plusMillis(ms), event));
        return this;
    }

    private void job(String id, long from, long ms, TaskStatus status, CacheState cache, String... needs) {
        task(
                id,
                TaskKind.JOB,
                "",
                from,
                ms,
                status,
                cache,
                status == TaskStatus.CANCELLED ? "a job it needs failed" : "",
                needs);
    }

    private void check(
            String id,
            String module,
            long from,
            long ms,
            TaskStatus status,
            CacheState cache,
            String why,
            String... needs) {
        task(id, TaskKind.CHECK, module, from, ms, status, cache, why, needs);
    }

    private void task(
            String id,
            TaskKind kind,
            String module,
            long from,
            long ms,
            TaskStatus status,
            CacheState cache,
            String why,
            String... needs) {
        at(30, new Event.TaskPlanned(id, kind, module, List.of(needs)));
        if (ms > 0) {
            at(from, new Event.TaskStarted(id));
        }
        String key = cache == CacheState.OFF ? "" : "ab".repeat(32);
        String log =
                cache == CacheState.MISS ? "target/firsttry/logs/" + id.replaceAll("[^a-z0-9]+", "_") + ".log" : "";
        at(from + ms, new Event.TaskFinished(id, status, cache, key, Duration.ofMillis(ms), why, log));
        if (cache == CacheState.LOCAL || cache == CacheState.REMOTE) {
            at(from + ms, new Event.CacheRestored(key, 1_482_000, cache == CacheState.REMOTE));
        }
    }

    private void findings() {
        find(
                "security_scan",
                "secrets/maven-password",
                Severity.ERROR,
                "A password in clear text in a server entry",
                "Revoke it, then encrypt the new one with mvn --encrypt-password.",
                ".mvn/settings.xml",
                12,
                List.of());
        find(
                "linting",
                "checkstyle/MagicNumber",
                Severity.ERROR,
                "'86400' is a magic number",
                "",
                "orders/src/main/java/com/example/orders/Retry.java",
                41,
                List.of(
                        "    private final Clock clock;",
                        "",
                        "    Duration pause(int attempt) {",
                        "        return Duration.ofSeconds(Math.min(86400, 1L << attempt));",
                        "    }"));
        for (int i = 1; i <= 9; i++) {
            find(
                    "linting",
                    "checkstyle/LineLength",
                    Severity.WARNING,
                    "Line is longer than 120 characters (found 13" + i + ")",
                    "",
                    "billing/src/main/java/com/example/billing/Invoice.java",
                    10 * i,
                    List.of("    /** The sum. */", "    BigDecimal sum() {"));
        }
        find(
                "dependency_audit",
                "dependency/GHSA-57j2-w4cx-62h2",
                Severity.WARNING,
                "com.fasterxml.jackson.core:jackson-databind 2.12.6 is affected by CVE-2020-36518 (high, 7.5)",
                "Take 2.12.6.1 or later; it comes through org.example:rest-client.",
                "pom.xml",
                0,
                List.of());
        find(
                "policy",
                "policy/changed",
                Severity.NOTE,
                "Another policy is in force than in the run before",
                "",
                "",
                0,
                List.of());
    }

    private void find(
            String task,
            String rule,
            Severity severity,
            String message,
            String remedy,
            String file,
            int line,
            List<String> source) {
        Location at = file.isEmpty() ? Location.NONE : new Location(file, line, line > 0 ? 5 : 0);
        at(
                3_400,
                new Event.FindingFound(
                        task.equals("policy") ? "" : task,
                        Finding.of(severity, rule, task, message, remedy, at),
                        source.isEmpty()
                                ? SourceExcerpt.NONE
                                : new SourceExcerpt(Math.max(1, line - source.size() + 2), source)));
    }

    private RunReport close(boolean success, int runs, SloVerdict verdict) {
        Random random = new Random(42);
        List<RunTrend.Sample> samples = new ArrayList<>();
        for (int i = runs - 1; i >= 0; i--) {
            long ms = Math.round(2_000 * (1 + 0.12 * random.nextGaussian()));
            samples.add(new RunTrend.Sample(
                    START.minus(Duration.ofDays(28).dividedBy(Math.max(1, runs)).multipliedBy(i)), ms));
        }
        String group = "verify/partly/linux-amd64-8";
        at(26_100, new Event.HistoryRecorded(new RunTrend(group, 1_960, success ? 0 : 84_500, samples)));
        SloExempt exempt = new SloExempt("2026-11-02 to 2026-11-03", "registry outage (INC-812)", "2026-12-31", 9);
        SloInfo slo = new SloInfo(group, 2_410, 30_000, 3.2, 15, runs, verdict, List.of(exempt));
        at(26_110, new Event.SloMeasured(slo));
        at(26_300, new Event.RunFinished(new RunPart("verify", ""), success, Duration.ofMillis(2_140)));
        return RunReport.of(events);
    }
}
