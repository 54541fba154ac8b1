package dev.firsttry.check.parity;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.parity.RecordedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the CI definition is still what was recorded, and whether two services would do the same. Planned for a push to
 * the default branch, whatever is checked out: a record must mean the same on every branch.
 */
public final class CiParityCheck implements Check {

    private static final String VERSION = "1";

    private final ParityParameters parameters;

    public CiParityCheck(ParityParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.CI_PARITY;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    /** Copies of other repositories are outside of what the key covers. */
    @Override
    public Reuse reuse() {
        return parameters.repositories().isEmpty() ? Reuse.ENTRY_STANDS : Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>(Map.of(
                "parity.version", VERSION,
                "parity.recorded", parameters.recorded(),
                "parity.sha256", parameters.sha256(),
                "parity.pipelines", String.join("\n", parameters.pipelines())));
    }

    @Override
    public CheckResult run(CheckContext context) {
        boolean named = !parameters.recorded().isEmpty() || !parameters.sha256().isEmpty();
        String file = parameters.recorded().isEmpty() ? RecordedPlan.USUAL : parameters.recorded();
        RecordedPlan recorded = RecordedPlan.read(context.topLevel(), file, named);
        List<Finding> findings = new ArrayList<>(recorded.problems());
        RecordLock.broken(recorded, parameters.sha256()).ifPresent(findings::add);
        PlanRequest request = new PlanRequest(
                context.topLevel(), parameters.pipelines(), PlanContext.DEFAULT, parameters.repositories());
        return Planner.plan(request).fold(new ParityVerdict(recorded, findings));
    }
}
