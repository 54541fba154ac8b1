package dev.firsttry.cache;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a successful task left. Failures are not cached.
 *
 * @param values small results by name, such as numbers for the report and outputs for needing jobs; kept in the clear
 * @param log what the task printed, secrets masked
 * @param outputs its files
 */
public record ActionResult(SortedMap<String, String> values, String log, List<OutputFile> outputs) {

    public ActionResult {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        Objects.requireNonNull(log);
        outputs = List.copyOf(outputs);
    }

    /** A result without files. */
    public static ActionResult of(Map<String, String> values, String log) {
        return new ActionResult(new TreeMap<>(values), log, List.of());
    }

    /**
     * This result with files of the workspace, which must not change until it is stored.
     *
     * @param paths files, symbolic links or directories (everything below them), from the workspace with {@code /} as
     *     separator; those that do not exist are left out
     * @throws java.io.UncheckedIOException when the workspace cannot be read
     */
    public ActionResult withOutputs(Path workspace, Collection<String> paths) {
        return new ActionResult(values, log, Outputs.collect(workspace, paths));
    }
}
