package dev.firsttry;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.plan.PipelinePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files that a pipeline includes or calls and that git ignores: they are here, and CI will never see them. */
final class IgnoredFiles {

    private final Path top;
    private final Set<String> known;

    IgnoredFiles(GateRequest request, ContentHashes hashes) {
        this.top = request.places().top();
        this.known = new HashSet<>(new Inputs(request, hashes).files());
    }

    /** One error for each of them. */
    List<Finding> of(List<PipelinePlan> pipelines) {
        SortedSet<String> ignored = new TreeSet<>();
        for (PipelinePlan plan : pipelines) {
            plan.files().stream()
                    .map(this::normal)
                    .filter(file -> !file.equals(plan.pipeline().source()))
                    .filter(file -> !known.contains(file) && Files.isRegularFile(top.resolve(file)))
                    .forEach(ignored::add);
        }
        return ignored.stream().map(IgnoredFiles::finding).toList();
    }

    private String normal(String file) {
        return top.relativize(top.resolve(file).normalize()).toString().replace('\\', '/');
    }

    private static Finding finding(String file) {
        return Finding.error(
                "run/ignored-file",
                "",
                "the pipeline reads " + file + ", which git ignores: in CI it will not be there",
                "Take it out of .gitignore and add it, or do without it.",
                Location.of(file));
    }
}
