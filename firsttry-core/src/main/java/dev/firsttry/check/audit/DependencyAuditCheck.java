package dev.firsttry.check.audit;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Dependency;
import dev.firsttry.check.Reuse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Known vulnerabilities of all dependencies of all modules. Never answered from the cache: tomorrow's advisories are not
 * among today's inputs. When no source answers it fails.
 */
public final class DependencyAuditCheck implements Check {

    private final AuditParameters parameters;

    public DependencyAuditCheck(AuditParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.DEPENDENCY_AUDIT;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>();
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<Dependency> dependencies = distinct(context);
        Set<String> packages = new TreeSet<>();
        dependencies.forEach(each -> packages.add(AuditReport.packageName(each)));
        var report = new AuditReport(context, parameters);
        report.log(dependencies.size() + " dependencies");
        if (!packages.isEmpty()) {
            ask(packages, report).ifPresent(answer -> report.judge(dependencies, answer));
        }
        return report.result();
    }

    private Optional<AdvisorySource.Answer> ask(Set<String> packages, AuditReport report) {
        var reasons = new ArrayList<String>();
        for (AdvisorySource source : parameters.sources()) {
            try {
                return Optional.of(source.about(packages));
            } catch (IOException e) {
                reasons.add(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        }
        report.noSource(reasons);
        return Optional.empty();
    }

    private static List<Dependency> distinct(CheckContext context) {
        var byName = new TreeMap<String, Dependency>();
        context.modules()
                .forEach(module -> module.dependencies()
                        .forEach(each -> byName.putIfAbsent(each.coordinates().toString(), each)));
        return List.copyOf(byName.values());
    }
}
