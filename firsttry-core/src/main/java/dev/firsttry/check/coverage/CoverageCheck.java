package dev.firsttry.check.coverage;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Freshness;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.Reuse;
import dev.firsttry.event.TaskStatus;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Coverage of one module by the tests of this build. A critical module must reach the minimum alone; all modules
 * together are judged by {@link CoverageMinimum}.
 */
public final class CoverageCheck implements Check {

    private static final String VERSION = "1";

    private final CoverageParameters parameters;

    public CoverageCheck(CoverageParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.COVERAGE;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.MODULE;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_IS_EVIDENCE;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>(Map.of(
                "coverage.version", VERSION,
                "coverage.critical", String.valueOf(isCritical(context.module())),
                "coverage.min", String.valueOf(parameters.minPercent())));
    }

    private boolean isCritical(ModuleFacts module) {
        return parameters.criticalModules().contains(module.path())
                || parameters.criticalModules().contains(module.coordinates().artifactId());
    }

    @Override
    public CheckResult run(CheckContext context) {
        ModuleFacts module = context.module();
        List<Path> data = module.coverage().executionFiles().stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        List<Path> fresh = data.stream()
                .filter(file -> Freshness.of(file, context) == Freshness.FRESH)
                .toList();
        var findings = new CoverageFindings(context);
        if (fresh.isEmpty() && context.proven().isPresent()) {
            return context.proven().get().asReused();
        }
        List<Path> classes = module.coverage().classDirectories().stream()
                .filter(Files::isDirectory)
                .toList();
        if (classes.isEmpty() && fresh.isEmpty() && !module.tests().present()) {
            return CheckResult.of(TaskStatus.SKIPPED, "no classes", List.of(), "no classes\n");
        }
        if (fresh.isEmpty() && module.tests().present()) {
            return findings.noData(data.size());
        }
        return new CoverageAnalysis(findings).run(fresh, classes, isCritical(module), parameters.minPercent());
    }
}
