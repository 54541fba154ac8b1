package dev.firsttry.execution.gitlab;

import dev.firsttry.digest.FieldHasher;
import dev.firsttry.digest.Sha256;
import dev.firsttry.execution.artifact.PathCache;
import dev.firsttry.pipeline.Data;
import dev.firsttry.workflow.gitlab.Expand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One cache of a job.
 *
 * @param policy {@code pull-push}, {@code pull} or {@code push}
 * @param when {@code on_success}, {@code on_failure} or {@code always}
 */
record CacheRules(
        String key, List<String> paths, boolean untracked, String policy, String when, List<String> fallbacks) {

    private static final String VERSION = "gitlab";
    private static final String LABEL = "workspace";

    /** Those of a job; the key may depend on files of the checkout, so it is there already. */
    static List<CacheRules> of(KeywordData keywords, Map<String, String> variables, Path directory) {
        return keywords.items("cache").stream()
                .flatMap(data -> KeywordData.mapping(data).stream())
                .map(cache -> one(cache, variables, directory))
                .filter(cache -> !cache.paths().isEmpty() || cache.untracked())
                .toList();
    }

    private static CacheRules one(KeywordData cache, Map<String, String> variables, Path directory) {
        return new CacheRules(
                key(cache, variables, directory),
                cache.texts("paths").stream()
                        .map(path -> Expand.text(path, variables))
                        .toList(),
                cache.flag("untracked"),
                Expand.text(cache.text("policy").orElse("pull-push"), variables),
                cache.text("when").orElse("on_success"),
                cache.texts("fallback_keys").stream()
                        .map(text -> Expand.text(text, variables))
                        .toList());
    }

    private static String key(KeywordData cache, Map<String, String> variables, Path directory) {
        Optional<KeywordData> computed =
                cache.get("key").filter(Data.Fields.class::isInstance).flatMap(KeywordData::mapping);
        if (computed.isEmpty()) {
            return Expand.text(cache.text("key").orElse("default"), variables);
        }
        String prefix = computed.get()
                .text("prefix")
                .map(text -> Expand.text(text, variables) + "-")
                .orElse("");
        FieldHasher hasher = new FieldHasher("cache-key-files");
        boolean any = false;
        for (String name : computed.get().texts("files")) {
            Path file = directory.resolve(Expand.text(name, variables)).normalize();
            if (file.startsWith(directory) && Files.isRegularFile(file)) {
                hasher.add(name, hash(file));
                any = true;
            }
        }
        return prefix + (any ? hasher.finish().digest().hex() : "default");
    }

    private static Sha256 hash(Path file) {
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName() + " for the cache key", e);
        }
    }

    /** The line for the log. */
    String pull(PathCache cache, Path directory) throws IOException {
        if (policy.equals("push")) {
            return "Not downloading cache " + key + " due to policy";
        }
        for (String wanted : keys()) {
            Optional<PathCache.Entry> entry = cache.find(VERSION, wanted, List.of());
            if (entry.isPresent()) {
                cache.restore(entry.get(), Map.of(LABEL, directory));
                return "Successfully extracted cache " + wanted;
            }
        }
        return "No cache for " + String.join(", ", keys());
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(key));
        keys.addAll(fallbacks);
        return keys;
    }

    /** The line for the log. */
    String push(PathCache cache, Path directory, boolean succeeded, Set<String> source) throws IOException {
        boolean wanted = when.equals("always") || when.equals(succeeded ? "on_success" : "on_failure");
        if (!wanted || policy.equals("pull")) {
            return "Not uploading cache " + key + " due to policy";
        }
        List<String> log = new ArrayList<>();
        List<Path> files =
                new ArtifactRules(paths, List.of(), untracked, "always", List.of()).files(directory, source, log);
        if (files.isEmpty()) {
            return "No files for cache " + key;
        }
        cache.replace(VERSION, key, List.of(new PathCache.Part(LABEL, directory, files)));
        return "Created cache " + key + ": " + files.size() + " files";
    }
}
