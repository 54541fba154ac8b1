package dev.firsttry.maven.tools;

import dev.firsttry.Ledger;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.check.tool.Tool;
import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Sees which tools the build itself runs, and what they wrote. A report in {@code target} proves nothing: anybody can put
 * one there. What counts is that Maven ran the goal in this session, and that the file is still the one that it left.
 *
 * <p>Notes are strings in the session's ledger, because each module may have a class loader of its own for us.
 */
public final class ToolWitness implements InvocationHandler {

    private final Ledger ledger;
    private final Optional<ExecutionListener> next;

    private ToolWitness(Ledger ledger, Optional<ExecutionListener> next) {
        this.ledger = ledger;
        this.next = next;
    }

    /** Watches from now on; once per session, however often it is asked for. */
    public static void watch(MavenSession session, Ledger ledger) {
        if (ledger.claim("tool-witness")) {
            MavenExecutionRequest request = session.getRequest();
            ToolWitness witness = new ToolWitness(ledger, Optional.ofNullable(request.getExecutionListener()));
            // A proxy, because the listener has twenty methods, newer Maven versions have more, and one matters here.
            request.setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                    ToolWitness.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, witness));
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        if (method.getName().equals("mojoSucceeded") && arguments[0] instanceof ExecutionEvent event) {
            SeenGoal.of(event).ifPresent(goal -> note(goal, event.getProject()));
        }
        try {
            return next.isPresent() ? method.invoke(next.get(), arguments) : null;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(SeenGoal goal, MavenProject project) {
        String name = name(goal.tool(), project);
        String line = goal.report().map(ToolWitness::line).orElse("passed");
        ledger.note(name, ledger.noted(name) + line + "\n");
    }

    private static String line(Path report) {
        try {
            return Files.isRegularFile(report) ? Sha256.ofFile(report).hex() + " " + report : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** What was seen so far of the tools that the project configures. */
    public static List<ToolFacts> facts(MavenProject project, Ledger ledger) {
        return Stream.of(Tool.values())
                .filter(tool -> ProjectPlugins.find(project, tool.pluginKey()).isPresent())
                .map(tool ->
                        facts(tool, ledger.noted(name(tool, project)).lines().toList()))
                .toList();
    }

    private static ToolFacts facts(Tool tool, List<String> lines) {
        List<ToolFacts.Report> reports = lines.stream()
                .filter(line -> line.indexOf(' ') > 0)
                .map(line -> new ToolFacts.Report(
                        Path.of(line.substring(line.indexOf(' ') + 1)),
                        new Sha256(line.substring(0, line.indexOf(' ')))))
                .toList();
        return new ToolFacts(tool.id(), reports, lines.contains("passed"));
    }

    private static String name(Tool tool, MavenProject project) {
        return "tool:" + tool.id() + ":" + project.getGroupId() + ":" + project.getArtifactId();
    }
}
