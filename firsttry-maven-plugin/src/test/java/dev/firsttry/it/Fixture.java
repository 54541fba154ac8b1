package dev.firsttry.it;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Makes a user's repository out of the clone of an invoker project: a top-level directory with {@code .mvn}, the company's
 * parent POM in {@code corporate-parent}, the policy that this POM pins unless the project brings a {@code policies}
 * directory, and everything committed to git unless there is a file {@code no-git}.
 */
public final class Fixture {

    private static final PersonIdent AUTHOR =
            new PersonIdent("Invoker", "invoker@example.com", Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private Fixture() {}

    /**
     * @param scripts {@code src/it} as reached from the clone, {@code <clone>/../../../../src/it}: the invoker tells a script
     *     nothing but the script's own directory, and this way it names both
     */
    public static void prepare(Path scripts) throws IOException, GitAPIException {
        Path repository = scripts.toRealPath().getParent().getParent();
        Path project = clone(scripts);
        Files.createDirectories(project.resolve(".mvn"));
        copy(repository.resolve("examples/corporate-parent"), project.resolve("corporate-parent"));
        if (!Files.isDirectory(project.resolve("policies"))) {
            Files.createDirectories(project.resolve("policies"));
            Files.copy(
                    repository.resolve("policies/quickstart.json"),
                    project.resolve("policies/quickstart.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(project.resolve("no-git"))) {
            commit(project);
        }
    }

    private static Path clone(Path scripts) {
        Path path = scripts;
        while (path.normalize().getNameCount() != path.getNameCount()) {
            path = path.getParent();
        }
        return path;
    }

    private static void commit(Path project) throws IOException, GitAPIException {
        Files.writeString(project.resolve(".gitignore"), "target/\n.firsttry/\nbuild.log\n");
        try (Git git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("feat: begin")
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
