package dev.firsttry;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.Rating;
import dev.firsttry.check.commits.CommitBases;
import dev.firsttry.check.commits.CommitParameters;
import dev.firsttry.check.coverage.CoverageParameters;
import dev.firsttry.check.external.ExternalParameters;
import dev.firsttry.check.lint.LintingParameters;
import dev.firsttry.check.parity.ParityParameters;
import dev.firsttry.check.secrets.SecurityScanParameters;
import dev.firsttry.check.types.TypeCheckingParameters;
import dev.firsttry.execution.tool.Programs;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.CheckRule;
import dev.firsttry.policy.Checks;
import dev.firsttry.policy.CiParity;
import dev.firsttry.policy.CommitValidation;
import dev.firsttry.policy.Coverage;
import dev.firsttry.policy.External;
import dev.firsttry.policy.Linting;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.SecurityScan;
import dev.firsttry.policy.TypeChecking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which checks a build owes under a policy. The only place that turns the policy's words into checks. */
final class CheckPlan {

    private final Checks rules;
    private final Forgiveness forgiveness;
    private final List<ModuleFacts> modules;
    private final Map<String, String> environment;
    private final PlanRequest pipelines;
    private final DependencyChecks dependencies;

    CheckPlan(Policy policy, GateRequest request, Clock clock) {
        this.rules = policy.checks();
        this.forgiveness = forgiveness(policy);
        this.modules = request.modules();
        this.environment = request.cache().environment();
        this.pipelines = request.plan();
        this.dependencies = new DependencyChecks(request, policy, clock);
    }

    /** What files of the repository may forgive under the policy. */
    static Forgiveness forgiveness(Policy policy) {
        return Forgiveness.of(policy.locked(), policy.restrictions().allowBaseline());
    }

    /** In the policy's order, and in reactor order within a check. */
    List<PlannedCheck> all() {
        return rules.enabled().stream()
                .flatMap(rule -> Stream.concat(of(rule), ofClasses(rule)))
                .toList();
    }

    /** What {@code security_scan} owes for each module: never by its own goal, which may come before anything is compiled. */
    private Stream<PlannedCheck> ofClasses(CheckRule rule) {
        SecurityScan scan = rules.securityScan();
        return rule.name() == CheckName.SECURITY_SCAN && scan.tools().contains(SecurityScanParameters.FIND_SEC_BUGS)
                ? judged().map(module -> new PlannedCheck(CheckCatalog.codeScan(rating(scan)), Optional.of(module)))
                : Stream.of();
    }

    /** That check alone, with the policy's parameters, or their defaults where the policy does not ask for it. */
    List<PlannedCheck> only(CheckName name) {
        return of(rules.rule(name)).toList();
    }

    private Stream<PlannedCheck> of(CheckRule rule) {
        Check check = check(rule);
        return check.scope() == CheckScope.REPOSITORY
                ? Stream.of(new PlannedCheck(check, Optional.empty()))
                : judged().map(module -> new PlannedCheck(check, Optional.of(module)));
    }

    /** A reactor of nothing but aggregators still owes the check; it will say that there is nothing to judge. */
    private Stream<ModuleFacts> judged() {
        List<ModuleFacts> code = modules.stream().filter(CheckPlan::holdsCode).toList();
        return code.isEmpty() ? modules.stream().limit(1) : code.stream();
    }

    private static boolean holdsCode(ModuleFacts module) {
        return !module.packaging().equals("pom");
    }

    private Check check(CheckRule rule) {
        return switch (rule.name()) {
            case TESTS -> tests();
            case SECURITY_SCAN -> securityScan(rules.securityScan());
            case COMMIT_VALIDATION -> commitValidation(rules.commitValidation());
            case COVERAGE -> coverage();
            case DEPENDENCY_AUDIT -> dependencies.audit();
            case SBOM_GENERATION -> dependencies.sbom();
            case LINTING -> linting(rules.linting());
            case TYPE_CHECKING -> typeChecking(rules.typeChecking());
            case CI_PARITY -> ciParity(rules.ciParity());
            case EXTERNAL -> external(rules.external());
        };
    }

    private static Check linting(Linting rule) {
        return CheckCatalog.linting(new LintingParameters(rule.tools(), rule.severityThreshold()));
    }

    private static Check typeChecking(TypeChecking rule) {
        return CheckCatalog.typeChecking(new TypeCheckingParameters(rule.tool(), rule.strictMode()));
    }

    private Check tests() {
        return isAlone() ? new CountedTests(CheckCatalog.tests(), rules.tests().minCount()) : CheckCatalog.tests();
    }

    private Check coverage() {
        CoverageParameters parameters = parameters(rules.coverage());
        Check check = CheckCatalog.coverage(parameters);
        return isAlone() ? new CountedCoverage(check, parameters) : check;
    }

    static CoverageParameters parameters(Coverage rule) {
        return new CoverageParameters(rule.minPercent(), rule.criticalModules());
    }

    private boolean isAlone() {
        return judged().count() == 1;
    }

    private Check commitValidation(CommitValidation rule) {
        return CheckCatalog.commitValidation(
                new CommitParameters(rule.requireScope(), rule.codeowners(), CommitBases.of(environment)));
    }

    private static Check external(External rule) {
        List<ExternalParameters.Tool> tools = rule.tools().stream()
                .map(tool -> new ExternalParameters.Tool(
                        tool.name(),
                        Optional.of(tool.goal()).filter(goal -> !goal.isEmpty()),
                        tool.command(),
                        tool.sarif(),
                        Duration.ofSeconds(tool.timeoutSeconds())))
                .toList();
        return CheckCatalog.external(new ExternalParameters(tools, rule.severityThreshold()));
    }

    private Check ciParity(CiParity rule) {
        return CheckCatalog.ciParity(new ParityParameters(
                rule.recordedPlan(), rule.recordedPlanSha256(), pipelines.pipelines(), pipelines.repositories()));
    }

    private Check securityScan(SecurityScan rule) {
        return CheckCatalog.securityScan(new SecurityScanParameters(
                rule.tools(),
                rating(rule),
                forgiveness,
                Optional.of(SecurityScanParameters.GITLEAKS)
                        .filter(rule.tools()::contains)
                        .flatMap(new Programs(environment)::find)
                        .filter(Path::isAbsolute)));
    }

    private static Rating rating(SecurityScan rule) {
        return Rating.valueOf(rule.severityThreshold().name());
    }
}
