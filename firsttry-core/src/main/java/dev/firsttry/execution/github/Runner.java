package dev.firsttry.execution.github;

import dev.firsttry.execution.runner.Machine;
import dev.firsttry.expression.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * This machine as a runner: the context {@code runner}.
 *
 * @param os {@code Linux}, {@code macOS} or {@code Windows}
 * @param architecture such as {@code X64}
 */
record Runner(String os, String architecture, Path temp) {

    static Runner of(JobSession session) {
        Machine machine = session.services().machine();
        return new Runner(
                machine.system().label(), machine.arch(), session.place().temp());
    }

    boolean isWindows() {
        return os.equals("Windows");
    }

    Path tools() {
        return temp.resolve("_tool");
    }

    Value context() {
        Map<String, Value> runner = new LinkedHashMap<>();
        runner.put("name", Value.of("FirstTry"));
        runner.put("os", Value.of(os));
        runner.put("arch", Value.of(architecture));
        runner.put("temp", Value.of(temp.toString()));
        runner.put("tool_cache", Value.of(tools().toString()));
        runner.put("environment", Value.of("self-hosted"));
        return Value.of(runner);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("RUNNER_NAME", "FirstTry");
        variables.put("RUNNER_OS", os);
        variables.put("RUNNER_ARCH", architecture);
        variables.put("RUNNER_TEMP", temp.toString());
        variables.put("RUNNER_TOOL_CACHE", tools().toString());
        variables.put("RUNNER_ENVIRONMENT", "self-hosted");
        return variables;
    }
}
