package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Shrinking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What the repository says about its scan, as it lies here: files that are tracked or would be, and no links. */
final class RepositoryFiles implements Shrinking.Version {

    private final CheckContext context;

    RepositoryFiles(CheckContext context) {
        this.context = context;
    }

    boolean has(String name) {
        return context.files().contains(name)
                && Files.isRegularFile(context.topLevel().resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws GitleaksFault when it is there and cannot be read */
    @Override
    public Optional<byte[]> read(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        Path file = context.topLevel().resolve(name);
        try {
            if (Files.size(file) > Shrinking.LARGEST) {
                throw new GitleaksFault("the file is larger than 16 MiB");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new GitleaksFault("it cannot be read: " + e.getMessage());
        }
    }
}
