package dev.firsttry.plan;

import dev.firsttry.git.SourceFiles;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.workflow.SourceTree;
import dev.firsttry.workflow.github.GitHubReader;
import dev.firsttry.workflow.gitlab.GitLabReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Chooses the reader by the file's name. */
final class Readers {

    private final GitHubReader github;
    private final GitLabReader gitlab;
    private final PlanContext context;

    Readers(PlanRequest request) {
        SourceTree tree = new SourceTree(request.root());
        this.github = new GitHubReader(tree, request.repositories());
        this.gitlab = new GitLabReader(tree, () -> files(request.root()), request.repositories());
        this.context = request.context();
    }

    PipelineResult read(String path) {
        return isGitLab(path) ? gitlab.read(path, context) : github.read(path);
    }

    /** The project's files below the root, which need not be the top of a git repository. */
    private static List<String> files(Path root) {
        SourceFiles all = SourceFiles.of(root);
        String folder = relative(all.root(), root);
        return folder.isEmpty()
                ? all.files()
                : all.under(folder).files().stream()
                        .map(path -> path.substring(folder.length() + 1))
                        .toList();
    }

    private static String relative(Path top, Path root) {
        try {
            return top.toRealPath().relativize(root.toRealPath()).toString().replace('\\', '/');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot resolve " + root, e);
        }
    }

    private static boolean isGitLab(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".gitlab-ci.") || path.startsWith(".gitlab/");
    }
}
