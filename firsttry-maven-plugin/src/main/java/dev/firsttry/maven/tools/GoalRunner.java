package dev.firsttry.maven.tools;

import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolPlugin;
import dev.firsttry.check.ToolRun;
import dev.firsttry.finding.FirstTryException;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.InvalidPluginDescriptorException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.MojoNotFoundException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginDescriptorParsingException;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.PluginNotFoundException;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/** Runs a goal in the current project through Maven's plugin manager. To be used on Maven's thread. */
public final class GoalRunner {

    private final MavenSession session;
    private final BuildPluginManager plugins;
    private final DependencyPaths dependencies;

    public GoalRunner(MavenSession session, BuildPluginManager plugins, DependencyPaths dependencies) {
        this.session = session;
        this.plugins = plugins;
        this.dependencies = dependencies;
    }

    ToolRun run(ToolGoal goal) {
        MavenProject project = session.getCurrentProject();
        try {
            MojoDescriptor descriptor = plugins.getMojoDescriptor(
                    plugin(project, goal.plugin()),
                    goal.goal(),
                    project.getRemotePluginRepositories(),
                    session.getRepositorySession());
            MojoExecution execution =
                    new MojoExecution(descriptor, new GoalConfiguration(project, descriptor).with(goal.settings()));
            Optional.ofNullable(descriptor.getDependencyResolutionRequired()).ifPresent(dependencies::offer);
            plugins.executeMojo(session, execution);
            return ToolRun.done();
        } catch (MojoFailureException e) {
            return ToolRun.objected(message(e));
        } catch (FirstTryException e) {
            return ToolRun.broken(e.finding().message());
        } catch (MojoExecutionException
                | PluginConfigurationException
                | PluginManagerException
                | PluginResolutionException
                | PluginDescriptorParsingException
                | MojoNotFoundException
                | PluginNotFoundException
                | InvalidPluginDescriptorException e) {
            return ToolRun.broken(message(e));
        } finally {
            dependencies.withdraw();
        }
    }

    /** Plugins wrap: what really happened is said by the innermost cause. */
    private static String message(Throwable e) {
        String own = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        return e.getCause() == null
                        || e.getCause() == e
                        || own.contains("" + e.getCause().getMessage())
                ? own
                : own + ": " + message(e.getCause());
    }

    /** The project's own plugin, with its version and dependencies, where it has one. */
    private static Plugin plugin(MavenProject project, ToolPlugin wanted) {
        Plugin plugin =
                ProjectPlugins.find(project, wanted.key()).map(Plugin::clone).orElseGet(Plugin::new);
        if (plugin.getVersion() == null) {
            plugin.setGroupId(wanted.coordinates().groupId());
            plugin.setArtifactId(wanted.coordinates().artifactId());
            plugin.setVersion(wanted.coordinates().version());
            if (plugin.getDependencies().isEmpty()) {
                wanted.dependencies().forEach(one -> plugin.addDependency(dependency(one)));
            }
        }
        return plugin;
    }

    private static Dependency dependency(Coordinates coordinates) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(coordinates.groupId());
        dependency.setArtifactId(coordinates.artifactId());
        dependency.setVersion(coordinates.version());
        return dependency;
    }
}
