package dev.firsttry.execution.github;

import dev.firsttry.execution.action.ResolvedAction;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs a JavaScript action with the node of this machine. */
final class NodeStep {

    private final StepView view;
    private final ResolvedAction.JavaScript action;
    private final Map<String, String> inputs;
    private final String name;

    NodeStep(StepView view, ResolvedAction.JavaScript action, Map<String, String> inputs, String name) {
        this.view = view;
        this.action = action;
        this.inputs = inputs;
        this.name = name;
    }

    StepEnd run() throws InterruptedException {
        StepProcess.End main = script(action.main(), Map.of());
        action.post().ifPresent(hook -> view.session().after(name, () -> afterwards(hook, main.state())));
        return main.step();
    }

    private StepEnd afterwards(ResolvedAction.Hook hook, Map<String, String> state) throws InterruptedException {
        try {
            Evaluation now = view.contexts().of(view.scope(), view.environment());
            return now.holds(hook.condition(), view.session().level().job().location())
                    ? script(hook.script(), state).step()
                    : StepEnd.success(Map.of());
        } catch (BadExpression e) {
            return StepEnd.failure(e.getMessage());
        }
    }

    private StepProcess.End script(String file, Map<String, String> state) throws InterruptedException {
        Path script = action.directory().resolve(file).normalize();
        Map<String, String> variables = new LinkedHashMap<>();
        inputs.forEach((input, value) ->
                variables.put("INPUT_" + input.replace(' ', '_').toUpperCase(Locale.ROOT), value));
        state.forEach((key, value) -> variables.put("STATE_" + key, value));
        variables.put("GITHUB_ACTION_PATH", action.directory().toString());
        return new StepProcess(view)
                .run(List.of("node", script.toString()), view.session().place().workspace(), variables);
    }
}
