package dev.firsttry.execution.github;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.step.CommandFilter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs an action that FirstTry does itself. */
final class BuiltinStep {

    private final StepView view;
    private final BuiltinAction action;
    private final BuiltinInputs inputs;
    private final String name;
    private final JobSession session;
    private final CommandFilter log;

    BuiltinStep(StepView view, BuiltinAction action, Map<String, String> given, String name) {
        this.view = view;
        this.action = action;
        this.inputs = new BuiltinInputs(given);
        this.name = name;
        this.session = view.session();
        this.log = new CommandFilter(session.masker(), session.place().log());
    }

    StepEnd run() throws InterruptedException {
        inputs.unexpected(action.inputs()).ifPresent(warning -> session.say("##[warning]" + warning));
        try {
            return taken(action.run(context()));
        } catch (IOException e) {
            return StepEnd.failure(e.toString());
        }
    }

    private BuiltinContext context() {
        JobServices services = session.services();
        return new BuiltinContext(
                inputs,
                session.place().workspace(),
                session.place().temp(),
                new StepEnvironment(session, view.contexts()).of(view.environment(), Map.of(), view.scope()),
                services.cleanHome(),
                services.source(),
                services.artifacts().of(session.level().frame().outermost().source()),
                services.cache(),
                services.tools());
    }

    private StepEnd taken(BuiltinResult result) {
        return result.fold(new BuiltinResult.Cases<>() {
            @Override
            public StepEnd done(BuiltinResult.Done done) {
                done.log().forEach(log::line);
                noteArtifact(done.outputs().getOrDefault("artifact-id", ""));
                session.environment().putAll(done.environment());
                done.paths().forEach(path -> session.addPath(path.toString()));
                done.post().ifPresent(hook -> view.after(name, () -> post(hook)));
                return StepEnd.success(done.outputs());
            }

            @Override
            public StepEnd failed(BuiltinResult.Failed failed) {
                failed.log().forEach(log::line);
                return StepEnd.failure(failed.message());
            }

            @Override
            public StepEnd unsupported(BuiltinResult.Unsupported unsupported) {
                return StepEnd.unsupported(unsupported.reason());
            }
        });
    }

    private void noteArtifact(String id) {
        session.services().artifacts().all().stream()
                .filter(artifact -> Long.toString(artifact.id()).equals(id))
                .forEach(artifact -> session.made(artifact.name()));
    }

    /** Saves what was made only when the job made it well. */
    private StepEnd post(BuiltinResult.PostHook hook) throws InterruptedException {
        if (!view.scope().job().success(List.of()) || session.unsupported().isPresent()) {
            return StepEnd.success(Map.of());
        }
        try {
            hook.run().forEach(log::line);
            return StepEnd.success(Map.of());
        } catch (IOException e) {
            return StepEnd.failure(e.toString());
        }
    }
}
