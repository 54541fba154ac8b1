package dev.firsttry.check.audit;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * An offline snapshot in the layout that other tools use: {@code <directory>/osv-scanner/Maven/all.zip}, one JSON file an
 * advisory. Its age is what a signed {@link SnapshotStatement} says, else the time stamp of the file.
 */
public final class SnapshotSource implements AdvisorySource {

    static final Path PLACE = Path.of("osv-scanner", "Maven", "all.zip");
    private static final Duration SKEW = Duration.ofHours(1);

    private final Path zip;
    private final int maxAgeDays;
    private final Vouching vouching;
    private final Clock clock;

    /**
     * Who must stand behind a snapshot.
     *
     * @param keys public keys that may vouch for it
     * @param required whether one of them must
     */
    public record Vouching(List<String> keys, boolean required) {

        /** The place alone is trusted. */
        public static final Vouching BY_PLACE = new Vouching(List.of(), false);

        public Vouching {
            keys = List.copyOf(keys);
        }
    }

    /** @param maxAgeDays an older snapshot does not count */
    public SnapshotSource(Path directory, int maxAgeDays, Vouching vouching, Clock clock) {
        this.zip = directory.resolve(PLACE);
        this.maxAgeDays = maxAgeDays;
        this.vouching = vouching;
        this.clock = clock;
    }

    @Override
    public Answer about(Set<String> packages) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IOException("there is no snapshot osv-scanner/Maven/all.zip");
        }
        if (vouching.required() && vouching.keys().isEmpty()) {
            throw new IOException(
                    "the snapshot lies where this build says, and the locked policy lists no key that could"
                            + " vouch for it (dependency_audit.trusted_keys)");
        }
        // Beside the scan, which cannot use all processors from its first to its last entry.
        CompletableFuture<Sha256> hashing = CompletableFuture.supplyAsync(this::hash);
        var archive = new SnapshotArchive(packages);
        Optional<IOException> damage = scan(archive);
        // Whether it counts at all comes before what is wrong in it.
        Sha256 digest = digest(hashing);
        String age = age(digest);
        if (damage.isPresent()) {
            throw damage.get();
        }
        return new Answer(
                "offline snapshot of OSV, " + age + ", " + archive.size() + " advisories, sha256 " + digest.hex(),
                archive.advisories(),
                archive.broken());
    }

    private Optional<IOException> scan(SnapshotArchive archive) {
        try {
            archive.read(zip);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private Sha256 hash() {
        try {
            return Sha256.ofFile(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sha256 digest(CompletableFuture<Sha256> hashing) throws IOException {
        try {
            return hashing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException unreadable ? unreadable.getCause() : new IOException(e);
        }
    }

    private String age(Sha256 digest) throws IOException {
        boolean vouched =
                vouching.required() || !vouching.keys().isEmpty() && Files.exists(SnapshotStatement.beside(zip));
        Instant fetched =
                vouched ? stated(digest) : Files.getLastModifiedTime(zip).toInstant();
        Duration age = Duration.between(fetched, clock.instant());
        if (age.compareTo(SKEW.negated()) < 0) {
            throw new IOException("the snapshot is dated in the future: " + fetched);
        }
        if (age.compareTo(Duration.ofDays(maxAgeDays)) > 0) {
            throw new IOException(
                    "the snapshot is " + age.toDays() + " days old, more than the policy's " + maxAgeDays);
        }
        return Math.max(0, age.toDays()) + " days old" + (vouched ? " (signed)" : "");
    }

    private Instant stated(Sha256 digest) throws IOException {
        SnapshotStatement statement = SnapshotStatement.read(zip, vouching.keys());
        if (!statement.sha256().equals(digest)) {
            throw new IOException("the snapshot is not the one that its statement is about");
        }
        return statement.fetchedAt();
    }
}
