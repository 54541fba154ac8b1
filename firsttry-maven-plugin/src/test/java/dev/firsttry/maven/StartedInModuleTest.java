package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedInModuleTest {

    @TempDir
    private Path top;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        pom(
                ".",
                "<modules><module>a</module><module>../outside</module></modules>"
                        + "<profiles><profile><modules><module>extra</module></modules></profile></profiles>");
        pom("a", "<modules><module>deep/pom.xml</module></modules>");
        pom("a/deep", "");
        pom("extra", "");
        pom("examples/service", "");
    }

    @Test
    void a_module_leaves_the_others_out() {
        assertThat(StartedInModule.of(top.resolve("a"), top)).hasValueSatisfying(request -> {
            assertThat(request.kind()).isEqualTo(BypassKind.PARTIAL_REACTOR);
            assertThat(words(request)).isEqualTo("started in a, a module that is listed in pom.xml");
        });
    }

    @Test
    void so_does_a_module_of_a_module_and_one_without_a_top_level_directory_of_its_own() {
        assertThat(StartedInModule.of(top.resolve("a/deep"), top.resolve("a/deep")))
                .hasValueSatisfying(request ->
                        assertThat(words(request)).isEqualTo("started in deep, a module that is listed in ../pom.xml"));
    }

    @Test
    void the_whole_is_no_part() {
        assertThat(StartedInModule.of(top, top)).isEmpty();
    }

    @Test
    void an_example_inside_a_repository_and_a_module_of_a_profile_are_wholes() {
        assertThat(StartedInModule.of(top.resolve("examples/service"), top)).isEmpty();
        assertThat(StartedInModule.of(top.resolve("extra"), top)).isEmpty();
    }

    @Test
    void nothing_outside_the_repository_is_asked() throws IOException {
        Path inner = top.resolve("a/own");
        Files.createDirectories(inner.resolve(".git"));
        pom("a", "<modules><module>own</module></modules>");
        pom("a/own", "");
        assertThat(StartedInModule.of(inner, inner)).isEmpty();
    }

    @Test
    void modules_that_list_each_other_end() throws IOException {
        pom("a", "<modules><module>..</module></modules>");
        assertThat(StartedInModule.of(top.resolve("a"), top)).isPresent();
    }

    private static String words(BypassRequest request) {
        return request.asked() + " " + request.origin().words();
    }

    private void pom(String directory, String content) throws IOException {
        Path pom = top.resolve(directory).resolve("pom.xml").normalize();
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project>" + content + "</project>");
    }
}
