package dev.firsttry.check;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One Maven module as its effective model tells it.
 *
 * @param path from the top-level directory with {@code /}; empty for the top itself
 * @param directory absolute
 * @param packaging such as {@code jar} or {@code pom}
 * @param tests where its tests and their reports are
 * @param coverage where its classes and JaCoCo's data are
 */
public record ModuleFacts(
        String path,
        Path directory,
        Coordinates coordinates,
        String packaging,
        TestFacts tests,
        CoverageFacts coverage) {

    public ModuleFacts {
        Objects.requireNonNull(path);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(coordinates);
        Objects.requireNonNull(packaging);
        Objects.requireNonNull(tests);
        Objects.requireNonNull(coverage);
    }

    /** A module without any tests. Add facts with the {@code with} methods. */
    public static ModuleFacts of(String path, Path directory, Coordinates coordinates, String packaging) {
        return new ModuleFacts(path, directory, coordinates, packaging, TestFacts.NONE, CoverageFacts.NONE);
    }

    public ModuleFacts withTests(TestFacts facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, facts, coverage);
    }

    public ModuleFacts withCoverage(CoverageFacts facts) {
        return new ModuleFacts(path, directory, coordinates, packaging, tests, facts);
    }
}
