package dev.firsttry.maven.tools;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Plugins as a project's effective model has them. */
final class ProjectPlugins {

    private ProjectPlugins() {}

    /** The plugin that the project uses, else the one that it manages for whoever does. */
    static Optional<Plugin> find(MavenProject project, String key) {
        return Stream.of(project.getModel().getBuild(), project.getPluginManagement())
                .filter(container -> container != null)
                .map(PluginContainer::getPlugins)
                .flatMap(plugins ->
                        plugins.stream().filter(plugin -> plugin.getKey().equals(key)))
                .findFirst();
    }

    /** What the plugin is told: by its first execution of one of the goals, which holds the plugin's own settings too. */
    static Optional<Xpp3Dom> configuration(Plugin plugin, Set<String> goals) {
        return Stream.concat(
                        plugin.getExecutions().stream()
                                .filter(execution ->
                                        execution.getGoals().stream().anyMatch(goals::contains))
                                .map(PluginExecution::getConfiguration),
                        Stream.ofNullable(plugin.getConfiguration()))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .findFirst();
    }
}
