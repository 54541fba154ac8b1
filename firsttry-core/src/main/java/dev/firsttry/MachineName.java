package dev.firsttry;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A name for this machine that no other has: made by chance, and kept in the cache directory. */
final class MachineName {

    private static final String FILE = "machine";

    private MachineName() {}

    /** Twelve hexadecimal digits. */
    static String in(Path directory) {
        try {
            return read(directory);
        } catch (IOException e) {
            // Where nothing can be kept the name holds for this run: it meets nobody, as it should.
            return made();
        }
    }

    private static String read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        try {
            return shortened(Files.readString(file));
        } catch (NoSuchFileException e) {
            Files.createDirectories(directory);
            Path temporary = Files.writeString(Files.createTempFile(directory, FILE, ".tmp"), made());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return shortened(Files.readString(file));
        }
    }

    private static String made() {
        return shortened(UUID.randomUUID().toString());
    }

    /** Whatever the file says, it is a name of the same shape. */
    private static String shortened(String text) {
        return Sha256.ofText(text).shortHex();
    }
}
