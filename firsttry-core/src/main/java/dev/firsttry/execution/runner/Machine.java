package dev.firsttry.execution.runner;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * This machine as a runner.
 *
 * @param system such as {@code Linux}
 * @param arch {@code X64} or {@code ARM64} or what the JVM calls it
 * @param description for people, such as {@code Debian GNU/Linux 12 (bookworm)}
 * @param labels configured ({@code firsttry.runnerLabels}), lower case
 */
public record Machine(OperatingSystem system, String arch, String description, Set<String> labels) {

    /** What GitHub calls {@code runner.os}. */
    public enum OperatingSystem {
        LINUX("Linux"),
        MACOS("macOS"),
        WINDOWS("Windows");

        private final String label;

        OperatingSystem(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Machine {
        Set<String> lower = new TreeSet<>();
        labels.forEach(label -> lower.add(label.strip().toLowerCase(Locale.ROOT)));
        labels = Set.copyOf(lower);
    }

    /** This machine. @param labels configured */
    public static Machine current(Set<String> labels) {
        OperatingSystem system = system(System.getProperty("os.name").toLowerCase(Locale.ROOT));
        String version = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String description =
                system == OperatingSystem.LINUX ? distribution(Path.of("/etc/os-release"), version) : version;
        return new Machine(system, arch(System.getProperty("os.arch")), description, labels);
    }

    private static OperatingSystem system(String name) {
        if (name.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        return name.startsWith("mac") ? OperatingSystem.MACOS : OperatingSystem.LINUX;
    }

    private static String arch(String jvm) {
        return switch (jvm) {
            case "amd64", "x86_64" -> "X64";
            case "aarch64" -> "ARM64";
            default -> jvm.toUpperCase(Locale.ROOT);
        };
    }

    static String distribution(Path release, String fallback) {
        if (!Files.isReadable(release)) {
            return fallback;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            return fallback; // only a name for people
        }
        return properties.getProperty("PRETTY_NAME", fallback).replace("\"", "");
    }
}
