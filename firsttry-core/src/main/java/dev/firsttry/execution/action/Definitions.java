package dev.firsttry.execution.action;

import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Data;
import dev.firsttry.workflow.github.ActionLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a definition to what runs. */
final class Definitions {

    private static final String ALWAYS = "always()";

    private final Action action;
    private final Path directory;
    private final boolean isLocal;

    private Definitions(ActionLookup.Found found, boolean isLocal) {
        this.action = found.action();
        this.directory = found.directory();
        this.isLocal = isLocal;
    }

    static ResolvedAction of(ActionLookup.Found found, boolean isLocal) {
        return new Definitions(found, isLocal).resolved();
    }

    private ResolvedAction resolved() {
        return action.runs().fold(new Action.Runs.Cases<>() {
            @Override
            public ResolvedAction composite(Action.Composite composite) {
                return new ResolvedAction.Composite(action, composite.steps(), directory);
            }

            @Override
            public ResolvedAction program(Action.Program program) {
                return program.using().equals("docker") ? container(program) : script(program);
            }
        });
    }

    private ResolvedAction container(Action.Program program) {
        return new ResolvedAction.Container(
                Optional.of(action), directory, text(program, "image").orElse("Dockerfile"), program.settings());
    }

    private ResolvedAction script(Action.Program program) {
        if (!program.using().startsWith("node")) {
            return new ResolvedAction.Unsupported(
                    "action " + action.source() + " uses '" + program.using() + "', which FirstTry does not know");
        }
        Outcome<Condition> before = condition(program, "pre-if");
        Outcome<Condition> after = condition(program, "post-if");
        List<Fault> faults = Stream.concat(before.problems().stream(), after.problems().stream())
                .map(problem -> problem.at(program.settings().location()))
                .toList();
        if (!faults.isEmpty()) {
            return new ResolvedAction.Broken(faults);
        }
        return new ResolvedAction.JavaScript(
                action,
                directory,
                program.using(),
                text(program, "main").orElse(""),
                isLocal ? Optional.empty() : hook(program, "pre", before),
                hook(program, "post", after));
    }

    private static Optional<ResolvedAction.Hook> hook(
            Action.Program program, String key, Outcome<Condition> condition) {
        return text(program, key).map(script -> new ResolvedAction.Hook(script, condition.orElse(Condition.SUCCESS)));
    }

    private static Outcome<Condition> condition(Action.Program program, String key) {
        return Condition.parse(text(program, key).orElse(ALWAYS), WorkflowKey.ACTION_STEP_IF.scope());
    }

    private static Optional<String> text(Action.Program program, String key) {
        return program.settings() instanceof Data.Fields fields
                ? fields.get(key)
                        .filter(Data.Leaf.class::isInstance)
                        .map(value -> ((Data.Leaf) value).text())
                        .filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
