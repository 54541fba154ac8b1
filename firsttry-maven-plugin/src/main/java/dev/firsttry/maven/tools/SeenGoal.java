package dev.firsttry.maven.tools;

import dev.firsttry.check.tool.Tool;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A goal of a tool that ended well and had all its eyes open.
 *
 * @param report where it wrote; empty for a tool without a report
 */
record SeenGoal(Tool tool, Optional<Path> report) {

    /** Empty for any other goal, for one that was skipped, and for one that was told to leave things out of its report. */
    static Optional<SeenGoal> of(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        String key = execution.getGroupId() + ":" + execution.getArtifactId();
        Parameters parameters = new Parameters(event.getSession(), execution);
        return Stream.of(Tool.values())
                .filter(tool -> tool.pluginKey().equals(key))
                .filter(tool -> goals(tool).contains(execution.getGoal()))
                .filter(tool -> !parameters.is("skip", "true"))
                .findFirst()
                .flatMap(tool -> seen(tool, parameters, event));
    }

    /** {@code pmd:check} and {@code spotbugs:check} fork the goal that looks; {@code checkstyle:check} looks itself. */
    private static Set<String> goals(Tool tool) {
        return switch (tool) {
            case CHECKSTYLE -> Set.of("checkstyle", "check");
            case PMD -> Set.of("pmd");
            case SPOTBUGS -> Set.of("spotbugs");
            case SPOTLESS -> Set.of("check");
            // Its report would not say which detectors were at work.
            case FIND_SEC_BUGS -> Set.of();
        };
    }

    private static Optional<SeenGoal> seen(Tool tool, Parameters parameters, ExecutionEvent event) {
        Path base = event.getProject().getBasedir().toPath();
        return switch (tool) {
            case FIND_SEC_BUGS -> Optional.empty();
            case SPOTLESS -> Optional.of(new SeenGoal(tool, Optional.empty()));
            case CHECKSTYLE ->
                parameters.is("outputFileFormat", "xml")
                        ? report(tool, parameters.value("outputFile").map(base::resolve))
                        : Optional.empty();
            case PMD ->
                parameters.is("minimumPriority", "5")
                        ? report(
                                tool,
                                parameters
                                        .value("targetDirectory")
                                        .map(to -> base.resolve(to).resolve("pmd.xml")))
                        : Optional.empty();
            case SPOTBUGS ->
                parameters.is("threshold", "High")
                        ? Optional.empty()
                        : report(
                                tool,
                                parameters
                                        .value("spotbugsXmlOutputDirectory")
                                        .flatMap(to -> parameters
                                                .value("spotbugsXmlOutputFilename")
                                                .map(name -> base.resolve(to).resolve(name))));
        };
    }

    private static Optional<SeenGoal> report(Tool tool, Optional<Path> file) {
        return file.map(path -> new SeenGoal(tool, Optional.of(path)));
    }

    /** The parameters of a goal as Maven gave them to it. */
    private record Parameters(MavenSession session, MojoExecution execution) {

        boolean is(String name, String value) {
            return value(name).filter(value::equalsIgnoreCase).isPresent();
        }

        Optional<String> value(String name) {
            return Optional.ofNullable(execution.getConfiguration())
                    .map(configuration -> configuration.getChild(name))
                    .flatMap(this::evaluated);
        }

        private Optional<String> evaluated(Xpp3Dom parameter) {
            PluginParameterExpressionEvaluator maven = new PluginParameterExpressionEvaluator(session, execution);
            try {
                Object value = parameter.getValue() == null ? null : maven.evaluate(parameter.getValue());
                Object used = value == null && parameter.getAttribute("default-value") != null
                        ? maven.evaluate(parameter.getAttribute("default-value"))
                        : value;
                return Optional.ofNullable(used).map(Object::toString);
            } catch (ExpressionEvaluationException e) {
                return Optional.empty();
            }
        }
    }
}
