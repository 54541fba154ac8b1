package dev.firsttry.check;

import dev.firsttry.check.audit.AuditParameters;
import dev.firsttry.check.audit.DependencyAuditCheck;
import dev.firsttry.check.commits.CommitParameters;
import dev.firsttry.check.commits.CommitValidationCheck;
import dev.firsttry.check.coverage.CoverageCheck;
import dev.firsttry.check.coverage.CoverageParameters;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.external.ExternalCheck;
import dev.firsttry.check.external.ExternalParameters;
import dev.firsttry.check.lint.LintingCheck;
import dev.firsttry.check.lint.LintingParameters;
import dev.firsttry.check.parity.CiParityCheck;
import dev.firsttry.check.parity.ParityParameters;
import dev.firsttry.check.sbom.SbomCheck;
import dev.firsttry.check.secrets.CodeScanCheck;
import dev.firsttry.check.secrets.SecurityScanCheck;
import dev.firsttry.check.secrets.SecurityScanParameters;
import dev.firsttry.check.tests.TestsCheck;
import dev.firsttry.check.types.TypeCheckingCheck;
import dev.firsttry.check.types.TypeCheckingParameters;
import java.util.List;

/** The fixed list of checks that a policy can ask for. */
public final class CheckCatalog {

    public static final String LINTING = "linting";
    public static final String TYPE_CHECKING = "type_checking";
    public static final String TESTS = "tests";
    public static final String SECURITY_SCAN = "security_scan";
    public static final String COVERAGE = "coverage";
    public static final String DEPENDENCY_AUDIT = "dependency_audit";
    public static final String SBOM_GENERATION = "sbom_generation";
    public static final String COMMIT_VALIDATION = "commit_validation";
    public static final String CI_PARITY = "ci_parity";
    public static final String EXTERNAL = "external";

    private static final List<String> NAMES = List.of(
            LINTING,
            TYPE_CHECKING,
            TESTS,
            SECURITY_SCAN,
            COVERAGE,
            DEPENDENCY_AUDIT,
            SBOM_GENERATION,
            COMMIT_VALIDATION,
            CI_PARITY,
            EXTERNAL);

    private static final List<String> OF_MODULES = List.of(LINTING, TYPE_CHECKING, TESTS, COVERAGE);

    private CheckCatalog() {}

    /** Every name that a policy may use, in the order of the contract. */
    public static List<String> names() {
        return NAMES;
    }

    /** Of each module: this build's test results. The minimum count is judged over all modules: {@link dev.firsttry.check.tests.TestsMinimum}. */
    public static Check tests() {
        return new TestsCheck();
    }

    /** Of the repository: secrets in files. */
    public static Check securityScan(SecurityScanParameters parameters) {
        return new SecurityScanCheck(parameters);
    }

    /**
     * Of each module: what Find Security Bugs has against its classes, the other half of {@link #securityScan}.
     *
     * @param threshold findings rated so or worse are errors
     */
    public static Check codeScan(Rating threshold) {
        return new CodeScanCheck(threshold);
    }

    /** Of each module: coverage by tests. The minimum is judged over all modules: {@link dev.firsttry.check.coverage.CoverageMinimum}. */
    public static Check coverage(CoverageParameters parameters) {
        return new CoverageCheck(parameters);
    }

    /** Of each module: what the linters of this build found. */
    public static Check linting(LintingParameters parameters) {
        return new LintingCheck(parameters);
    }

    /** Of each module: what the compiler, or SpotBugs in this build, has against it. */
    public static Check typeChecking(TypeCheckingParameters parameters) {
        return new TypeCheckingCheck(parameters);
    }

    /** Of the repository: known vulnerabilities and licences of the dependencies of all modules. */
    public static Check dependencyAudit(AuditParameters parameters, DependencySource source) {
        return new DependencyAuditCheck(parameters, source);
    }

    /**
     * Of the repository: the bill of materials.
     *
     * @param root the project that it is about
     * @param transitive whether dependencies of dependencies are in it
     */
    public static Check sbom(Coordinates root, boolean transitive, DependencySource source) {
        return new SbomCheck(root, transitive, source);
    }

    /** Of the repository: messages of the commits under review, and owners of what they change. */
    public static Check commitValidation(CommitParameters parameters) {
        return new CommitValidationCheck(parameters);
    }

    /** Of the repository: the CI definition against its record, and one service's against the other's. */
    public static Check ciParity(ParityParameters parameters) {
        return new CiParityCheck(parameters);
    }

    /** Of the repository: what a company's own tools found. */
    public static Check external(ExternalParameters parameters) {
        return new ExternalCheck(parameters);
    }

    /**
     * A check that this version cannot judge.
     *
     * @param name one of {@link #names()}
     */
    public static Check unsupported(String name) {
        return unsupported(name, "this version of FirstTry has no implementation of the check " + name);
    }

    /** A check that cannot be judged, with the reason why. */
    public static Check unsupported(String name, String reason) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no check is called " + name);
        }
        CheckScope scope = OF_MODULES.contains(name) ? CheckScope.MODULE : CheckScope.REPOSITORY;
        return new UnsupportedCheck(name, scope, reason);
    }
}
