package dev.firsttry.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event;
import dev.firsttry.event.PolicyInfo;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs to report on. */
public final class Sample {

    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    public static final RunInfo RUN = new RunInfo(
            "5d2c0f1e",
            "verify",
            START,
            "0.1.0",
            "3.9.16",
            "17.0.15",
            "linux/amd64",
            new RunInfo.Git("0123456789abcdef0123456789abcdef01234567", "main", Dirty.NO));
    public static final PolicyInfo POLICY = new PolicyInfo(
            "enterprise-strict",
            "1.0",
            "3f2a9c1b04de5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd",
            "policies/enterprise-strict.json",
            true,
            "release-2026");

    private final List<Recorded> events = new ArrayList<>();
    private Instant now = START;

    public static Sample run() {
        return new Sample().then(0, new Event.RunStarted(RUN)).then(12, new Event.PolicyLoaded(POLICY));
    }

    public static Sample empty() {
        return new Sample();
    }

    public Sample then(long ms, Event event) {
        now = now.plusMillis(ms);
        events.add(new Recorded(now, event));
        return this;
    }

    public Sample plan(String id, TaskKind kind, String module, String... needs) {
        return then(1, new Event.TaskPlanned(id, kind, module, List.of(needs)));
    }

    public Sample start(String id) {
        return then(1, new Event.TaskStarted(id));
    }

    public Sample end(String id, TaskStatus status, CacheState cache, long ms, String reason) {
        String key = cache == CacheState.OFF ? "" : "ab".repeat(32);
        String log = cache == CacheState.MISS ? "target/firsttry/logs/" + id + ".log" : "";
        return then(ms, new Event.TaskFinished(id, status, cache, key, Duration.ofMillis(ms), reason, log));
    }

    public Sample good(String id) {
        return plan(id, TaskKind.CHECK, "").start(id).end(id, TaskStatus.SUCCESS, CacheState.MISS, 10, "");
    }

    public Sample finish(boolean success) {
        Duration spent = Duration.between(START, now).plusMillis(5);
        return then(5, new Event.RunFinished(new RunPart("verify", ""), success, spent));
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }

    public RunReport report() {
        return RunReport.of(events);
    }

    /** Every kind of event, every status, hits and misses, and reasons to refuse. */
    public static Sample full() {
        return run().then(
                        1,
                        new Event.ViolationFound(
                                new Violation(
                                        "bypass/skip-tests",
                                        "-DskipTests was given on the command line, and the policy is locked",
                                        "Run the build without it; to change what is demanded, change and re-lock the policy.")))
                .then(
                        1,
                        new Event.BypassAllowed(
                                new Violation("bypass/partial-run", "-pl orders-service leaves modules out", "")))
                .plan("tests@orders-service", TaskKind.CHECK, "orders-service")
                .plan("tests@billing", TaskKind.CHECK, "billing")
                .plan("security_scan", TaskKind.CHECK, "")
                .plan("coverage@billing", TaskKind.CHECK, "billing", "tests@billing")
                .plan("test (3.9, ubuntu)", TaskKind.JOB, "")
                .plan("deploy", TaskKind.JOB, "", "test (3.9, ubuntu)")
                .start("security_scan")
                .then(
                        1,
                        new Event.FindingFound(
                                "security_scan",
                                new Finding(
                                        "secrets/maven-password",
                                        "security_scan",
                                        Severity.ERROR,
                                        "A password in clear text in a server entry",
                                        "Encrypt it with mvn --encrypt-password, or read it from ${env.X}.",
                                        new Location(".mvn/settings.xml", 12, 17),
                                        "",
                                        "secrets/maven-password@.mvn/settings.xml:12:17")))
                .then(
                        1,
                        new Event.FindingFound(
                                "security_scan",
                                Finding.of(
                                        Severity.WARNING,
                                        "secrets/url-credentials",
                                        "security_scan",
                                        "A user and password inside a URL",
                                        "Move them to settings.xml.",
                                        Location.of("pom.xml", 40))))
                .then(
                        1,
                        new Event.FindingFound(
                                "security_scan",
                                Finding.of(
                                        Severity.NOTE,
                                        "secrets/configuration",
                                        "security_scan",
                                        "The configuration .gitleaks.toml is in force",
                                        "",
                                        Location.of(".gitleaks.toml", 2)),
                                new SourceExcerpt(1, List.of("title = \"rules\"", "[extend]", "useDefault = true"))))
                .end("security_scan", TaskStatus.FAILURE, CacheState.MISS, 312, "1 finding at or above error")
                .start("tests@orders-service")
                .start("tests@billing")
                .then(3, new Event.CacheRestored("ab".repeat(32), 4_812, false))
                .end("tests@billing", TaskStatus.SUCCESS, CacheState.LOCAL, 4, "")
                .then(3, new Event.CacheRestored("cd".repeat(32), 3_104_812, true))
                .end("tests@orders-service", TaskStatus.SUCCESS, CacheState.REMOTE, 61_204, "")
                .then(3, new Event.CacheStored("ef".repeat(32), 20_481, true))
                .then(
                        3,
                        new Event.CacheFailed("cache/s3-unreachable", "S3 did not answer within 2 s; off for this run"))
                .end("coverage@billing", TaskStatus.UNSUPPORTED, CacheState.OFF, 0, "no jacoco.exec in billing/target")
                .end("test (3.9, ubuntu)", TaskStatus.SKIPPED, CacheState.OFF, 0, "its condition was false")
                .then(1, new Event.RemoteUsed(7))
                .then(
                        1,
                        new Event.HistoryRecorded(new RunTrend(
                                "verify/warm/linux-amd64-8",
                                2_050,
                                84_500,
                                List.of(
                                        new RunTrend.Sample(START.minusSeconds(86_400), 2_050),
                                        new RunTrend.Sample(START, 2_140)))))
                .then(
                        1,
                        new Event.SloMeasured(new SloInfo(
                                "verify/warm/linux-amd64-8",
                                2_140,
                                30_000,
                                3.2,
                                15,
                                42,
                                SloVerdict.MET,
                                List.of(new SloExempt(
                                        "2026-11-20 to 2026-11-21", "registry outage", "2026-12-31", 7)))))
                .finish(false);
    }
}
