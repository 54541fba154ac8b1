package dev.firsttry.policy.sign;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Keys from files and environment variables. Never from a property: a command line is seen by every process of the
 * machine and kept in build logs.
 */
public final class KeyFiles {

    private static final String REMEDY =
            "Name a file with an Ed25519 private key in PEM (mvn firsttry:lock can generate one), or put the same text into"
                    + " the environment variable.";

    private KeyFiles() {}

    /**
     * The signing key in a file.
     *
     * @throws FirstTryException {@code sign/no-key} or {@code sign/bad-key}
     */
    public static SigningKey read(Path file) {
        try {
            return parse(Files.readString(file), file.getFileName().toString());
        } catch (IOException e) {
            throw refused(
                    "sign/no-key",
                    "the key cannot be read: " + e.getClass().getSimpleName(),
                    file.getFileName().toString(),
                    e);
        }
    }

    /**
     * The signing key in an environment variable.
     *
     * @param environment all variables
     * @throws FirstTryException {@code sign/no-key} or {@code sign/bad-key}
     */
    public static SigningKey read(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            throw refused("sign/no-key", "the environment variable " + variable + " with the key is not set", "", null);
        }
        return parse(text, "");
    }

    /**
     * Writes a new key: the private half into {@code file}, for its owner only, the public half beside it as {@code .pub}.
     * Never overwrites.
     *
     * @throws FirstTryException {@code sign/key-exists}, or {@code sign/no-key} when the file cannot be written
     */
    public static SigningKey generate(Path file) {
        SigningKey key = SigningKey.generate();
        try {
            create(file);
            Files.writeString(file, key.pem());
            Files.writeString(publicFile(file), key.publicKey().pem(), StandardOpenOption.CREATE_NEW);
            return key;
        } catch (FileAlreadyExistsException e) {
            throw refused(
                    "sign/key-exists",
                    "there is a key already; it is not overwritten",
                    file.getFileName().toString(),
                    e);
        } catch (IOException e) {
            throw refused(
                    "sign/no-key",
                    "the key cannot be written: " + e.getClass().getSimpleName(),
                    file.getFileName().toString(),
                    e);
        }
    }

    /** Where the public half is. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** Readable by nobody else from the first moment on, where the file system knows that. */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static SigningKey parse(String text, String file) {
        return SigningKey.parse(text)
                .orElseThrow(() -> refused(
                        "sign/bad-key",
                        "this is not an Ed25519 private key in PEM (PKCS #8, not encrypted)",
                        file,
                        null));
    }

    private static FirstTryException refused(String rule, String message, String file, IOException cause) {
        return new FirstTryException(Finding.error(rule, "", message, REMEDY, Location.of(file)), cause);
    }
}
