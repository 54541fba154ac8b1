package dev.firsttry.maven.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module does not move when a plugin gives it another POM. */
class ModuleDirectoryTest {

    @TempDir
    Path module;

    private final MavenProject project = new MavenProject();

    @Test
    void a_module_lies_beside_its_pom() {
        project.getModel().setPomFile(module.resolve("pom.xml").toFile());
        project.setFile(module.resolve("pom.xml").toFile());

        assertThat(ModuleDirectory.of(project)).contains(module);
    }

    @Test
    void a_replaced_pom_moves_nothing() {
        project.getModel().setPomFile(module.resolve("pom.xml").toFile());
        project.setFile(module.resolve("target/dependency-reduced-pom.xml").toFile());

        assertThat(project.getBasedir()).isEqualTo(module.resolve("target").toFile());
        assertThat(ModuleDirectory.of(project)).contains(module);
        assertThat(ModuleDirectory.pom(project))
                .contains(module.resolve("pom.xml").toFile());
    }

    @Test
    void a_project_that_was_made_up_lies_nowhere() {
        assertThat(ModuleDirectory.of(project)).isEmpty();
        assertThat(ModuleDirectory.pom(project)).isEmpty();
    }
}
