package dev.firsttry.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers as it is told to, and remembers what it was asked to run. */
public final class FakeBuildTool implements BuildTool {

    private final List<ToolGoal> ran = new ArrayList<>();
    private final Function<ToolGoal, ToolRun> answer;

    public FakeBuildTool(Function<ToolGoal, ToolRun> answer) {
        this.answer = answer;
    }

    public List<ToolGoal> ran() {
        return List.copyOf(ran);
    }

    /** The value of a setting of a goal; empty when it is not set. */
    public static String setting(ToolGoal goal, String name) {
        return goal.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .map(ToolSetting::value)
                .findFirst()
                .orElse("");
    }

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
        ran.add(goal);
        return answer.apply(goal);
    }
}
