package dev.firsttry.maven.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class CompileExecutionTest {

    private final Plugin compiler = new Plugin();

    @Test
    void the_default_execution_is_the_one_where_it_runs() {
        compiler.setConfiguration(configuration("plugin"));
        assertThat(release()).contains("plugin");
        execution("default-compile", null, configuration("default"));
        execution("more", "compile", configuration("more"));
        assertThat(release()).contains("default");
    }

    @Test
    void where_it_is_off_its_phase_the_first_that_compiles_all_main_sources_is() {
        compiler.setConfiguration(configuration("plugin"));
        execution("default-compile", "none", configuration("default"));
        assertThat(release()).contains("plugin");
        execution("package-info", "compile", configuration("8", "includes"));
        execution("overlay", "compile", configuration("11", "compileSourceRoots", "multiReleaseOutput"));
        execution("tests", "test-compile", configuration("tests")).setGoals(List.of("testCompile"));
        execution("base", "compile", configuration("8-base", "excludes"));
        assertThat(release()).contains("8-base");
    }

    @Test
    void nothing_may_be_configured() {
        assertThat(CompileExecution.configuration(compiler)).isEmpty();
    }

    private Optional<String> release() {
        return CompileExecution.configuration(compiler)
                .map(found -> found.getChild("release").getValue());
    }

    private PluginExecution execution(String id, String phase, Xpp3Dom configuration) {
        var execution = new PluginExecution();
        execution.setId(id);
        execution.setPhase(phase);
        execution.addGoal("compile");
        execution.setConfiguration(configuration);
        compiler.addExecution(execution);
        return execution;
    }

    private static Xpp3Dom configuration(String release, String... others) {
        var configuration = new Xpp3Dom("configuration");
        var child = new Xpp3Dom("release");
        child.setValue(release);
        configuration.addChild(child);
        for (String other : others) {
            configuration.addChild(new Xpp3Dom(other));
        }
        return configuration;
    }
}
