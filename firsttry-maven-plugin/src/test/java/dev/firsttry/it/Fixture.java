package dev.firsttry.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Makes a user's repository out of the clone of an invoker project. What the project does not bring itself, it gets: {@code
 * src} and {@code .github} from {@code src/it/skeleton}, the company's parent POM and the policy that this POM pins from
 * {@code examples} and {@code policies}, as {@link Gate} changes it. All of it is committed to git, unless there is a
 * file {@code no-git}. Its cache is new and nobody else's; a file {@code s3-machines} names the machines that share a
 * bucket, one a line, and each gets a cache and a file of user properties {@code machine-<name>.properties}.
 */
public final class Fixture {

    private static final PersonIdent AUTHOR =
            new PersonIdent("Invoker", "invoker@example.com", Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private static final String PIECES = ".pieces";
    private static final String IGNORED = String.join(
            "\n", "target/", ".firsttry/", "build.log", "test.properties", "machine-*", "interpolated-pom.xml", "");

    private Fixture() {}

    /**
     * @param scripts {@code src/it} as reached from the clone, {@code <clone>/../../../../src/it}: the invoker tells a script
     *     nothing but the script's own directory, and this way it names both
     */
    public static void prepare(Path scripts) throws Exception {
        Path repository = scripts.toRealPath().getParent().getParent();
        Path project = clone(scripts);
        Files.createDirectories(project.resolve(".mvn"));
        if (!Files.readString(project.resolve("pom.xml")).contains("<modules>")) {
            add(scripts.resolve("skeleton/src"), project.resolve("src"));
        }
        add(scripts.resolve("skeleton/.github"), project.resolve(".github"));
        add(repository.resolve("examples/corporate-parent"), project.resolve("corporate-parent"));
        add(repository.resolve("policies"), project.resolve("policies"));
        assemble(project);
        Gate.prepare(project);
        cache(project, "test", "");
        if (Files.exists(project.resolve("s3-machines"))) {
            bucket(project);
        }
        advisories(repository.resolve("src/it/advisories"), project);
        if (!Files.exists(project.resolve("no-git"))) {
            commit(project);
        }
    }

    /** Every machine has a snapshot; a project with a file {@code osv-service} asks a service instead. */
    private static void advisories(Path advisories, Path project) throws IOException {
        Advisories.snapshot(advisories.resolve("snapshot"), project);
        if (Files.exists(project.resolve("osv-service"))) {
            Path properties = project.resolve("test.properties");
            String given = Files.exists(properties) ? Files.readString(properties) : "";
            String service = Advisories.service(advisories.resolve("service"));
            Files.writeString(properties, given + "firsttry.osv.service=" + service + "\n");
        }
    }

    private static Path clone(Path scripts) {
        Path path = scripts;
        while (path.normalize().getNameCount() != path.getNameCount()) {
            path = path.getParent();
        }
        return path;
    }

    /** {@code name.pieces} becomes {@code name}, without the cuts: fake secrets that no scanner finds in our own sources. */
    private static void assemble(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path cut :
                    files.filter(file -> file.toString().endsWith(PIECES)).toList()) {
                String name = cut.getFileName().toString();
                Path whole = cut.resolveSibling(name.substring(0, name.length() - PIECES.length()));
                Files.writeString(whole, Files.readString(cut).replace("<<>>", ""));
                Files.delete(cut);
            }
        }
    }

    private static void bucket(Path project) throws Exception {
        URI endpoint = LocalS3.start(outside(project, "s3"));
        String settings = "firsttry.s3.endpoint=" + endpoint + "\nfirsttry.s3.bucket=" + LocalS3.BUCKET
                + "\nfirsttry.s3.region=us-east-1\n";
        for (String machine : Files.readAllLines(project.resolve("s3-machines"))) {
            cache(project, "machine-" + machine, settings);
        }
    }

    /** A cache outside of the project, through a file of user properties that the invoker reads. */
    private static void cache(Path project, String name, String more) throws IOException {
        Path properties = project.resolve(name + ".properties");
        String given = Files.exists(properties) ? Files.readString(properties) : "";
        String directory = outside(project, name).toString().replace('\\', '/');
        Files.writeString(properties, given + more + "firsttry.cache.directory=" + directory + "\n");
    }

    private static Path outside(Path project, String name) throws IOException {
        Path executions = project.getParent();
        Path caches = Files.createDirectories(executions.resolveSibling("it-caches"));
        return Files.createTempDirectory(
                caches, executions.getFileName() + "-" + project.getFileName() + "-" + name + "-");
    }

    private static void commit(Path project) throws IOException, GitAPIException {
        Files.writeString(project.resolve(".gitignore"), IGNORED);
        try (Git git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git, "feat: begin");
            history(git, project);
        }
    }

    /** Each line of the file {@code history} becomes a commit of a branch, which adds a file. */
    private static void history(Git git, Path project) throws IOException, GitAPIException {
        Path history = project.resolve("history");
        if (!Files.exists(history)) {
            return;
        }
        git.checkout().setCreateBranch(true).setName("topic").call();
        int number = 0;
        for (String message : Files.readAllLines(history)) {
            number++;
            Files.writeString(project.resolve("history-" + number + ".txt"), message);
            commit(git, message);
        }
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call();
    }

    private static void add(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
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
