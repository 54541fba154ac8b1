package dev.firsttry.execution.tool;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed JDK, as its own {@code release} file describes it.
 *
 * @param home absolute
 * @param version such as {@code 17.0.15} or {@code 1.8.0_412}
 * @param vendor empty when the file does not say
 */
public record Jdk(Path home, String version, String vendor) {

    /** The JDK in that directory; empty when there is none, or only a runtime without a compiler. */
    public static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        boolean compiles = Files.isExecutable(home.resolve("bin").resolve("javac"))
                || Files.isExecutable(home.resolve("bin").resolve("javac.exe"));
        if (!compiles || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            return Optional.empty(); // a directory that this user may not read holds no JDK for this user
        }
        String version = unquoted(properties.getProperty("JAVA_VERSION", ""));
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(new Jdk(home, version, unquoted(properties.getProperty("IMPLEMENTOR", ""))));
    }

    /** Written out for a young JVM, as is the hash ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Jdk that
                && home.equals(that.home)
                && version.equals(that.version)
                && vendor.equals(that.vendor);
    }

    @Override
    public int hashCode() {
        return home.hashCode();
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }

    /** Version with the old {@code 1.} in front taken off: {@code 8.0_412} for {@code 1.8.0_412}. */
    String modern() {
        return version.startsWith("1.") ? version.substring(2) : version;
    }

    /** Feature release, such as 17. */
    public String major() {
        return modern().split("[._+-]")[0];
    }
}
