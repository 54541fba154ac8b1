package dev.firsttry;

import dev.firsttry.execution.tool.Jdk;
import dev.firsttry.execution.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which version of each common tool jobs would find, told without starting it: by the name and size of the file that the
 * path leads to. Another version has another size; the same package on another machine has the same.
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
            return Optional.of(real.getFileName() + " " + Files.size(real));
        } catch (IOException e) {
            return Optional.empty(); // gone since it was found: a job will not find it either
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
