package dev.firsttry.check.secrets;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.event.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the files of the repository hold secrets. What it says never holds one. */
public final class SecurityScanCheck implements Check {

    private final SecurityScanParameters parameters;
    private final SecretRules rules = BuiltInRules.all();

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
        return new TreeMap<>(Map.of(
                "secrets.rules", rules.digest(),
                "secrets.threshold", parameters.threshold().json(),
                "secrets.tools", String.join(",", parameters.tools())));
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<String> unknown = parameters.tools().stream()
                .filter(tool -> !tool.equals(SecurityScanParameters.SECRETS))
                .toList();
        if (!unknown.isEmpty() || parameters.tools().isEmpty()) {
            String reason = unknown.isEmpty()
                    ? "the policy names no tool for security_scan"
                    : "this version cannot run the scanner " + String.join(", ", unknown);
            return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
        }
        return new FileScan(new SecretScanner(rules), parameters.threshold()).run(context);
    }
}
