package dev.firsttry.report.slo;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Object;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history of all machines, in S3. Each run is an object of its own that nobody ever changes, named by day and run, so
 * that no writer can lose another's sample; a machine keeps what it has read in its own file.
 */
public final class SharedHistory {

    private static final String ROOT = "history/v1/";
    private static final int LARGEST = 1 << 20;

    /** Runs of others that one run brings here; with more than that between two of ours, the newest. */
    private static final int MOST_FETCHED = 100;

    private final S3Store store;
    private final String project;

    /** @param project the same on every machine, and nobody else's in this bucket and prefix */
    public SharedHistory(S3Store store, String project) {
        this.store = store;
        this.project = project.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    /** Adds a run; one that is there already stays as it is. */
    public void add(Measurement run) throws S3Exception {
        store.putIfAbsent(name(run), HistoryLine.of(run).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Runs of other machines.
     *
     * @param from the first day to look at, in UTC
     * @param known ids of runs that need not come again
     */
    public List<Measurement> others(Instant from, Instant now, Set<String> known) throws S3Exception {
        List<S3Object> wanted = new ArrayList<>();
        for (LocalDate day = day(from); !day.isAfter(day(now)); day = day.plusDays(1)) {
            String folder = folder(day);
            store.list(folder, object -> {
                String id = object.name().substring(folder.length()).replace(".json", "");
                if (!known.contains(id)) {
                    wanted.add(object);
                }
            });
        }
        wanted.sort(Comparator.comparing(S3Object::modified).reversed());
        List<Measurement> runs = new ArrayList<>();
        for (S3Object object : wanted.subList(0, Math.min(MOST_FETCHED, wanted.size()))) {
            store.get(object.name(), LARGEST).flatMap(SharedHistory::parse).ifPresent(runs::add);
        }
        return runs;
    }

    /** Where to begin: a day before the newest run that is known here, so that a slow clock loses nothing. */
    public static Instant from(History here, Instant now, Duration window) {
        Instant start = now.minus(window);
        return here.runs().stream()
                .map(Measurement::at)
                .max(Comparator.naturalOrder())
                .map(at -> at.minus(Duration.ofDays(1)))
                .filter(at -> at.isAfter(start))
                .orElse(start);
    }

    /** What is no run of this version, written by an older or newer FirstTry, is left where it is. */
    private static Optional<Measurement> parse(byte[] bytes) {
        List<Measurement> runs = new ArrayList<>();
        try {
            HistoryLine.read(new String(bytes, StandardCharsets.UTF_8), runs::add, mark -> {});
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
        return runs.stream().findFirst();
    }

    private String name(Measurement run) {
        return folder(day(run.at())) + run.details().runId() + ".json";
    }

    private String folder(LocalDate day) {
        return ROOT + project + "/" + day + "/";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
