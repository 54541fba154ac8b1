package dev.firsttry.maven.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.ToolSetting;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalConfigurationTest {

    /** The goal itself, and one that judges by the settings of another. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "checkstyle"})
    void ours_lies_over_the_project_s_and_what_the_goal_does_not_know_is_left_out(String goal) throws Exception {
        Xpp3Dom configuration = new GoalConfiguration(project(), descriptor(goal))
                .with(List.of(ToolSetting.of("failOnViolation", "false"), ToolSetting.of("unknown", "x")));

        assertThat(configuration.getChild("failOnViolation").getValue()).isEqualTo("false");
        assertThat(configuration.getChild("configLocation").getValue()).isEqualTo("own.xml");
        assertThat(configuration.getChild("unknown")).isNull();
    }

    private static MavenProject project() {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        add(configuration, "configLocation", "own.xml");
        add(configuration, "failOnViolation", "true");
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-checkstyle-plugin");
        plugin.setConfiguration(configuration);
        Build build = new Build();
        build.addPlugin(plugin);
        Model model = new Model();
        model.setBuild(build);
        return new MavenProject(model);
    }

    private static void add(Xpp3Dom parent, String name, String value) {
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        parent.addChild(child);
    }

    private static MojoDescriptor descriptor(String goal) throws Exception {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-checkstyle-plugin");
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setPluginDescriptor(plugin);
        descriptor.setGoal(goal);
        descriptor.setMojoConfiguration(new DefaultPlexusConfiguration("configuration"));
        descriptor.addParameter(parameter("configLocation"));
        descriptor.addParameter(parameter("failOnViolation"));
        return descriptor;
    }

    private static Parameter parameter(String name) {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        return parameter;
    }
}
