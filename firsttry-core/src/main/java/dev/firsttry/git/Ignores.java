package dev.firsttry.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The ignore rules that hold in one directory: its own file's, then those of the directory above, at last the
 * repository's and the user's excludes. The first file that says anything about a path decides (gitignore(5)).
 */
final class Ignores {

    private final IgnoreNode rules;
    private final String base;
    private final Optional<Ignores> above;

    private Ignores(IgnoreNode rules, String base, Optional<Ignores> above) {
        this.rules = rules;
        this.base = base;
        this.above = above;
    }

    /** Rules that hold in the whole repository, the strongest file last. */
    static Optional<Ignores> everywhere(List<Path> files) throws IOException {
        Optional<Ignores> ignores = Optional.empty();
        for (Path file : files) {
            ignores = read(file, "", ignores);
        }
        return ignores;
    }

    /**
     * Rules inside a directory.
     *
     * @param base path of the directory from the repository's root, ending in {@code /}, empty for the root
     */
    static Optional<Ignores> inside(Path directory, String base, Optional<Ignores> above) throws IOException {
        return read(directory.resolve(".gitignore"), base, above);
    }

    private static Optional<Ignores> read(Path file, String base, Optional<Ignores> above) throws IOException {
        if (!Files.isRegularFile(file)) {
            return above;
        }
        IgnoreNode node = new IgnoreNode();
        try (InputStream in = Files.newInputStream(file)) {
            node.parse(in);
        }
        return node.getRules().isEmpty() ? above : Optional.of(new Ignores(node, base, above));
    }

    /** Whether the path (from the repository's root) is ignored, given that no directory above it is. */
    boolean ignored(String path, boolean directory) {
        Boolean verdict = rules.checkIgnored(path.substring(base.length()), directory);
        if (verdict != null) {
            return verdict;
        }
        return above.isPresent() && above.get().ignored(path, directory);
    }
}
