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
    private final ActionState state;

    NodeStep(StepView view, ResolvedAction.JavaScript action, Map<String, String> inputs, String name) {
        this.view = view;
        this.action = action;
        this.inputs = inputs;
        this.name = name;
        this.state = view.session().state(view.path());
    }

    /** Before the job's steps. The part after them is owed from here on. */
    StepEnd before(ResolvedAction.Hook hook) throws InterruptedException {
        oweLastPart();
        view.session().say("##[group]Pre " + name);
        StepEnd end = hooked(hook);
        view.session().say("##[endgroup]");
        return end;
    }

    StepEnd run() throws InterruptedException {
        oweLastPart();
        return script(action.main()).step();
    }

    private void oweLastPart() {
        action.post().filter(hook -> state.owesLastPart()).ifPresent(hook -> view.after(name, () -> hooked(hook)));
    }

    private StepEnd hooked(ResolvedAction.Hook hook) throws InterruptedException {
        try {
            // As on the service, what counts before and after the job is how the job is doing, in an action as well.
            Evaluation now = view.contexts()
                    .of(view.scope(), view.environment(), view.scope().job());
            return now.holds(hook.condition(), view.session().level().job().location())
                    ? script(hook.script()).step()
                    : StepEnd.success(Map.of());
        } catch (BadExpression e) {
            return StepEnd.failure(e.getMessage());
        }
    }

    private StepProcess.End script(String file) throws InterruptedException {
        Path script = action.directory().resolve(file).normalize();
        Map<String, String> variables = new LinkedHashMap<>();
        inputs.forEach((input, value) ->
                variables.put("INPUT_" + input.replace(' ', '_').toUpperCase(Locale.ROOT), value));
        state.saved().forEach((key, value) -> variables.put("STATE_" + key, value));
        variables.put("GITHUB_ACTION_PATH", action.directory().toString());
        StepProcess.End end = new StepProcess(view)
                .run(List.of("node", script.toString()), view.session().place().workspace(), variables);
        state.save(end.state());
        return end;
    }
}
