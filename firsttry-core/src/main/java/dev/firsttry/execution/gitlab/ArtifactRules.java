package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.artifact.FileSearch;
import dev.firsttry.execution.artifact.NamePattern;
import dev.firsttry.workflow.gitlab.Expand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a job hands over.
 *
 * @param when {@code on_success}, {@code on_failure} or {@code always}
 * @param exclude whole paths: a directory that is named stands for itself only
 * @param dotenv files whose variables later jobs get, whatever {@code when} says
 */
record ArtifactRules(List<String> paths, List<String> exclude, boolean untracked, String when, List<String> dotenv) {

    static ArtifactRules of(KeywordData keywords, Map<String, String> variables) {
        KeywordData artifacts = keywords.mapping("artifacts").orElse(new KeywordData(List.of()));
        List<String> reports =
                artifacts.mapping("reports").map(found -> found.texts("dotenv")).orElse(List.of());
        return new ArtifactRules(
                expanded(artifacts.texts("paths"), variables),
                expanded(artifacts.texts("exclude"), variables),
                artifacts.flag("untracked"),
                artifacts.text("when").orElse("on_success"),
                expanded(reports, variables));
    }

    private static List<String> expanded(List<String> texts, Map<String, String> variables) {
        return texts.stream().map(text -> Expand.text(text, variables)).toList();
    }

    boolean isKept(boolean succeeded) {
        return when.equals("always") || when.equals(succeeded ? "on_success" : "on_failure");
    }

    /**
     * The files that are there now.
     *
     * @param source paths of the files that were checked out
     * @param log takes a line for each pattern that finds nothing
     */
    List<Path> files(Path directory, Set<String> source, Collection<String> log) throws IOException {
        FileSearch search = new FileSearch(directory, true);
        Set<Path> found = new LinkedHashSet<>();
        for (String path : paths) {
            List<Path> files = inside(directory, search.find(List.of(path)).files());
            if (files.isEmpty()) {
                log.add("WARNING: " + path + ": no matching files. Ensure that the artifact path is relative to the"
                        + " working directory");
            }
            found.addAll(files);
        }
        if (untracked) {
            search.find(List.of(".")).files().stream()
                    .filter(file -> !source.contains(relative(directory, file)))
                    .forEach(found::add);
        }
        List<NamePattern> excluded = exclude.stream().map(NamePattern::of).toList();
        found.removeIf(file -> file.startsWith(directory.resolve(".git")));
        found.removeIf(file -> excluded.stream().anyMatch(pattern -> pattern.matches(relative(directory, file))));
        return new ArrayList<>(new TreeSet<>(found));
    }

    private static String relative(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> inside(Path directory, List<Path> files) {
        return files.stream().filter(file -> file.startsWith(directory)).toList();
    }
}
