package dev.firsttry.policy.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A process of its own that puts entries on record. Prints what goes wrong, and nothing else. */
final class TrailWriter {

    private TrailWriter() {}

    /** Arguments: the repository's root, how many entries. */
    public static void main(String[] arguments) {
        AuditTrail trail = new AuditTrail(Path.of(arguments[0]), Clock.systemUTC());
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            AuditEntry entry = new AuditEntry(
                    "started", Map.of("run", ProcessHandle.current().pid() + "-" + i));
            trail.append(List.of(entry), true).ifPresent(finding -> System.out.println(finding.headline()));
        }
    }
}
