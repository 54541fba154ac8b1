package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** The gate of a module is held against the gate that its ancestor declares, or the top-level project has. */
class GateIntegrityTest {

    private final GateIntegrity integrity =
            new GateIntegrity(new PomPlaces(Path.of("").toAbsolutePath()));
    private final MavenProject parent = project("parent", gate());
    private final MavenProject top = child("top", gate());

    @Test
    void the_gate_as_it_was_inherited_is_fine() {
        assertThat(kinds(child("app", gate()))).isEmpty();
    }

    @Test
    void a_gate_in_no_phase_or_in_another() {
        assertThat(kinds(changed(gate -> execution(gate).setPhase("none")))).containsExactly(BypassKind.GATE_UNBOUND);
        assertThat(kinds(changed(gate -> execution(gate).setPhase("site")))).containsExactly(BypassKind.GATE_UNBOUND);
        assertThat(kinds(changed(gate -> execution(gate).setId("other")))).containsExactly(BypassKind.GATE_UNBOUND);
        assertThat(kinds(changed(gate -> execution(gate).removeGoal("verify"))))
                .containsExactly(BypassKind.GATE_UNBOUND);
    }

    @Test
    void the_half_that_looks_before_the_build_was_switched_off() {
        assertThat(kinds(changed(gate -> gate.setExtensions(false)))).containsExactly(BypassKind.EXTENSION_OFF);
    }

    @Test
    void another_version_of_the_plugin() {
        assertThat(kinds(changed(gate -> gate.setVersion("0.0.1")))).containsExactly(BypassKind.PLUGIN_VERSION);
    }

    @Test
    void any_parameter_even_one_that_calls_itself_read_only() {
        assertThat(kinds(changed(gate -> gate.setConfiguration(configuration("project")))))
                .containsExactly(BypassKind.GATE_CONFIGURATION);
    }

    @Test
    void classes_of_somebody_else_on_the_class_path_of_the_gate() {
        assertThat(kinds(changed(gate -> gate.addDependency(dependency("shadow", "1")))))
                .containsExactly(BypassKind.PLUGIN_DEPENDENCIES);
    }

    @Test
    void one_dependency_in_the_place_of_another() {
        Plugin given = gate();
        given.addDependency(dependency("rules", "1"));
        MavenProject owner = project("parent", given);
        Plugin swapped = gate();
        swapped.addDependency(dependency("rules", "2"));
        MavenProject module = project("app", swapped);
        module.setParent(owner);
        assertThat(integrity.of(module, top))
                .extracting(BypassRequest::kind)
                .containsExactly(BypassKind.PLUGIN_DEPENDENCIES);
    }

    @Test
    void a_module_without_the_parent_that_has_the_gate() {
        MavenProject stray = project("stray");
        assertThat(kinds(stray)).containsExactly(BypassKind.PARENT_DROPPED);
        stray.setPackaging("pom");
        assertThat(kinds(stray)).as("there is nothing to judge").isEmpty();
    }

    @Test
    void a_module_that_brings_an_old_gate_instead() {
        Plugin old = gate();
        old.setVersion("0.0.1");
        assertThat(kinds(project("stray", old))).containsExactly(BypassKind.PLUGIN_VERSION);
    }

    @Test
    void where_nobody_declares_a_gate_there_is_none_to_change() {
        MavenProject alone = project("alone");
        assertThat(integrity.of(alone, alone)).isEmpty();
        assertThat(integrity.of(project("other"), alone)).isEmpty();
    }

    private List<BypassKind> kinds(MavenProject project) {
        return integrity.of(project, top).stream().map(BypassRequest::kind).toList();
    }

    private MavenProject changed(Consumer<Plugin> change) {
        Plugin gate = gate();
        change.accept(gate);
        return child("app", gate);
    }

    private MavenProject child(String name, Plugin gate) {
        MavenProject project = project(name, gate);
        project.setParent(parent);
        return project;
    }

    private static Plugin gate() {
        Plugin gate = new Plugin();
        gate.setGroupId("dev.firsttry");
        gate.setArtifactId("firsttry-maven-plugin");
        gate.setVersion("1.0");
        gate.setExtensions(true);
        gate.setConfiguration(null);
        PluginExecution execution = new PluginExecution();
        execution.setId("gate");
        execution.addGoal("enforce");
        execution.addGoal("verify");
        gate.addExecution(execution);
        return gate;
    }

    private static PluginExecution execution(Plugin gate) {
        return gate.getExecutions().get(0);
    }

    private static Xpp3Dom configuration(String parameter) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom value = new Xpp3Dom(parameter);
        value.setValue("other");
        configuration.addChild(value);
        return configuration;
    }

    private static Dependency dependency(String name, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.example");
        dependency.setArtifactId(name);
        dependency.setVersion(version);
        return dependency;
    }

    private static MavenProject project(String name, Plugin... plugins) {
        Model model = new Model();
        model.setGroupId("com.example");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setBuild(new Build());
        List.of(plugins).forEach(model.getBuild()::addPlugin);
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(model);
        return project;
    }
}
