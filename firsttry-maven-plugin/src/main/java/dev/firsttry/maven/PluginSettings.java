package dev.firsttry.maven;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads how the effective model configures other plugins. */
final class PluginSettings {

    private final List<ConfigurationContainer> containers;

    private PluginSettings(List<ConfigurationContainer> containers) {
        this.containers = containers;
    }

    /** Of the plugin and each of its executions; empty settings when the project does not use it. */
    static PluginSettings of(MavenProject project, String pluginKey) {
        Plugin plugin = project.getPlugin(pluginKey);
        return plugin == null
                ? new PluginSettings(List.of())
                : new PluginSettings(
                        Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream())
                                .toList());
    }

    /** Values of a parameter, wherever it is set; no duplicates. */
    List<String> values(String parameter) {
        return settings(parameter).map(Setting::value).distinct().toList();
    }

    /** A value and where it was written. */
    record Setting(String value, ConfigurationContainer owner) {}

    /** What the plugin says is merged into each of its executions; that is told once. */
    Stream<Setting> settings(String parameter) {
        Optional<String> general = containers.stream().findFirst().flatMap(plugin -> value(plugin, parameter));
        return containers.stream()
                .flatMap(owner -> value(owner, parameter).map(text -> new Setting(text, owner)).stream())
                .filter(setting -> setting.owner() == containers.get(0)
                        || !Optional.of(setting.value()).equals(general));
    }

    private static Optional<String> value(ConfigurationContainer owner, String parameter) {
        return owner.getConfiguration() instanceof Xpp3Dom dom
                ? Optional.ofNullable(dom.getChild(parameter)).map(Xpp3Dom::getValue)
                : Optional.empty();
    }
}
