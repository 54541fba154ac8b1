package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.workflow.gitlab.Copies.Copy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All instances of the file by name, and what needs on them mean. */
final class JobNames {

    private static final Pattern MATRIX = Pattern.compile("\\$\\[\\[\\s*+matrix\\.([A-Za-z0-9_]++)\\s*+]]");

    /** Names that selections with {@code $[[ matrix.NAME ]]} may make in all. */
    private static final int MAX_SELECTED = 1_000_000;

    private final Map<String, List<Copy>> byJob = new LinkedHashMap<>();
    private final Map<String, Copy> byName = new LinkedHashMap<>();
    private final Copies copies;
    private int selected;

    JobNames(List<Copy> all, Copies copies) {
        this.copies = copies;
        for (Copy copy : all) {
            byJob.computeIfAbsent(copy.job().name(), none -> new ArrayList<>()).add(copy);
            byName.putIfAbsent(copy.name(), copy);
        }
    }

    Optional<Copy> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Copy> ofJob(String job) {
        return byJob.getOrDefault(job, List.of());
    }

    /** Names of jobs, for hints. */
    List<String> jobs() {
        return List.copyOf(byJob.keySet());
    }

    /** Whether what a need means differs between the instances of the job that needs. */
    static boolean differs(NeedsReader.Wanted need) {
        return need.matrix()
                .filter(matrix -> Nodes.flat(matrix).stream()
                        .flatMap(entry -> Nodes.mapping(entry).stream())
                        .flatMap(entry -> entry.entries().stream())
                        .flatMap(entry -> Nodes.texts(entry.value()).stream())
                        .anyMatch(text -> text.contains("$[[")))
                .isPresent();
    }

    /** The names of the instances that are meant, known or not. */
    List<String> targets(NeedsReader.Wanted need, Copy by) {
        if (need.matrix().isPresent()) {
            return selected(need.name(), need.matrix().get(), by);
        }
        List<Copy> all = byJob.get(need.name());
        return all == null ? List.of(need.name()) : all.stream().map(Copy::name).toList();
    }

    private List<String> selected(String job, Node matrix, Copy by) {
        if (selected > MAX_SELECTED) {
            return List.of(job + ": too many selections");
        }
        List<Map<String, String>> rows = copies.rows(matrix, by.job().name());
        selected += rows.size();
        return rows.stream()
                .map(row -> {
                    Map<String, String> resolved = new LinkedHashMap<>();
                    row.forEach((key, value) -> resolved.put(key, resolve(value, by)));
                    return Copies.name(job, resolved);
                })
                .toList();
    }

    private static String resolve(String text, Copy by) {
        return MATRIX.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(by.matrix().getOrDefault(found.group(1), found.group())));
    }
}
