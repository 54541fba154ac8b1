package dev.firsttry.execution.action;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a built-in action ended. */
public sealed interface BuiltinResult {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each end. */
    interface Cases<R> {
        R done(Done result);

        R failed(Failed result);

        R unsupported(Unsupported result);
    }

    /** Runs after the job's steps, in reverse order of the steps. */
    @FunctionalInterface
    interface PostHook {

        /** @return lines for the log */
        List<String> run() throws IOException, InterruptedException;
    }

    /**
     * It did its work.
     *
     * @param outputs of the step
     * @param environment as if written to {@code GITHUB_ENV}
     * @param paths as if written to {@code GITHUB_PATH}, in that order
     * @param log lines, workflow commands among them
     * @param post runs only when the job succeeded so far; empty when there is nothing to do
     */
    record Done(
            Map<String, String> outputs,
            Map<String, String> environment,
            List<Path> paths,
            List<String> log,
            Optional<PostHook> post)
            implements BuiltinResult {

        public Done {
            outputs = Map.copyOf(outputs);
            environment = Map.copyOf(environment);
            paths = List.copyOf(paths);
            log = List.copyOf(log);
        }

        /** Nothing but these lines. */
        public static Done saying(String... lines) {
            return new Done(Map.of(), Map.of(), List.of(), List.of(lines), Optional.empty());
        }

        public Done with(String output, String value) {
            return new Done(and(outputs, output, value), environment, paths, log, post);
        }

        public Done withVariable(String name, String value) {
            return new Done(outputs, and(environment, name, value), paths, log, post);
        }

        public Done withPath(Path directory) {
            return new Done(outputs, environment, and(paths, directory), log, post);
        }

        public Done withLog(String line) {
            return new Done(outputs, environment, paths, and(log, line), post);
        }

        public Done withPost(PostHook hook) {
            return new Done(outputs, environment, paths, log, Optional.of(hook));
        }

        private static Map<String, String> and(Map<String, String> map, String key, String value) {
            Map<String, String> more = new LinkedHashMap<>(map);
            more.put(key, value);
            return more;
        }

        private static <T> List<T> and(List<T> list, T item) {
            List<T> more = new ArrayList<>(list);
            more.add(item);
            return more;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** The action failed, as it would in CI. */
    record Failed(String message, List<String> log) implements BuiltinResult {
        public Failed {
            log = List.copyOf(log);
        }

        public static Failed because(String message) {
            return new Failed(message, List.of());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /**
     * CI can do it, this machine cannot: the whole instance is {@code unsupported}.
     *
     * @param reason for people, with what to do
     */
    record Unsupported(String reason) implements BuiltinResult {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unsupported(this);
        }
    }
}
