package dev.firsttry.maven.tools;

import dev.firsttry.check.ToolSetting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration of a goal: our settings over the project's over the goal's defaults. */
final class GoalConfiguration {

    private final MavenProject project;
    private final MojoDescriptor descriptor;

    GoalConfiguration(MavenProject project, MojoDescriptor descriptor) {
        this.project = project;
        this.descriptor = descriptor;
    }

    /** Holds only parameters that the goal knows: an unknown one would end it. */
    Xpp3Dom with(List<ToolSetting> settings) {
        Xpp3Dom wanted = new Xpp3Dom("configuration");
        settings.forEach(setting -> wanted.addChild(dom(setting)));
        Set<String> known = known();
        Xpp3Dom result = new Xpp3Dom("configuration");
        for (Xpp3Dom child : Xpp3Dom.mergeXpp3Dom(wanted, inherited()).getChildren()) {
            if (known.contains(child.getName())) {
                result.addChild(child);
            }
        }
        return result;
    }

    private Xpp3Dom inherited() {
        Xpp3Dom defaults = dom(descriptor.getMojoConfiguration());
        return ProjectPlugins.find(project, descriptor.getPluginDescriptor().getPluginLookupKey())
                .flatMap(plugin -> ProjectPlugins.configuration(plugin, goals()))
                .map(own -> Xpp3Dom.mergeXpp3Dom(new Xpp3Dom(own), defaults))
                .orElse(defaults);
    }

    /** Whose executions in the POM are about this goal: its own, and those of the goal that judges by the same settings. */
    private Set<String> goals() {
        return new TreeSet<>(List.of(descriptor.getGoal(), "check"));
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Parameter parameter : descriptor.getParameters()) {
            known.add(parameter.getName());
            if (parameter.getAlias() != null) {
                known.add(parameter.getAlias());
            }
        }
        return known;
    }

    /** A list or an object replaces what it is laid over, as a whole. */
    private static Xpp3Dom dom(ToolSetting setting) {
        Xpp3Dom dom = new Xpp3Dom(setting.name());
        if (setting.items().isEmpty()) {
            dom.setValue(setting.value());
        } else {
            dom.setAttribute(Xpp3Dom.SELF_COMBINATION_MODE_ATTRIBUTE, Xpp3Dom.SELF_COMBINATION_OVERRIDE);
            setting.items().forEach(item -> dom.addChild(dom(item)));
        }
        return dom;
    }

    private static Xpp3Dom dom(PlexusConfiguration configuration) {
        Xpp3Dom dom = new Xpp3Dom(configuration.getName());
        dom.setValue(configuration.getValue(null));
        for (String name : configuration.getAttributeNames()) {
            dom.setAttribute(name, configuration.getAttribute(name));
        }
        for (PlexusConfiguration child : configuration.getChildren()) {
            dom.addChild(dom(child));
        }
        return dom;
    }
}
