package dev.firsttry;

import dev.firsttry.digest.Sha256;
import dev.firsttry.execution.tool.Jdk;
import dev.firsttry.execution.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which version of each common tool jobs would find, told without starting it: by the name and size of the file that the
 * path leads to, and for what a script starts by what that is. Another version has another size; the same package on another machine has the same.
 */
final class MachineTools {

    private static final List<String> COMMON = List.of(
            "bash", "sh", "git", "make", "gcc", "cc", "python3", "python", "node", "npm", "go", "cargo", "rustc",
            "ruby", "php", "dotnet", "docker", "podman", "pwsh", "mvn", "gradle");

    private MachineTools() {}

    static Map<String, String> fields(Map<String, String> environment) {
        Programs programs = new Programs(environment);
        Map<String, String> fields = new TreeMap<>();
        for (String name : COMMON) {
            programs.find(name).flatMap(MachineTools::identity).ifPresent(found -> fields.put("tool " + name, found));
        }
        Optional<String> home = Optional.ofNullable(environment.get("JAVA_HOME"));
        Optional<Path> java = home.map(Path::of).or(() -> programs.find("java").flatMap(MachineTools::homeOf));
        fields.put("tool java", java.flatMap(Jdk::at).map(Jdk::version).orElse("none"));
        return fields;
    }

    private static Optional<String> identity(Path program) {
        try {
            Path real = program.toRealPath();
            return Optional.of(real.getFileName() + " " + Files.size(real) + beside(real));
        } catch (IOException e) {
            return Optional.empty(); // gone since it was found: a job will not find it either
        }
    }

    /**
     * Maven, Gradle and npm are started by scripts that stay the same from version to version: what they start tells
     * them apart.
     */
    private static String beside(Path real) throws IOException {
        String name = real.getFileName().toString();
        Path home = real.resolveSibling("..").normalize();
        if (name.startsWith("npm") && Files.isRegularFile(home.resolve("package.json"))) {
            return " " + Sha256.ofFile(home.resolve("package.json")).shortHex();
        }
        boolean startsJars = name.startsWith("mvn") || name.startsWith("gradle");
        return startsJars && Files.isDirectory(home.resolve("lib")) ? " " + jars(home.resolve("lib")) : "";
    }

    private static String jars(Path library) throws IOException {
        try (Stream<Path> files = Files.list(library)) {
            return Sha256.ofText(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".jar"))
                            .sorted()
                            .collect(Collectors.joining("\n")))
                    .shortHex();
        }
    }

    private static Optional<Path> homeOf(Path java) {
        try {
            return Optional.ofNullable(java.toRealPath().getParent()).map(Path::getParent);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
