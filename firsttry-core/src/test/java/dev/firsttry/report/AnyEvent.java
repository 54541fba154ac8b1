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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events of every kind with every text, time and number that their types allow. */
public final class AnyEvent {

    private AnyEvent() {}

    public static Arbitrary<Recorded> recorded() {
        return Combinators.combine(instants(), events()).as(Recorded::new);
    }

    private static Arbitrary<Event> events() {
        return Arbitraries.oneOf(runs(), tasks(), findings(), cache());
    }

    private static Arbitrary<Event> runs() {
        Arbitrary<Event> started = Combinators.combine(
                        runInfos(), texts(), parts().list().ofMaxSize(3))
                .as(Event.RunStarted::new);
        Arbitrary<Event> policy = Combinators.combine(texts(), texts(), texts(), texts(), booleans(), texts())
                .as(PolicyInfo::new)
                .map(Event.PolicyLoaded::new);
        Arbitrary<Event> slo = Combinators.combine(
                        texts(),
                        longs(),
                        longs(),
                        doubles(),
                        doubles(),
                        Arbitraries.integers(),
                        Arbitraries.of(SloVerdict.class),
                        exempt().list().ofMaxSize(2))
                .as(SloInfo::new)
                .map(Event.SloMeasured::new);
        Arbitrary<Event> finished =
                Combinators.combine(parts(), booleans(), durations()).as(Event.RunFinished::new);
        Arbitrary<Event> trend = Combinators.combine(
                        texts(), longs(), longs(), samples().list().ofMaxSize(3))
                .as(RunTrend::new)
                .map(Event.HistoryRecorded::new);
        return Arbitraries.oneOf(started, policy, slo, trend, finished);
    }

    private static Arbitrary<SloExempt> exempt() {
        return Combinators.combine(
                        texts(), texts(), texts(), Arbitraries.integers().greaterOrEqual(1))
                .as(SloExempt::new);
    }

    private static Arbitrary<RunTrend.Sample> samples() {
        return Combinators.combine(instants(), longs()).as(RunTrend.Sample::new);
    }

    private static Arbitrary<SourceExcerpt> excerpts() {
        return Combinators.combine(Arbitraries.integers(), texts().list().ofMaxSize(3))
                .as(SourceExcerpt::new);
    }

    private static Arbitrary<Event> tasks() {
        Arbitrary<Event> planned = Combinators.combine(
                        texts(),
                        Arbitraries.of(TaskKind.class),
                        texts(),
                        texts().list().ofMaxSize(3))
                .as(Event.TaskPlanned::new);
        Arbitrary<Event> started = texts().map(Event.TaskStarted::new);
        Arbitrary<Event> finished = Combinators.combine(
                        texts(),
                        Arbitraries.of(TaskStatus.class),
                        Arbitraries.of(CacheState.class),
                        texts(),
                        durations(),
                        texts(),
                        texts())
                .as(Event.TaskFinished::new);
        return Arbitraries.oneOf(planned, started, finished);
    }

    private static Arbitrary<Event> findings() {
        Arbitrary<Finding> finding = Combinators.combine(
                        texts(),
                        texts(),
                        Arbitraries.of(Severity.class),
                        texts(),
                        texts(),
                        Combinators.combine(texts(), Arbitraries.integers(), Arbitraries.integers())
                                .as(Location::new),
                        texts(),
                        texts())
                .as(Finding::new);
        Arbitrary<Violation> violation =
                Combinators.combine(texts(), texts(), texts()).as(Violation::new);
        return Arbitraries.oneOf(
                Combinators.combine(texts(), finding, excerpts()).as(Event.FindingFound::new),
                violation.map(Event.ViolationFound::new),
                violation.map(Event.BypassAllowed::new));
    }

    private static Arbitrary<Event> cache() {
        return Arbitraries.oneOf(
                Combinators.combine(texts(), longs(), booleans()).as(Event.CacheStored::new),
                Combinators.combine(texts(), longs(), booleans()).as(Event.CacheRestored::new),
                Arbitraries.integers().map(Event.RemoteUsed::new),
                Combinators.combine(texts(), texts()).as(Event.CacheFailed::new));
    }

    private static Arbitrary<RunInfo> runInfos() {
        Arbitrary<RunInfo.Git> git = Combinators.combine(texts(), texts(), Arbitraries.of(Dirty.class))
                .as(RunInfo.Git::new);
        return Combinators.combine(texts(), texts(), instants(), texts(), texts(), texts(), texts(), git)
                .as(RunInfo::new);
    }

    private static Arbitrary<RunPart> parts() {
        return Combinators.combine(texts(), texts()).as(RunPart::new);
    }

    /** All of Java's characters, so also control characters and halves of surrogate pairs. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.of(
                        "", "tests@orders", "\"\\\n\t\u2028\u0000\u001b[31m", "\ud83d\ude00", "\ud83d", "\ude00x"));
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000_000_000L, 1_000_000_000_000L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000, 1_000_000_000_000L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Duration::ofSeconds);
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.doubles();
    }

    private static Arbitrary<Long> longs() {
        return Arbitraries.longs();
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }

    /** For tests that need a list. */
    public static Arbitrary<List<Recorded>> streams() {
        return recorded().list().ofMaxSize(30);
    }
}
