package dev.firsttry.check.coverage;

import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;

/** Brings execution data and classes together. */
final class CoverageAnalysis {

    private final CoverageFindings findings;
    private final List<Finding> found = new ArrayList<>();

    CoverageAnalysis(CoverageFindings findings) {
        this.findings = findings;
    }

    CheckResult run(List<Path> data, List<Path> classes, boolean critical, double minPercent) {
        var builder = new CoverageBuilder();
        var analyzer = new Analyzer(read(data), builder);
        for (Path directory : classes) {
            analyze(analyzer, directory);
        }
        List<String> others = builder.getNoMatchClasses().stream()
                .map(IClassCoverage::getName)
                .map(name -> name.replace('/', '.'))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            found.add(findings.otherClasses(others));
        }
        Counts counts = counts(builder.getBundle("module"));
        if (critical && !counts.reaches(minPercent)) {
            found.add(findings.tooLow(counts, minPercent));
        }
        return CheckResult.judged(found, counts + "\n").with(counts.toString(), counts.measures());
    }

    private ExecutionDataStore read(List<Path> files) {
        var store = new ExecutionDataStore();
        for (Path file : files) {
            try {
                ExecutionFile.read(file, store);
            } catch (IOException e) {
                found.add(findings.corrupt(file, String.valueOf(e.getMessage())));
            }
        }
        return store;
    }

    private void analyze(Analyzer analyzer, Path directory) {
        try {
            analyzer.analyzeAll(directory.toFile());
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).replace(directory.toString(), "");
            found.add(findings.unreadableClasses(directory, why));
        }
    }

    private static Counts counts(IBundleCoverage bundle) {
        return new Counts(
                bundle.getLineCounter().getCoveredCount(),
                bundle.getLineCounter().getTotalCount(),
                bundle.getBranchCounter().getCoveredCount(),
                bundle.getBranchCounter().getTotalCount());
    }
}
