package dev.firsttry.check.secrets;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Reuse;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the files of the repository hold secrets. What it says never holds one. */
public final class SecurityScanCheck implements Check {

    private static final List<String> KNOWN = List.of(
            SecurityScanParameters.SECRETS,
            SecurityScanParameters.HISTORY,
            SecurityScanParameters.GITLEAKS,
            SecurityScanParameters.FIND_SEC_BUGS);

    private final SecurityScanParameters parameters;

    public SecurityScanCheck(SecurityScanParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.SECURITY_SCAN;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_STANDS;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        var fields = new TreeMap<>(Map.of(
                "secrets.rules", BuiltInRules.all().digest().hex(),
                "secrets.threshold", parameters.threshold().json(),
                "secrets.tools", String.join(",", parameters.tools()),
                "secrets.forgiveness", parameters.forgiveness().name()));
        if (parameters.tools().contains(SecurityScanParameters.HISTORY) || isHeldAgainstHistory(context)) {
            fields.put("secrets.history", HistoryScan.head(context));
        }
        if (parameters.tools().contains(SecurityScanParameters.GITLEAKS)) {
            fields.put(
                    "secrets.gitleaks",
                    parameters.gitleaks().map(SecurityScanCheck::digest).orElse(""));
        }
        return fields;
    }

    private boolean isHeldAgainstHistory(CheckContext context) {
        return parameters.forgiveness() == Forgiveness.SHRINKING
                && Settings.FORGIVING.stream().anyMatch(context.files()::contains);
    }

    /** Of the program: another version knows other rules. */
    private static String digest(Path program) {
        try {
            return Sha256.ofFile(program).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        return Optional.of("find-sec-bugs looks at the classes of each module, and no other tool is in the policy")
                .filter(reason -> parameters.tools().equals(List.of(SecurityScanParameters.FIND_SEC_BUGS)))
                .map(reason -> CheckResult.of(TaskStatus.SKIPPED, reason, List.of(), reason + "\n"));
    }

    @Override
    public CheckResult run(CheckContext context) {
        return atOnce(context).orElseGet(() -> judge(context));
    }

    private CheckResult judge(CheckContext context) {
        List<String> unknown = parameters.tools().stream()
                .filter(tool -> !KNOWN.contains(tool))
                .toList();
        if (!unknown.isEmpty() || parameters.tools().isEmpty()) {
            String reason = unknown.isEmpty()
                    ? "the policy names no tool for security_scan"
                    : "this version cannot run the scanner " + String.join(", ", unknown);
            return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
        }
        return scan(context);
    }

    private CheckResult scan(CheckContext context) {
        boolean locked = parameters.forgiveness() != Forgiveness.FREE;
        Settings settings = new SettingsReader(context, parameters.forgiveness()).read();
        var report = new ScanReport(settings, parameters.threshold(), locked);
        // Gitleaks leaves them out, as they may hold old secrets. Under a lock there is no place for new ones, either.
        List<String> unscanned = locked ? List.of() : settings.baseline().files();
        if (parameters.tools().contains(SecurityScanParameters.SECRETS)) {
            new FileScan(report, unscanned).run(context);
        }
        if (parameters.tools().contains(SecurityScanParameters.HISTORY)) {
            new HistoryScan(report).run(context);
        }
        if (parameters.tools().contains(SecurityScanParameters.GITLEAKS)) {
            new GitleaksScan(report, unscanned, locked).run(context, parameters.gitleaks());
        }
        return report.result();
    }
}
