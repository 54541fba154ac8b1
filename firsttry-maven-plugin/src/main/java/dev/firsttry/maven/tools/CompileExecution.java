package dev.firsttry.maven.tools;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which execution of the compiler plugin compiles a module's main sources. A build that makes a jar for several releases
 * of Java takes the default one off its phase and has executions of its own, some of them for single files.
 */
final class CompileExecution {

    private static final String DEFAULT = "default-compile";

    /** An execution with any of these compiles something else than the module's sources. */
    private static final Set<String> PARTIAL = Set.of("includes", "compileSourceRoots", "multiReleaseOutput");

    private CompileExecution() {}

    /** Its configuration, or the plugin's where there is no such execution; empty when nothing is configured. */
    static Optional<Xpp3Dom> configuration(Plugin compiler) {
        PluginExecution standard = compiler.getExecutionsAsMap().get(DEFAULT);
        boolean usual = standard != null && runs(standard);
        Stream<PluginExecution> candidates =
                usual ? Stream.of(standard) : compiler.getExecutions().stream().filter(CompileExecution::compilesMain);
        return candidates
                .map(PluginExecution::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .filter(configuration -> usual || isWhole(configuration))
                .findFirst()
                .or(() -> Optional.ofNullable(compiler.getConfiguration())
                        .filter(Xpp3Dom.class::isInstance)
                        .map(Xpp3Dom.class::cast));
    }

    private static boolean runs(PluginExecution execution) {
        return !"none".equals(execution.getPhase());
    }

    private static boolean compilesMain(PluginExecution execution) {
        return runs(execution) && execution.getGoals().contains("compile");
    }

    private static boolean isWhole(Xpp3Dom configuration) {
        return PARTIAL.stream().noneMatch(name -> configuration.getChild(name) != null);
    }
}
