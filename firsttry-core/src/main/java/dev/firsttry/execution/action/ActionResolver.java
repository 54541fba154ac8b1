package dev.firsttry.execution.action;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.workflow.SourceTree;
import dev.firsttry.workflow.github.ActionFiles;
import dev.firsttry.workflow.github.ActionLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds actions at run time. A built-in action wins over a copy in the configured directory: the copy needs the service
 * that it talks to.
 */
public final class ActionResolver {

    private static final String DOCKER = "docker://";

    private final Path workspace;
    private final Optional<Path> directory;
    private final Map<String, BuiltinAction> builtins;

    /**
     * @param workspace root of the job's workspace, absolute
     * @param directory {@code firsttry.actionsDirectory}: {@code <directory>/owner/repo@ref} or {@code
     *     <directory>/owner/repo}; empty when not configured
     * @param builtins by lower case name, such as {@code actions/cache/restore}
     */
    public ActionResolver(Path workspace, Optional<Path> directory, Map<String, BuiltinAction> builtins) {
        this.workspace = workspace;
        this.directory = directory;
        this.builtins = Map.copyOf(builtins);
    }

    /** @param uses as written in the step */
    public ResolvedAction resolve(String uses) {
        if (uses.startsWith(DOCKER)) {
            return new ResolvedAction.Container(Optional.empty(), workspace, uses, Data.none(Location.NONE));
        }
        String name = uses.split("@", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(builtins.get(name))
                .<ResolvedAction>map(action -> new ResolvedAction.Builtin(name, action))
                .orElseGet(() -> lookUp(uses));
    }

    private ResolvedAction lookUp(String uses) {
        boolean isLocal = uses.startsWith("./");
        return new ActionFiles(new SourceTree(workspace), directory).find(uses).fold(new ActionLookup.Cases<>() {
            @Override
            public ResolvedAction found(ActionLookup.Found found) {
                return Definitions.of(found, isLocal);
            }

            @Override
            public ResolvedAction dockerfile(Path place) {
                return new ResolvedAction.Container(Optional.empty(), place, "Dockerfile", Data.none(Location.NONE));
            }

            @Override
            public ResolvedAction faulty(List<Fault> faults) {
                return new ResolvedAction.Broken(faults);
            }

            @Override
            public ResolvedAction missing() {
                return isLocal ? notInWorkspace(uses) : new ResolvedAction.Unsupported(notAtHand(uses));
            }

            @Override
            public ResolvedAction noReference() {
                return broken(
                        FaultKind.BAD_STEP,
                        uses,
                        "'" + uses + "' is no action: use owner/repo@ref, ./path or docker://image");
            }
        });
    }

    private static ResolvedAction notInWorkspace(String uses) {
        return broken(
                FaultKind.MISSING_FILE,
                uses,
                "there is no action.yml, action.yaml or Dockerfile in " + uses
                        + "; is there a step that checks out the repository before it?");
    }

    private String notAtHand(String uses) {
        String remedy = directory.isPresent()
                ? "put it into the actions directory"
                : "name a directory that holds it with -Dfirsttry.actionsDirectory";
        return "action " + uses + " is not at hand: FirstTry downloads nothing; " + remedy + " as "
                + uses.split("@", 2)[0];
    }

    private static ResolvedAction broken(FaultKind kind, String uses, String message) {
        return new ResolvedAction.Broken(List.of(new Fault(kind, message, Location.NONE, List.of(uses))));
    }
}
