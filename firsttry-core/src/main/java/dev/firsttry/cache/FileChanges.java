package dev.firsttry.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How two trees differ.
 *
 * @param added paths that only the later one has, sorted
 * @param removed paths that only the earlier one has, sorted
 * @param changed paths whose content, kind or right to be executed is another, sorted
 */
public record FileChanges(List<String> added, List<String> removed, List<String> changed) {

    public FileChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    static FileChanges between(Map<String, Long> then, Map<String, Long> now) {
        List<String> changed = new ArrayList<>();
        then.forEach((path, mark) -> {
            if (now.containsKey(path) && !now.get(path).equals(mark)) {
                changed.add(path);
            }
        });
        changed.sort(null);
        return new FileChanges(missing(then, now), missing(now, then), changed);
    }

    private static List<String> missing(Map<String, Long> there, Map<String, Long> all) {
        return all.keySet().stream()
                .filter(path -> !there.containsKey(path))
                .sorted()
                .toList();
    }

    /** One line for each file, such as {@code changed pom.xml}: changed ones first; at most so many, and how many more. */
    public List<String> lines(int most) {
        List<String> all = new ArrayList<>();
        changed.forEach(path -> all.add("changed " + path));
        added.forEach(path -> all.add("added " + path));
        removed.forEach(path -> all.add("removed " + path));
        if (all.size() <= most) {
            return all;
        }
        List<String> lines = new ArrayList<>(all.subList(0, most));
        lines.add("and " + (all.size() - most) + " more");
        return lines;
    }
}
