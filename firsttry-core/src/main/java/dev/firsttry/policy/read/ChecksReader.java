package dev.firsttry.policy.read;

import dev.firsttry.finding.Severity;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.Checks;
import dev.firsttry.policy.CiParity;
import dev.firsttry.policy.CommitValidation;
import dev.firsttry.policy.Coverage;
import dev.firsttry.policy.DependencyAudit;
import dev.firsttry.policy.External;
import dev.firsttry.policy.IgnoredAdvisory;
import dev.firsttry.policy.LicenseClarification;
import dev.firsttry.policy.Linting;
import dev.firsttry.policy.RiskLevel;
import dev.firsttry.policy.SbomGeneration;
import dev.firsttry.policy.SecurityScan;
import dev.firsttry.policy.Tests;
import dev.firsttry.policy.TypeChecking;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code checks}. A check that is mentioned is on, and fails the build, unless it says otherwise. */
final class ChecksReader {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final Predicate<String> SHA256 =
            Pattern.compile("([0-9a-f]{64})?").asMatchPredicate();
    private static final List<RiskLevel> RISKS = List.of(RiskLevel.values());
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,253}(?:/[!-~]{0,200})?");
    private static final Pattern PACKAGE = Pattern.compile("[^:\\s]{1,200}:[^:\\s]{1,200}");

    private final Fields checks;

    private ChecksReader(Fields checks) {
        this.checks = checks;
    }

    static Checks read(Fields in, Findings findings) {
        ChecksReader reader = new ChecksReader(in);
        Checks checks = new Checks(
                reader.check(CheckName.LINTING, ChecksReader::linting),
                reader.check(CheckName.TYPE_CHECKING, ChecksReader::typeChecking),
                reader.check(CheckName.TESTS, ChecksReader::tests),
                reader.check(CheckName.SECURITY_SCAN, ChecksReader::securityScan),
                reader.check(CheckName.COVERAGE, ChecksReader::coverage),
                reader.check(CheckName.DEPENDENCY_AUDIT, ChecksReader::dependencyAudit),
                reader.check(CheckName.SBOM_GENERATION, ChecksReader::sbomGeneration),
                reader.check(CheckName.COMMIT_VALIDATION, ChecksReader::commitValidation),
                reader.check(CheckName.CI_PARITY, ChecksReader::ciParity),
                reader.check(CheckName.EXTERNAL, ChecksReader::external));
        in.close(
                (field, meant) -> "there is no check " + field.substring("checks.".length()) + meant,
                (message, location) -> findings.add(
                        "unknown-check",
                        message,
                        "Use one of the checks that FirstTry has: "
                                + String.join(
                                        ", ",
                                        List.of(CheckName.values()).stream()
                                                .map(CheckName::id)
                                                .toList()) + ".",
                        location));
        return checks;
    }

    private <T> T check(CheckName name, Function<Fields, T> read) {
        try (Fields fields = checks.object(name.id())) {
            return read.apply(fields);
        }
    }

    private static boolean on(Fields in) {
        return in.flag("enabled", in.present());
    }

    private static boolean fails(Fields in) {
        return in.flag("fail_on_error", true);
    }

    private static Linting linting(Fields in) {
        return new Linting(
                on(in),
                fails(in),
                in.words("tools", List.of("checkstyle"), List.of("checkstyle", "pmd", "spotless")),
                in.word("severity_threshold", Severity.ERROR, SEVERITIES, Severity::json));
    }

    private static TypeChecking typeChecking(Fields in) {
        return new TypeChecking(
                on(in),
                fails(in),
                in.word("tool", "javac", List.of("javac", "errorprone", "spotbugs")),
                in.flag("strict_mode", true));
    }

    private static Tests tests(Fields in) {
        return new Tests(on(in), fails(in), in.whole("min_count", 1, 0, 1_000_000));
    }

    private static SecurityScan securityScan(Fields in) {
        return new SecurityScan(
                on(in),
                fails(in),
                in.words("tools", List.of("secrets"), List.of("secrets", "history", "gitleaks", "find-sec-bugs")),
                in.word("severity_threshold", RiskLevel.HIGH, RISKS, RiskLevel::id));
    }

    private static Coverage coverage(Fields in) {
        return new Coverage(
                on(in),
                fails(in),
                in.number("min_percent", 80, 0, 100),
                in.texts("critical_modules", List.of(), "the path of a module", Fields.NOT_BLANK));
    }

    private static DependencyAudit dependencyAudit(Fields in) {
        return new DependencyAudit(
                on(in),
                fails(in),
                in.word("tool", "osv", List.of("osv")),
                in.text(
                        "service",
                        DependencyAudit.PUBLIC_SERVICE,
                        "an address such as " + DependencyAudit.PUBLIC_SERVICE,
                        text -> ADDRESS.matcher(text).matches()),
                in.word("severity_threshold", RiskLevel.HIGH, RISKS, RiskLevel::id),
                in.words("scopes", DependencyAudit.ALL_SCOPES, DependencyAudit.ALL_SCOPES),
                in.flag("plugins", false),
                in.flag("check_licenses", false),
                in.texts("denied_licenses", List.of(), "an SPDX licence id", Fields.NOT_BLANK),
                in.objects("licenses").stream().map(ChecksReader::clarified).toList(),
                in.objects("ignore").stream().map(ChecksReader::ignored).toList(),
                in.whole("snapshot_max_age_days", 7, 0, 3650),
                RulesReader.keys(in));
    }

    private static LicenseClarification clarified(Fields license) {
        try (Fields in = license) {
            List.of("package", "license", "reason").forEach(in::require);
            return new LicenseClarification(
                    in.text(
                            "package",
                            "",
                            "group:artifact",
                            text -> PACKAGE.matcher(text).matches()),
                    in.text("license", "", "an SPDX expression", Fields.NOT_BLANK),
                    in.text("reason", "", "a reason for people", Fields.NOT_BLANK));
        }
    }

    private static IgnoredAdvisory ignored(Fields advisory) {
        try (Fields in = advisory) {
            List.of("id", "reason").forEach(in::require);
            return new IgnoredAdvisory(
                    in.text("id", "", "the id of an advisory", Fields.NOT_BLANK),
                    in.text("reason", "", "a reason for people", Fields.NOT_BLANK),
                    Dates.required(in, "expires"));
        }
    }

    private static SbomGeneration sbomGeneration(Fields in) {
        return new SbomGeneration(
                on(in),
                fails(in),
                in.word("format", "cyclonedx", List.of("cyclonedx")),
                in.flag("include_transitive", true));
    }

    private static CommitValidation commitValidation(Fields in) {
        return new CommitValidation(
                on(in),
                fails(in),
                in.word("convention", "conventional-commits", List.of("conventional-commits")),
                in.flag("require_scope", false),
                in.flag("codeowners", false));
    }

    private static External external(Fields in) {
        return new External(
                on(in),
                fails(in),
                ExternalReader.tools(in),
                in.word("severity_threshold", Severity.ERROR, SEVERITIES, Severity::json));
    }

    private static CiParity ciParity(Fields in) {
        return new CiParity(
                on(in),
                fails(in),
                in.text("recorded_plan", "", "the path of a recorded plan", path -> true),
                in.text("recorded_plan_sha256", "", "64 lower-case hexadecimal digits", SHA256));
    }
}
