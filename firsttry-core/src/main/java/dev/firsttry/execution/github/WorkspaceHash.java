package dev.firsttry.execution.github;

import dev.firsttry.digest.Sha256;
import dev.firsttry.execution.artifact.FileSearch;
import dev.firsttry.expression.FileHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** {@code hashFiles}: a hash of the hashes of all files of the workspace that the globs match, as the service makes it. */
record WorkspaceHash(Path workspace) implements FileHasher {

    @Override
    public String hash(List<String> patterns) {
        try {
            List<Path> files = new FileSearch(workspace, true).find(patterns).files();
            MessageDigest all = Sha256.newDigest();
            boolean any = false;
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    all.update(HexFormat.of().parseHex(Sha256.ofFile(file).hex()));
                    any = true;
                }
            }
            return any ? HexFormat.of().formatHex(all.digest()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hash files of the workspace", e);
        }
    }
}
