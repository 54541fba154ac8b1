package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.artifact.FileSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code actions/upload-artifact}, as of version 4: names are unique in a run, hidden files stay out. */
public final class UploadArtifact implements BuiltinAction {

    private static final Set<String> INPUTS = Set.of(
            "name",
            "path",
            "if-no-files-found",
            "retention-days",
            "compression-level",
            "overwrite",
            "include-hidden-files",
            "archive");
    private static final Pattern FORBIDDEN = Pattern.compile("[\":<>|*?\\r\\n\\\\/]");
    private static final Set<String> WHEN_EMPTY = Set.of("warn", "error", "ignore");

    @Override
    public Set<String> inputs() {
        return INPUTS;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException {
        BuiltinInputs inputs = context.inputs();
        String name = inputs.get("name", "artifact");
        String whenEmpty = inputs.get("if-no-files-found", "warn");
        Optional<String> fault = fault(name, whenEmpty, inputs.lines("path"));
        if (fault.isPresent()) {
            return BuiltinResult.Failed.because(fault.get());
        }
        List<String> patterns = inputs.lines("path").stream()
                .map(line -> Home.expanded(line, context))
                .toList();
        FileSearch search = new FileSearch(context.workspace(), inputs.flag("include-hidden-files", false));
        FileSearch.Found found = search.find(patterns);
        return found.files().isEmpty() ? nothing(whenEmpty, inputs) : uploaded(name, found, context);
    }

    private static Optional<String> fault(String name, String whenEmpty, List<String> paths) {
        if (paths.isEmpty()) {
            return Optional.of("Input required and not supplied: path");
        }
        if (!WHEN_EMPTY.contains(whenEmpty)) {
            return Optional.of("Unrecognized if-no-files-found input. Provided: " + whenEmpty
                    + ". Available options: warn, error, ignore");
        }
        return FORBIDDEN.matcher(name).find()
                ? Optional.of("The artifact name is not valid: " + name
                        + ". It must not contain \" : < > | * ? \\ / or a line end")
                : Optional.empty();
    }

    private static BuiltinResult nothing(String whenEmpty, BuiltinInputs inputs) {
        String message = "No files were found with the provided path: " + String.join(" ", inputs.lines("path"))
                + ". No artifacts will be uploaded.";
        return switch (whenEmpty) {
            case "error" -> BuiltinResult.Failed.because(message);
            case "ignore" -> BuiltinResult.Done.saying(message);
            default -> BuiltinResult.Done.saying("::warning::" + message);
        };
    }

    private static BuiltinResult uploaded(String name, FileSearch.Found found, BuiltinContext context)
            throws IOException {
        Optional<Artifact> artifact = context.artifacts()
                .add(name, found.root(), found.files(), context.inputs().flag("overwrite", false));
        return artifact.<BuiltinResult>map(kept -> BuiltinResult.Done.saying(
                                "Artifact " + name + ": " + kept.files() + " files, " + kept.bytes() + " bytes")
                        .with("artifact-id", Long.toString(kept.id()))
                        .with("artifact-digest", kept.digest())
                        .with("artifact-url", kept.directory().toUri().toString()))
                .orElseGet(() -> BuiltinResult.Failed.because("Failed to CreateArtifact: Received non-retryable error:"
                        + " Conflict: an artifact with this name already exists on the workflow run (" + name
                        + "); give each job's artifact a name of its own, or set 'overwrite: true'"));
    }
}
