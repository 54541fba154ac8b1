package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.artifact.FileSearch;
import dev.firsttry.execution.artifact.PathCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The paths that a step of {@code actions/cache} names, by the directory that they lie in. What is the developer's own,
 * such as {@code ~/.m2/repository}, is neither saved nor written to: the job uses it as it is.
 */
final class CachePaths {

    private final Map<String, Path> roots = new LinkedHashMap<>();
    private final Map<String, List<String>> patterns = new TreeMap<>();
    private final List<String> leftAlone = new ArrayList<>();

    CachePaths(BuiltinContext context) {
        roots.put("workspace", context.workspace());
        roots.put("temp", context.temp());
        String home = context.variable("HOME");
        if (context.ownHome() && !home.isEmpty()) {
            roots.put("home", Path.of(home));
        }
        for (String line : context.inputs().lines("path")) {
            take(line, home, context.workspace());
        }
    }

    private void take(String line, String home, Path workspace) {
        boolean excludes = line.startsWith("!");
        String text = excludes ? line.substring(1).strip() : line;
        String path = text.startsWith("~") ? home + text.substring(1) : text;
        Path absolute = workspace.resolve(path.replaceAll("/?[*?\\[].*$", "")).normalize();
        roots.entrySet().stream()
                .filter(root -> absolute.startsWith(root.getValue()))
                .findFirst()
                .ifPresentOrElse(
                        root -> patterns.computeIfAbsent(root.getKey(), label -> new ArrayList<>())
                                .add((excludes ? "!" : "") + workspace.resolve(path)),
                        () -> leftAlone.add(line));
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Lines that name something of the developer's. */
    List<String> leftAlone() {
        return List.copyOf(leftAlone);
    }

    Map<String, Path> roots() {
        return Map.copyOf(roots);
    }

    /** The files that are there now. */
    List<PathCache.Part> parts() throws IOException {
        List<PathCache.Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> label : patterns.entrySet()) {
            Path root = roots.get(label.getKey());
            List<Path> files = new FileSearch(root, true).find(label.getValue()).files();
            parts.add(new PathCache.Part(label.getKey(), root, files));
        }
        return parts;
    }
}
