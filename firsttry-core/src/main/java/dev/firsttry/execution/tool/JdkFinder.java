package dev.firsttry.execution.tool;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds JDKs where people keep them, in this order: {@code toolchains.xml}, {@code JAVA_HOME_*} and {@code JAVA_HOME},
 * the usual places of the system and of version managers.
 */
public final class JdkFinder {

    private static final List<String> SYSTEM = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt/java",
            "/Library/Java/JavaVirtualMachines",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium",
            "C:/Program Files/Microsoft",
            "C:/Program Files/Zulu");
    private static final List<String> MANAGERS = List.of(
            ".sdkman/candidates/java",
            ".jdks",
            ".jenv/versions",
            ".asdf/installs/java",
            ".local/share/mise/installs/java",
            "Library/Java/JavaVirtualMachines");

    private final Optional<Path> toolchains;
    private final Map<String, String> environment;
    private final List<Path> places;

    /** @param places directories that hold JDKs */
    public JdkFinder(Optional<Path> toolchains, Map<String, String> environment, List<Path> places) {
        this.toolchains = toolchains;
        this.environment = new TreeMap<>(environment);
        this.places = List.copyOf(places);
    }

    /** Looks in {@code ~/.m2/toolchains.xml} and the usual places of this system. */
    public static JdkFinder ofMachine(Path home, Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        SYSTEM.stream().map(Path::of).filter(Path::isAbsolute).forEach(places::add);
        MANAGERS.stream().map(home::resolve).forEach(places::add);
        Path file = home.resolve(".m2/toolchains.xml");
        return new JdkFinder(Optional.of(file).filter(Files::isRegularFile), environment, places);
    }

    /**
     * The JDK of a version, the first of the places in order; in one place the newest.
     *
     * @param wanted such as {@code 17}, {@code 17.0.9}, {@code 17.0.9+9}: every part that is named must be equal
     */
    public Optional<Jdk> find(String wanted) {
        List<String> parts = List.of(wanted.replaceFirst("^1\\.(?=[0-8])", "").split("[.+_]"));
        return all().stream().filter(jdk -> matches(jdk, parts)).findFirst();
    }

    private static boolean matches(Jdk jdk, List<String> parts) {
        List<String> own = List.of(jdk.modern().split("[.+_-]"));
        for (int i = 0; i < parts.size(); i++) {
            boolean open = parts.get(i).equals("x") || parts.get(i).equals("*");
            if (!open && (i >= own.size() || !own.get(i).equals(parts.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Every JDK that is found, each home once. */
    public List<Jdk> all() {
        Set<Path> homes = new LinkedHashSet<>();
        toolchains.ifPresent(file -> homes.addAll(Toolchains.jdkHomes(file, environment)));
        environment.forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME") && !value.isBlank()) {
                path(value).ifPresent(homes::add);
            }
        });
        List<Jdk> found = new ArrayList<>(
                homes.stream().flatMap(home -> Jdk.at(home).stream()).toList());
        places.forEach(place -> found.addAll(in(place)));
        return found.stream().distinct().toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Jdk> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<Jdk> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(place)) {
            for (Path directory : directories) {
                Jdk.at(directory)
                        .or(() -> Jdk.at(directory.resolve("Contents/Home")))
                        .ifPresent(found::add);
            }
        } catch (IOException e) {
            return List.of(); // a place that this user may not list offers nothing to this user
        }
        found.sort(Comparator.comparing(Jdk::modern, Versions.ORDER)
                .reversed()
                .thenComparing(jdk -> jdk.home().toString()));
        return found;
    }
}
