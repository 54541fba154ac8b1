package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;

/**
 * What only the tool that builds the project can do for a check. Asked while a check runs, never for a cache hit; any
 * thread may ask.
 */
public interface BuildTool {

    /** For a run that no build tool started. */
    BuildTool NONE = new BuildTool() {
        @Override
        public ClassPaths classPaths(ModuleFacts module) {
            return ClassPaths.NONE;
        }

        @Override
        public List<Path> resolve(ModuleFacts module, Coordinates artifact) {
            return List.of();
        }

        @Override
        public ToolRun run(ModuleFacts module, ToolGoal goal) {
            return ToolRun.broken("no build tool is at hand to run " + goal);
        }
    };

    /**
     * What the main classes of the module are compiled against.
     *
     * @throws dev.firsttry.finding.FirstTryException {@code [tool/unresolved]} when a dependency cannot be had
     */
    ClassPaths classPaths(ModuleFacts module);

    /**
     * The jar of an artifact and those of what it needs at run time, from where the module gets its plugins.
     *
     * @throws dev.firsttry.finding.FirstTryException {@code [tool/unresolved]} when one of them cannot be had
     */
    List<Path> resolve(ModuleFacts module, Coordinates artifact);

    /** Runs a goal on the module and waits for its end. What the project itself configures for the plugin holds, too. */
    ToolRun run(ModuleFacts module, ToolGoal goal);
}
