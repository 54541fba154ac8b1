package dev.firsttry.execution.github;

import dev.firsttry.expression.Environment;
import dev.firsttry.expression.JsonText;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.expression.Value;
import dev.firsttry.plan.Leg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contexts that a step's expressions may name. */
final class StepContexts {

    private final JobSession session;
    private final Map<String, Value> fixed = new LinkedHashMap<>();
    private final Map<String, Value> github;
    private final Runner runner;
    private final WorkspaceHash files;

    StepContexts(JobSession session) {
        this.session = session;
        this.runner = Runner.of(session);
        this.files = new WorkspaceHash(session.place().workspace());
        CallFrame frame = session.level().frame();
        Leg leg = session.level().leg();
        this.github = frame.github();
        github.put("job", Value.of(session.level().job().id()));
        github.put("workspace", Value.of(session.place().workspace().toString()));
        fixed.putAll(frame.jobContexts(session.level().job(), leg));
        fixed.put("secrets", secrets(frame));
        fixed.put("runner", runner.context());
    }

    private StepContexts(JobSession session, StepContexts job) {
        this.session = session;
        this.runner = job.runner;
        this.files = job.files;
        this.github = new LinkedHashMap<>(job.github);
        fixed.putAll(job.fixed);
    }

    /** For a step that runs beside the others. */
    StepContexts fork(JobSession own) {
        return new StepContexts(own, this);
    }

    /** The token is a secret that every workflow has, called or not. */
    private static Value secrets(CallFrame frame) {
        Map<String, String> secrets = new LinkedHashMap<>(frame.secrets());
        String token = frame.facts().context().secrets().getOrDefault("GITHUB_TOKEN", "");
        if (!token.isEmpty()) {
            secrets.putIfAbsent("GITHUB_TOKEN", token);
        }
        return RunFacts.table(secrets);
    }

    /** The file that {@code GITHUB_EVENT_PATH} names. */
    void writeEvent() {
        Path file = session.place().temp().resolve("_github_workflow").resolve("event.json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JsonText.of(github.get("event")).orElse("{}"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the event's file", e);
        }
        github.put("event_path", Value.of(file.toString()));
    }

    Runner runner() {
        return runner;
    }

    /** Text of a property of {@code github}, empty when it has none. */
    String github(String name) {
        return dev.firsttry.expression.Coercion.text(github.getOrDefault(name, Value.EMPTY));
    }

    /** For the job itself, before and after its steps. */
    Evaluation ofJob(StepScope scope) {
        return of(scope, session.environment());
    }

    /** @param environment the context {@code env} of the step */
    Evaluation of(StepScope scope, Map<String, String> environment) {
        return of(scope, environment, scope);
    }

    /** The same with status functions that speak about other steps. */
    Evaluation of(StepScope scope, Map<String, String> environment, RunStatus status) {
        Map<String, Value> more = new LinkedHashMap<>(fixed);
        Map<String, Value> now = new LinkedHashMap<>(github);
        scope.action().map(Path::toString).ifPresent(path -> now.put("action_path", Value.of(path)));
        now.put("action_status", Value.of(session.status(scope).json()));
        more.put("github", Value.of(now));
        more.put("env", RunFacts.table(environment));
        more.put(
                "job",
                Value.of(
                        Map.of("status", Value.of(session.status(scope.job()).json()), "services", session.started())));
        more.put("steps", scope.steps());
        more.put("inputs", scope.inputs());
        return new Evaluation(environment(more, status));
    }

    private Environment environment(Map<String, Value> more, RunStatus status) {
        return session.level().frame().environment(more, status, files);
    }
}
