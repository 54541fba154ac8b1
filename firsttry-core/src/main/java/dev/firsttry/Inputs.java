package dev.firsttry;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckScope;
import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.Sha256;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.event.RunInfo;
import dev.firsttry.git.SeenFiles;
import dev.firsttry.git.SourceFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What results depend on. By default everything in the repository that git tracks or would track: a hit is always
 * right, if sometimes later than it could be.
 */
final class Inputs {

    private static final String OWN = ".firsttry/";

    private final GateRequest request;
    private final ContentHashes hashes;
    private final Consumer<TreeDigest> digested;
    private final Lazy<SeenFiles> seen = new Lazy<>(this::look);
    private final Lazy<SourceFiles> files = new Lazy<>(() -> seen.get().files());
    private final Lazy<Sha256> tree = new Lazy<>(this::hash);

    Inputs(GateRequest request, ContentHashes hashes) {
        this(request, hashes, tree -> {});
    }

    /** Of the gate, whose misses are explained by these files. */
    Inputs(GateRequest request, KnownFiles known) {
        this(request, known.hashes(), known::keep);
    }

    private Inputs(GateRequest request, ContentHashes hashes, Consumer<TreeDigest> digested) {
        this.request = request;
        this.hashes = hashes;
        this.digested = digested;
    }

    /** Digest of all of them. */
    Sha256 digest() {
        return tree.get();
    }

    /** Paths from the top-level directory, sorted. */
    List<String> files() {
        return files.get().files();
    }

    /** The facts that a check judges. */
    CheckContext context(PlannedCheck check, Clock clock) {
        // Files that were looked at are digested at once: what changes between the two would count as unchanged.
        tree.get();
        return new CheckContext(
                request.places().top(),
                files(),
                check.sees(request.modules()),
                request.sessionStart(),
                clock,
                request.buildTool(),
                Optional.empty());
    }

    /** The key of a check's result. */
    CacheKey key(PlannedCheck check, CheckContext context) {
        RunInfo run = request.run();
        CacheKey.Builder key = CacheKey.of("check/" + check.check().name())
                .add("firsttry", run.firsttry())
                .add("maven", run.maven())
                .add("java", run.java())
                .add("os", run.os())
                .add("inputs", tree.get())
                .add("module", check.path());
        check.check().keyFields(context).forEach((name, value) -> key.add("check." + name, value));
        if (check.check().scope() == CheckScope.MODULE) {
            request.build().get(check.path()).fields().forEach((name, value) -> key.add("build." + name, value));
        }
        return key.build();
    }

    private SeenFiles look() {
        return SeenFiles.inside(request.places().top()).without(path -> isOwn(request.places(), path));
    }

    /** Whether FirstTry itself wrote the file, from the top-level directory: it is no file of the project. */
    static boolean isOwn(Places places, String path) {
        Path output = places.output();
        String made = output.startsWith(places.top()) ? slashes(places.top().relativize(output)) + "/" : OWN;
        return path.startsWith(OWN) || path.startsWith(made);
    }

    private Sha256 hash() {
        TreeDigest all = seen.get().digest(hashes);
        digested.accept(all);
        return all.digest();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
