package dev.firsttry.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a key with the entries on the disk. */
final class Explainer {

    /** Entries that are looked at, the latest first: an older one is hardly what anybody compares with. */
    private static final int LOOKED_AT = 5_000;

    private final EntryFiles files;
    private final FileLists lists;

    Explainer(EntryFiles files, FileLists lists) {
        this.files = files;
        this.lists = lists;
    }

    Explanation explain(CacheKey key, Optional<Tier> tier, List<Scope> scopes) throws IOException {
        if (tier.isPresent()) {
            return new Explanation(key.fields(), tier, "", List.of(), Optional.empty());
        }
        Optional<Manifest> nearest = nearest(key, scopes);
        List<Explanation.Difference> differences =
                nearest.map(entry -> differences(key.fields(), entry.fields())).orElse(List.of());
        return new Explanation(
                key.fields(), tier, nearest.map(Manifest::key).orElse(""), differences, changes(differences));
    }

    /** Of the first field that stands for files. */
    private Optional<FileChanges> changes(List<Explanation.Difference> differences) throws IOException {
        for (Explanation.Difference difference : differences) {
            Optional<Map<String, Long>> now = lists.read(difference.now());
            Optional<Map<String, Long>> then = lists.read(difference.then());
            if (now.isPresent() && then.isPresent()) {
                return Optional.of(FileChanges.between(then.get(), now.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Manifest> nearest(CacheKey key, List<Scope> scopes) throws IOException {
        Optional<Manifest> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (EntryFiles.Stored file : latest(scopes)) {
            Optional<Manifest> entry = read(file).filter(each -> sameTask(each.fields(), key.fields()));
            int count = entry.map(
                            each -> differences(key.fields(), each.fields()).size())
                    .orElse(Integer.MAX_VALUE);
            if (count < fewest) {
                best = entry;
                fewest = count;
            }
        }
        return best;
    }

    private List<EntryFiles.Stored> latest(List<Scope> scopes) throws IOException {
        List<EntryFiles.Stored> all = new ArrayList<>();
        for (Scope scope : scopes) {
            all.addAll(files.entries(scope));
        }
        all.sort(Comparator.comparing(EntryFiles.Stored::used).reversed());
        return all.subList(0, Math.min(all.size(), LOOKED_AT));
    }

    /** For comparing only: nothing of it is used. */
    private static Optional<Manifest> read(EntryFiles.Stored file) throws IOException {
        try {
            return Optional.of(ManifestFile.unverified(Files.readAllBytes(file.path())));
        } catch (RefusedException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean sameTask(Map<String, String> one, Map<String, String> other) {
        return one.getOrDefault("task", "").equals(other.getOrDefault("task", ""));
    }

    private static List<Explanation.Difference> differences(Map<String, String> now, Map<String, String> then) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        return names.stream()
                .map(name -> new Explanation.Difference(name, now.getOrDefault(name, ""), then.getOrDefault(name, "")))
                .filter(difference -> !difference.now().equals(difference.then()))
                .toList();
    }
}
