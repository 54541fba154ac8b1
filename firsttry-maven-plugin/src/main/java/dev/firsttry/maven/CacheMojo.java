package dev.firsttry.maven;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.CacheService;
import dev.firsttry.cache.CacheStats;
import dev.firsttry.cache.Explanation;
import dev.firsttry.cache.GcReport;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.report.Human;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks into the local cache: what it holds, why a task is a hit or a miss, and what can go. */
@Mojo(name = "cache", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class CacheMojo extends PolicyMojo {

    /** {@code stats}, {@code explain} or {@code gc}. */
    @Parameter(property = "firsttry.cache.action", defaultValue = "stats")
    String action;

    /** For {@code gc}: how many MiB the local cache may hold; what was used longest ago goes first. */
    @Parameter(property = "firsttry.cache.maxMiB", defaultValue = "10240")
    long maxMiB;

    private static final int SHOWN_FILES = 20;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (CacheAccess access = CacheAccess.open(this, System.getenv())) {
            switch (action) {
                case "stats" -> stats(access);
                case "explain" -> explain(access);
                case "gc" -> gc(access.service().gc(maxMiB << 20));
                default ->
                    throw new MojoFailureException(
                            "firsttry.cache.action is '" + action + "', and can be stats, explain or gc");
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private void stats(CacheAccess access) {
        CacheStats stats = access.service().stats();
        int entries =
                stats.entries().values().stream().mapToInt(Integer::intValue).sum();
        getLog().info("Local cache: " + access.settings().directory());
        getLog().info("  " + entries + " entries with " + Human.bytes(stats.entryBytes()) + ", " + stats.blobs()
                + " blobs with " + Human.bytes(stats.blobBytes()));
        stats.entries().forEach((scope, count) -> getLog().info("  scope " + scope + ": " + count + " entries"));
        getLog().info("S3 cache: "
                + access.settings().remote().map(S3Settings::toString).orElse(access.absence()));
        getLog().info("This build writes the scope "
                + access.settings().trust().scope().name());
    }

    private void gc(GcReport report) {
        getLog().info("Removed " + report.entries() + " entries and " + report.blobs() + " blobs: "
                + Human.bytes(report.freedBytes()) + " freed, " + Human.bytes(report.leftBytes()) + " left");
    }

    private void explain(CacheAccess access) {
        CacheService service = access.service();
        access.gateKeys().forEach((task, key) -> explain(task, key, service.explain(key)));
    }

    private void explain(String task, CacheKey key, Explanation why) {
        getLog().info(task + "  " + key.hex() + "  "
                + why.tier()
                        .map(tier -> "hit (" + tier.name().toLowerCase(Locale.ROOT) + ")")
                        .orElse("miss"));
        why.fields().forEach((name, value) -> getLog().info("    " + name + " = " + value));
        if (!why.nearest().isEmpty()) {
            getLog().info("  differs from the nearest entry, " + why.nearest() + ", in:");
            why.differences()
                    .forEach(
                            one -> getLog().info("    " + one.field() + ": now " + one.now() + ", then " + one.then()));
            why.files().ifPresent(files -> files.lines(SHOWN_FILES).forEach(line -> getLog().info("      " + line)));
        } else if (why.tier().isEmpty()) {
            getLog().info("  no entry of this task is on this machine");
        }
    }
}
