package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreExtensionsTest {

    @TempDir
    private Path directory;

    @Test
    void without_the_file_nothing_is_loaded() {
        assertThat(requests("3.9.16")).isEmpty();
    }

    @Test
    void every_extension_is_a_request_with_its_line() throws Exception {
        write(".mvn/extensions.xml", """
                <extensions>
                  <!-- <extension><groupId>no</groupId><artifactId>no</artifactId></extension> -->
                  <extension>
                    <groupId> com.acme </groupId>
                    <artifactId>ext</artifactId>
                    <version>1</version>
                  </extension>
                </extensions>
                """);
        assertThat(requests("3.9.16")).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(BypassKind.CORE_EXTENSION);
            assertThat(request.asked()).isEqualTo("com.acme:ext");
            assertThat(request.origin().words()).isEqualTo("in .mvn/extensions.xml:3");
        });
    }

    @Test
    void the_users_own_file_counts_where_maven_reads_it() throws Exception {
        write(
                "home/.m2/extensions.xml",
                "<extensions><extension><groupId>g</groupId>" + "<artifactId>a</artifactId></extension></extensions>");
        assertThat(requests("3.9.16")).isEmpty();
        assertThat(requests("4.0.0-rc-6"))
                .extracting(request -> request.origin().words())
                .containsExactly("in ~/.m2/extensions.xml:1");
    }

    @Test
    void the_build_cache_has_a_rule_of_its_own() throws Exception {
        write(
                ".mvn/extensions.xml",
                "<extensions><extension><artifactId>maven-build-cache-extension</artifactId>"
                        + "</extension></extensions>");
        assertThat(requests("3.9.16")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_not_taken_for_nothing() throws Exception {
        write(".mvn/extensions.xml", "<extensions><extension>");
        assertThatThrownBy(() -> requests("3.9.16"))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("bypass/core-extension");
    }

    private List<BypassRequest> requests(String maven) {
        Properties system = new Properties();
        system.setProperty("maven.version", maven);
        system.setProperty("user.home", directory.resolve("home").toString());
        return CoreExtensions.of(directory, system);
    }

    private void write(String name, String text) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
