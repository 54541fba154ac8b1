package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;

/**
 * The tests of one module.
 *
 * @param present whether the module has at least one file of test source
 * @param sourceRoots absolute directories of test sources, to name the line of a failed test
 * @param reportDirectories absolute, the effective {@code reportsDirectory} of each Surefire and Failsafe execution; they need not exist
 * @param skippedBy what switched tests off or narrowed them, as a user would recognise it, such as
 *     {@code -DskipTests} or {@code <skipTests> (pom.xml:31)}; empty when nothing did
 * @param phaseRan whether this session's lifecycle went through the phase {@code test} for this module
 */
public record TestFacts(
        boolean present,
        List<Path> sourceRoots,
        List<Path> reportDirectories,
        List<String> skippedBy,
        boolean phaseRan) {

    /** A module that has no tests. */
    public static final TestFacts NONE = new TestFacts(false, List.of(), List.of(), List.of(), false);

    public TestFacts {
        sourceRoots = List.copyOf(sourceRoots);
        reportDirectories = List.copyOf(reportDirectories);
        skippedBy = List.copyOf(skippedBy);
    }
}
