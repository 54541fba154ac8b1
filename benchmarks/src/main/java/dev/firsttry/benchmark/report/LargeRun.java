package dev.firsttry.benchmark.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of a made-up run of any size. */
final class LargeRun {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private LargeRun() {}

    static List<Recorded> of(int tasks, int findings) {
        List<Event> events = new ArrayList<>();
        RunInfo.Git git = new RunInfo.Git("0123456789abcdef0123456789abcdef01234567", "main", Dirty.NO);
        events.add(new Event.RunStarted(
                new RunInfo("5d2c0f1e", "verify", START, "0.1.0", "3.9.16", "17.0.15", "linux/amd64", git)));
        for (int i = 0; i < tasks; i++) {
            String[] needs = i < 500 ? new String[0] : new String[] {"job " + (i - 500), "job " + (i - 499)};
            events.add(new Event.TaskPlanned("job " + i, TaskKind.JOB, "", List.of(needs)));
        }
        for (int i = 0; i < findings; i++) {
            events.add(finding(i, tasks));
        }
        for (int i = 0; i < tasks; i++) {
            events.add(new Event.TaskStarted("job " + i));
            events.add(finished(i));
        }
        events.add(new Event.RunFinished(new RunPart("verify", ""), false, Duration.ofSeconds(90)));
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            recorded.add(new Recorded(START.plusMillis(i), events.get(i)));
        }
        return recorded;
    }

    static Event.TaskFinished finished(int i) {
        TaskStatus status = i % 97 == 0 ? TaskStatus.FAILURE : TaskStatus.SUCCESS;
        return new Event.TaskFinished(
                "job " + i,
                status,
                CacheState.MISS,
                "ab".repeat(32),
                Duration.ofMillis(30),
                "",
                "target/firsttry/logs/job_" + i + ".log");
    }

    private static Event.FindingFound finding(int i, int tasks) {
        return new Event.FindingFound(
                "job " + i % tasks,
                Finding.of(
                        Severity.values()[i % 3],
                        "checkstyle/Rule" + i % 60,
                        "linting",
                        "Line " + i + " is longer than the 120 characters that the style of this project allows",
                        "Break it, or set the limit in config/checkstyle.xml.",
                        new Location("src/main/java/com/example/orders/Order" + i % 400 + ".java", i % 900 + 1, 5)));
    }
}
