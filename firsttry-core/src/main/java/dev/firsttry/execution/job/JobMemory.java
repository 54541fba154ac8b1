package dev.firsttry.execution.job;

import dev.firsttry.cache.ActionResult;
import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.Lookup;
import dev.firsttry.cache.Restore;
import dev.firsttry.cache.TaskCache;
import dev.firsttry.cache.Tier;
import dev.firsttry.event.CacheState;
import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.artifact.ArtifactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What jobs left in earlier runs with the same inputs: their outputs, artifacts, annotations and log. */
public final class JobMemory {

    /** Bytes of a log that are kept for the next run: its end. */
    private static final int LOG = 1 << 20;

    private static final String OUTPUT = "output:";
    private static final String ARTIFACT = "artifact:";

    private final TaskCache cache;
    private final ArtifactStore artifacts;
    private final Use use;

    public JobMemory(TaskCache cache, ArtifactStore artifacts, Use use) {
        this.cache = cache;
        this.artifacts = artifacts;
        this.use = use;
    }

    /** What a run does with it. */
    public enum Use {
        /** What is known is taken over; the rest runs, and is kept. */
        TAKE_AND_KEEP,
        /** Nothing is looked up or kept, which is said of every job. */
        OFF,
        /** Jobs are looked up and never run. */
        ASK_ONLY
    }

    /** A job that need not run. */
    public record Remembered(JobResult result, String log, CacheState from) {}

    /** How it is told of a job that ran. */
    CacheState ran() {
        return use == Use.OFF ? CacheState.OFF : CacheState.MISS;
    }

    boolean asksOnly() {
        return use == Use.ASK_ONLY;
    }

    /**
     * Finds a job that succeeded with these inputs, and gives its artifacts to this run.
     *
     * @param temp an empty directory to work in
     */
    public Optional<Remembered> find(CacheKey key, Path temp) {
        return cache.find(key).fold(new Lookup.Cases<>() {
            @Override
            public Optional<Remembered> hit(Lookup.Hit hit) {
                return takeOver(key, hit.result(), temp) ? Optional.of(remembered(hit)) : Optional.empty();
            }

            @Override
            public Optional<Remembered> miss(Lookup.Miss miss) {
                return Optional.empty();
            }
        });
    }

    private static Remembered remembered(Lookup.Hit hit) {
        Map<String, String> outputs = new TreeMap<>();
        hit.result().values().forEach((name, value) -> {
            if (name.startsWith(OUTPUT)) {
                outputs.put(name.substring(OUTPUT.length()), value);
            }
        });
        CacheState from = hit.tier() == Tier.LOCAL ? CacheState.LOCAL : CacheState.REMOTE;
        return new Remembered(
                JobResult.success(outputs, KeptAnnotations.of(hit.result().values())),
                hit.result().log(),
                from);
    }

    private boolean takeOver(CacheKey key, ActionResult result, Path temp) {
        Map<String, String> names = new TreeMap<>();
        result.values().forEach((name, value) -> {
            if (name.startsWith(ARTIFACT)) {
                names.put(name.substring(ARTIFACT.length()), value);
            }
        });
        if (names.isEmpty()) {
            return true;
        }
        boolean restored = cache.restore(key, result, temp).fold(new Restore.Cases<>() {
            @Override
            public Boolean done(Restore.Done done) {
                return true;
            }

            @Override
            public Boolean refused(Restore.Refused refused) {
                return false;
            }
        });
        names.forEach((directory, name) -> {
            if (restored) {
                add(name, temp.resolve(directory));
            }
        });
        return restored;
    }

    private void add(String name, Path directory) {
        try (Stream<Path> files = Files.walk(Files.createDirectories(directory))) {
            artifacts.add(name, directory, files.filter(Files::isRegularFile).toList(), true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take over the artifact " + name, e);
        }
    }

    /** Keeps a clean success. */
    public void store(CacheKey key, JobResult result, Path log) {
        TreeMap<String, String> values = new TreeMap<>();
        result.outputs().forEach((name, value) -> values.put(OUTPUT + name, value));
        values.putAll(KeptAnnotations.values(result.findings()));
        List<Artifact> made = result.artifacts().stream()
                .flatMap(name -> artifacts.find(name).stream())
                .toList();
        made.forEach(artifact -> values.put(ARTIFACT + artifact.id(), artifact.name()));
        ActionResult entry = new ActionResult(values, end(log), List.of());
        cache.store(
                key,
                made.isEmpty()
                        ? entry
                        : entry.withOutputs(
                                made.get(0).directory().getParent(),
                                made.stream()
                                        .map(artifact -> Long.toString(artifact.id()))
                                        .toList()));
    }

    /** From the first whole line on; a log may be larger than the memory. */
    private static String end(Path log) {
        try (FileChannel channel = FileChannel.open(log)) {
            long start = Math.max(0, channel.size() - LOG);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                // a read may end early
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return start == 0 ? text : "(only the end of the log was kept)\n" + text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log of a job", e);
        }
    }
}
