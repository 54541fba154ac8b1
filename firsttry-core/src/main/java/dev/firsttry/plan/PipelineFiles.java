package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the files of pipelines.
 *
 * @param paths from the root with {@code /} as separator; each place's files in alphabetical order
 * @param faults named files that are not there
 */
record PipelineFiles(List<String> paths, List<Fault> faults) {

    /** Where the services look. */
    static final List<String> USUAL = List.of(".github/workflows/*.yml", ".github/workflows/*.yaml", ".gitlab-ci.yml");

    private static final Set<String> SKIPPED = Set.of(".git", "target", "node_modules");

    PipelineFiles {
        paths = List.copyOf(paths);
        faults = List.copyOf(faults);
    }

    static PipelineFiles of(PlanRequest request) {
        if (request.pipelines().isEmpty()) {
            Set<String> github = new TreeSet<>(matching(request.root(), USUAL.get(0)));
            github.addAll(matching(request.root(), USUAL.get(1)));
            List<String> all = new ArrayList<>(github);
            all.addAll(matching(request.root(), USUAL.get(2)));
            return new PipelineFiles(all, List.of());
        }
        Set<String> found = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (String named : request.pipelines()) {
            String pattern = named.strip().replace('\\', '/').replaceFirst("^\\./", "");
            Set<String> files = matching(request.root(), pattern);
            found.addAll(files);
            if (files.isEmpty()) {
                String message = "no file matches '" + named + "'";
                faults.add(new Fault(FaultKind.MISSING_FILE, message, Location.of(pattern), List.of(named)));
            }
        }
        return new PipelineFiles(List.copyOf(found), faults);
    }

    private static Set<String> matching(Path root, String pattern) {
        int wild = firstWild(pattern);
        if (wild < 0) {
            return Files.isRegularFile(root.resolve(pattern)) ? Set.of(pattern) : Set.of();
        }
        Path start = root.resolve(pattern.substring(0, pattern.lastIndexOf('/', wild) + 1));
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1
                        + (int) pattern.substring(wild)
                                .chars()
                                .filter(c -> c == '/')
                                .count();
        return Files.isDirectory(start) ? walk(root, start, depth, pattern) : Set.of();
    }

    private static int firstWild(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> walk(Path root, Path start, int depth, String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        Set<String> found = new TreeSet<>();
        try {
            Files.walkFileTree(start, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return SKIPPED.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path path = root.relativize(file);
                    if (attributes.isRegularFile() && matcher.matches(path)) {
                        found.add(path.toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + pattern, e);
        }
        return found;
    }
}
