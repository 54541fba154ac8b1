package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One Maven module as its effective model tells it.
 *
 * @param path from the top-level directory with {@code /}; empty for the top itself
 * @param directory absolute
 * @param packaging such as {@code jar} or {@code pom}
 * @param tests where its tests and their reports are
 * @param coverage where its classes and JaCoCo's data are
 * @param compile how its main classes are compiled
 * @param tools what the build's own linters and analysers say
 */
public record ModuleFacts(
        String path,
        Path directory,
        Coordinates coordinates,
        String packaging,
        TestFacts tests,
        CoverageFacts coverage,
        CompileFacts compile,
        List<ToolFacts> tools) {

    public ModuleFacts {
        Objects.requireNonNull(path);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(coordinates);
        Objects.requireNonNull(packaging);
        Objects.requireNonNull(tests);
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(compile);
        tools = List.copyOf(tools);
    }

    /** A module of which nothing else is known. Add facts with the {@code with} methods. */
    public static ModuleFacts of(String path, Path directory, Coordinates coordinates, String packaging) {
        return new ModuleFacts(
                path,
                directory,
                coordinates,
                packaging,
                TestFacts.NONE,
                CoverageFacts.NONE,
                CompileFacts.NONE,
                List.of());
    }

    public ModuleFacts withTests(TestFacts facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, facts, coverage, compile, tools);
    }

    public ModuleFacts withCoverage(CoverageFacts facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, tests, facts, compile, tools);
    }

    public ModuleFacts withCompile(CompileFacts facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, tests, coverage, facts, tools);
    }

    public ModuleFacts withTools(List<ToolFacts> facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, tests, coverage, compile, facts);
    }

    /** What is known of that tool here. */
    public Optional<ToolFacts> tool(String name) {
        return tools.stream().filter(each -> each.tool().equals(name)).findFirst();
    }
}
