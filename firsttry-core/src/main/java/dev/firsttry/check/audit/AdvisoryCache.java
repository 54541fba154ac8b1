package dev.firsttry.check.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Advisories that the service gave before, one file each, in the standard directory. One that the service has changed
 * since is not there.
 */
final class AdvisoryCache {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path directory;

    AdvisoryCache(Path home) {
        this.directory = home.resolve("advisories");
    }

    /** @param modified as the service tells it now; empty: nobody knows, so nothing is found */
    Optional<byte[]> find(String id, String modified) {
        Path file = file(id);
        if (modified.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] json = Files.readAllBytes(file);
            boolean same = MAPPER.readTree(json).path("modified").asText("").equals(modified);
            return same ? Optional.of(json) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A cache that cannot be written costs time, nothing else. */
    void keep(String id, byte[] json) {
        try {
            Files.createDirectories(directory);
            Path part = Files.createTempFile(directory, id, ".part");
            Files.write(part, json);
            Files.move(part, file(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // The next run asks the service again.
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".json");
    }
}
