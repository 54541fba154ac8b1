package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheExtensionTest {

    private static final String EXTENSIONS = """
            <extensions>
              <extension>
                <groupId>org.apache.maven.extensions</groupId>
                <artifactId>maven-build-cache-extension</artifactId>
              </extension>
            </extensions>
            """;

    @TempDir
    private Path directory;

    @Test
    void the_extension_would_leave_the_gate_out() throws Exception {
        write("extensions.xml", EXTENSIONS);
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(BypassKind.BUILD_CACHE);
            assertThat(request.origin().words()).isEqualTo("in .mvn/extensions.xml:2");
        });
    }

    @Test
    void unless_its_configuration_runs_the_gate_always() throws Exception {
        write("extensions.xml", EXTENSIONS);
        write("maven-build-cache-config.xml", config("<artifactId>firsttry-maven-plugin</artifactId>"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_comment_runs_nothing() throws Exception {
        write("extensions.xml", EXTENSIONS);
        write("maven-build-cache-config.xml", config("<!-- firsttry-maven-plugin -->"));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void other_extensions_are_nobodys_business() throws Exception {
        write("extensions.xml", EXTENSIONS.replace("maven-build-cache-extension", "os-maven-plugin"));
        assertThat(requests()).isEmpty();
    }

    private List<BypassRequest> requests() {
        return new BuildCacheExtension(directory).of(new MavenProject(new Model()));
    }

    private static String config(String plugin) {
        return "<cache><executionControl><runAlways><plugins><plugin>" + plugin
                + "</plugin></plugins></runAlways></executionControl></cache>";
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(directory.resolve(".mvn"));
        Files.writeString(directory.resolve(".mvn").resolve(name), text);
    }
}
