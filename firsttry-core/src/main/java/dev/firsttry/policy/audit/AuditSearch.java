package dev.firsttry.policy.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks into the trail. */
public final class AuditSearch {

    private AuditSearch() {}

    /**
     * How each recorded part of a run ended, {@code success} or {@code failure}; empty when the run is not on record. Says
     * nothing about whether the trail is intact.
     *
     * @param root the repository's root
     * @throws IOException when the trail cannot be read
     */
    public static List<String> statuses(Path root, String runId) throws IOException {
        List<String> statuses = new ArrayList<>();
        try {
            TrailLines.read(root.resolve(AuditTrail.PLACE), (bytes, whole) -> {
                if (whole && new String(bytes, StandardCharsets.UTF_8).contains("\"type\":\"run\"")) {
                    AuditLine.fields(bytes)
                            .filter(fields -> isOf(fields, runId))
                            .ifPresent(fields -> statuses.add(String.valueOf(fields.get("status"))));
                }
                return true;
            });
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return statuses;
    }

    /**
     * The lines of a run as they stand in the trail, without line feeds; empty when it is not on record.
     *
     * @param root the repository's root
     * @throws IOException when the trail cannot be read
     */
    public static List<String> lines(Path root, String runId) throws IOException {
        List<String> lines = new ArrayList<>();
        try {
            TrailLines.read(root.resolve(AuditTrail.PLACE), (bytes, whole) -> {
                if (whole
                        && AuditLine.fields(bytes)
                                .filter(fields -> runId.equals(fields.get("run")))
                                .isPresent()) {
                    lines.add(new String(bytes, StandardCharsets.UTF_8));
                }
                return true;
            });
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return lines;
    }

    private static boolean isOf(Map<String, Object> fields, String runId) {
        return runId.equals(fields.get("run")) && "run".equals(fields.get("type"));
    }
}
