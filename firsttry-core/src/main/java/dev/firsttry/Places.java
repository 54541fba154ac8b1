package dev.firsttry;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where things are. All absolute.
 *
 * @param top the top-level directory: pipelines, policies and the audit trail are found from here
 * @param executionRoot where the build was started; paths in the report start here
 * @param output {@code target/firsttry} of the execution root
 */
public record Places(Path top, Path executionRoot, Path output) {

    public Places {
        Objects.requireNonNull(top);
        Objects.requireNonNull(executionRoot);
        Objects.requireNonNull(output);
    }

    /** A path in the output directory as the report names it: from the execution root, with {@code /}. */
    public String fromRoot(Path file) {
        Path shown = file.startsWith(executionRoot) ? executionRoot.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    /** Where a check that runs alone reports, so that the gate's own report stays as it is. */
    public Places ofCheck(String goal) {
        return new Places(top, executionRoot, output.resolve("checks").resolve(goal));
    }

    /** The audit trail of the repository. */
    Path audit() {
        return top.resolve(".firsttry").resolve("audit.jsonl");
    }
}
