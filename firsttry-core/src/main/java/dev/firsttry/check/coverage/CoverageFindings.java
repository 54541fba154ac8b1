package dev.firsttry.check.coverage;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.List;

/** The sentences of the check {@code coverage}. */
final class CoverageFindings {

    private static final String PROVE_IT = "run: mvn verify";

    private final CheckContext context;

    CoverageFindings(CheckContext context) {
        this.context = context;
    }

    String module() {
        return "module " + context.module().coordinates().artifactId();
    }

    private Finding error(String rule, String message, String remedy, Location location) {
        String identity = rule + "@" + context.module().path() + "@" + location;
        return new Finding(rule, CheckCatalog.COVERAGE, Severity.ERROR, message, remedy, location, "", identity);
    }

    CheckResult noData(int stale) {
        Finding finding = stale > 0
                ? error(
                        "coverage/stale-data",
                        "JaCoCo's data of " + module() + " is not of this build and proves nothing",
                        PROVE_IT,
                        Location.NONE)
                : error(
                        "coverage/no-data",
                        "there is no execution data of JaCoCo for " + module(),
                        "bind prepare-agent of jacoco-maven-plugin (an argLine of your own must begin with @{argLine}), then "
                                + PROVE_IT,
                        Location.NONE);
        return CheckResult.judged(List.of(finding), finding.headline() + "\n");
    }

    Finding corrupt(Path file, String why) {
        return error(
                "coverage/corrupt-data",
                "the execution data cannot be read: " + why,
                "run: mvn clean verify",
                at(file));
    }

    Finding unreadableClasses(Path directory, String why) {
        return error(
                "coverage/unreadable-classes",
                "classes cannot be analysed: " + why,
                "run: mvn clean verify",
                at(directory));
    }

    Finding otherClasses(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(5, names.size())));
        return error(
                "coverage/other-classes",
                "the execution data is of other classes than those of " + module() + ": " + shown
                        + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : ""),
                "something rewrites the classes after or before the tests; run: mvn clean verify",
                Location.NONE);
    }

    Finding tooLow(Counts counts, double minPercent) {
        return error(
                "coverage/module-too-low",
                "the critical " + module() + " covers " + counts + "; the policy wants " + minPercent
                        + " % of the lines",
                "add tests",
                Location.NONE);
    }

    private Location at(Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return Location.of(shown.toString().replace('\\', '/'));
    }
}
