package dev.firsttry;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.audit.LastAudit;
import dev.firsttry.check.sbom.Sbom;
import dev.firsttry.check.tests.TestsCheck;
import dev.firsttry.event.Event;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.Policy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what the policy demands into tasks for the scheduler. */
final class GateTasks {

    private static final String VULNERABILITIES = "vulnerabilities.cdx.json";

    private final GateRequest request;
    private final Policy policy;
    private final Grants grants;
    private final Outputs outputs;
    private final Clock clock;
    private final RunCache cache;
    private final Baselines baselines;
    private final List<PlannedCheck> checks;
    private final Inputs inputs;

    /** Of everything that the policy asks for. */
    GateTasks(
            GateRequest request,
            Policy policy,
            Grants grants,
            Outputs outputs,
            Clock clock,
            RunCache cache,
            Baselines baselines) {
        this(request, policy, grants, outputs, clock, cache, baselines, new CheckPlan(policy, request, clock).all());
    }

    /** Of these checks. */
    GateTasks(
            GateRequest request,
            Policy policy,
            Grants grants,
            Outputs outputs,
            Clock clock,
            RunCache cache,
            Baselines baselines,
            List<PlannedCheck> checks) {
        this.request = request;
        this.policy = policy;
        this.grants = grants;
        this.outputs = outputs;
        this.clock = clock;
        this.cache = cache;
        this.baselines = baselines;
        this.checks = checks.stream().map(baselines::forgiving).toList();
        this.inputs = new Inputs(request, cache.files());
    }

    /** Announcements of everything that the build owes, in the order of the report. */
    List<Event> owed() {
        List<Event> owed = new ArrayList<>();
        owed.add(planned(PlanRunner.TASK, ""));
        checks.forEach(check -> owed.add(planned(check.taskId(), check.path())));
        ofEverybody().forEach(task -> owed.add(planned(task.id(), "")));
        return owed;
    }

    private static Event planned(String id, String module) {
        return new Event.TaskPlanned(id, TaskKind.CHECK, module, List.of());
    }

    /** Tasks of this part's module, and those of the whole repository that no other part has taken. */
    List<Task> ofPart() {
        List<Task> tasks = new ArrayList<>();
        if (request.ledger().claim("task:" + PlanRunner.TASK)) {
            tasks.add(task(PlanRunner.TASK, "", new PlanRunner(request.plan(), outputs)));
        }
        checks.stream()
                .filter(check -> check.module().isPresent()
                        ? check.belongsTo(request.part())
                        : request.ledger().claim("task:" + check.taskId()))
                .forEach(check -> tasks.add(task(check.taskId(), check.path(), runner(check))));
        return tasks;
    }

    /** The checks of all modules, and nothing else. */
    List<Task> ofChecks() {
        return checks.stream()
                .map(check -> task(check.taskId(), check.path(), runner(check)))
                .toList();
    }

    /** Tasks that need the results of all parts. */
    List<Task> ofEverybody() {
        return Stream.of(testsTotal(), coverageTotal())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The minimum count of tests, where it is not judged by the only module itself. */
    private Optional<Task> testsTotal() {
        List<PlannedCheck> counted = planned(CheckCatalog.TESTS);
        TestsTotal total = new TestsTotal(policy.checks().tests().minCount(), request.ledger(), counted);
        return counted.size() > 1 ? Optional.of(task(TestsTotal.TASK, "", total)) : Optional.empty();
    }

    /** The minimum coverage, likewise. */
    private Optional<Task> coverageTotal() {
        List<PlannedCheck> counted = planned(CheckCatalog.COVERAGE);
        CoverageTotal total =
                new CoverageTotal(CheckPlan.parameters(policy.checks().coverage()), request.ledger(), counted);
        return counted.size() > 1 ? Optional.of(task(CoverageTotal.TASK, "", total)) : Optional.empty();
    }

    private List<PlannedCheck> planned(String name) {
        return checks.stream()
                .filter(check -> check.check().name().equals(name))
                .toList();
    }

    private static Task task(String id, String module, TaskRunner runner) {
        return Task.of(id, TaskKind.CHECK, module, List.of(), runner);
    }

    /** Facts and key are made on the worker: hashing the inputs is part of the task's time. */
    private TaskRunner runner(PlannedCheck check) {
        if (grants.skipped().contains(check.check().name())) {
            return () ->
                    TaskResult.of(TaskStatus.SKIPPED, "left out on request, which the policy allows", List.of(), "");
        }
        return () -> {
            CheckContext context = inputs.context(check, clock);
            CacheKey key = inputs.key(check, context);
            return new CheckRunner(
                            check.check(),
                            context,
                            key,
                            cache.results(),
                            grants.cacheOff(),
                            result -> remember(check, result))
                    .run();
        };
    }

    /** Writes what was recorded as old, if that was asked for. */
    Optional<Finding> recorded() {
        return baselines.write(checks);
    }

    private void write(Sbom sbom) {
        outputs.write("sbom.cdx.json", sbom.json());
        outputs.write("sbom.cdx.xml", sbom.xml());
    }

    /** What is added up over modules, and what is written for others to read. */
    private void remember(PlannedCheck check, CheckResult result) {
        String name = check.check().name();
        if (name.equals(CheckCatalog.TESTS)) {
            TestsTotal.add(request.ledger(), check.taskId(), result.measure(TestsCheck.EXECUTED));
        } else if (name.equals(CheckCatalog.COVERAGE)) {
            CoverageTotal.add(request.ledger(), check.taskId(), result);
        } else if (name.equals(CheckCatalog.DEPENDENCY_AUDIT)
                && !result.evidence().isEmpty()) {
            outputs.write(VULNERABILITIES, result.evidence());
            AuditRecord.write(request.places().top(), LastAudit.of(clock.instant(), result.findings()));
        } else if (name.equals(CheckCatalog.SBOM_GENERATION)) {
            Sbom.parse(result.evidence()).ifPresent(this::write);
        }
    }
}
