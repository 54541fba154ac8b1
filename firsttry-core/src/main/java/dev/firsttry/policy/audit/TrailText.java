package dev.firsttry.policy.audit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a trail, for people: one line for each entry. */
public final class TrailText {

    private static final int HASH = 12;

    private TrailText() {}

    /**
     * The last entries, oldest first; empty when there is no trail.
     *
     * @param root the repository's root
     * @param most at least 1
     * @throws IOException when the trail is there and cannot be read
     */
    public static List<String> last(Path root, int most) throws IOException {
        Deque<String> lines = new ArrayDeque<>();
        try {
            TrailLines.read(root.resolve(AuditTrail.PLACE), (bytes, whole) -> {
                if (lines.size() == most) {
                    lines.removeFirst();
                }
                lines.addLast(AuditLine.fields(bytes).map(TrailText::line).orElse("(not a line of an audit trail)"));
                return true;
            });
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return List.copyOf(lines);
    }

    private static String line(Map<String, Object> entry) {
        return Stream.of(
                        text(entry, "at"),
                        text(entry, "type"),
                        text(entry, "goal"),
                        text(entry, "status"),
                        policy(entry),
                        text(entry, "rule"),
                        Optional.of(text(entry, "message").orElseGet(() -> reasons(entry))))
                .flatMap(Optional::stream)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static Optional<String> text(Map<String, Object> entry, String name) {
        return Optional.ofNullable(entry.get(name)).map(String::valueOf);
    }

    private static Optional<String> policy(Map<String, Object> entry) {
        if (!(entry.get("policy") instanceof Map<?, ?> policy)) {
            return Optional.empty();
        }
        String sha256 = String.valueOf(policy.get("sha256"));
        return Optional.of("policy " + policy.get("name") + " " + sha256.substring(0, Math.min(HASH, sha256.length())));
    }

    private static String reasons(Map<String, Object> entry) {
        return entry.get("reasons") instanceof List<?> reasons
                ? reasons.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : "";
    }
}
