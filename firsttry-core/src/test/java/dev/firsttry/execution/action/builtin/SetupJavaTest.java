package dev.firsttry.execution.action.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.BuiltinResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupJavaTest {

    private final SetupJava setup = new SetupJava();
    private Bench bench;

    @BeforeEach
    void bench(@TempDir Path root) throws Exception {
        bench = new Bench(root);
        bench.jdk("seventeen", "17.0.9");
        bench.jdk("seventeen-newer", "17.0.15");
        bench.jdk("eight", "1.8.0_412");
    }

    @Test
    void takes_the_newest_of_the_version() throws Exception {
        BuiltinResult.Done done =
                bench.done(setup, Map.of("java-version", "17", "distribution", "temurin", "cache", "maven"));

        String home = bench.jdks.resolve("seventeen-newer").toString();
        assertThat(done.environment())
                .containsEntry("JAVA_HOME", home)
                .containsValue(home)
                .hasSize(2);
        assertThat(done.paths()).containsExactly(bench.jdks.resolve("seventeen-newer/bin"));
        assertThat(done.outputs()).containsEntry("version", "17.0.15").containsEntry("path", home);
        assertThat(done.log()).singleElement().asString().contains("17.0.15", "Corp", "temurin");
    }

    @Test
    void the_parts_that_are_named_must_be_equal() throws Exception {
        assertThat(version("17.0.9")).isEqualTo("17.0.9");
        assertThat(version("8")).isEqualTo("1.8.0_412");
        assertThat(version("1.8")).isEqualTo("1.8.0_412");
        assertThat(version("17.0.x")).isEqualTo("17.0.15");
        assertThat(bench.unsupported(setup, Map.of("java-version", "17.0.1"))).contains("17.0.1");
    }

    @Test
    void another_version_never_stands_in() throws Exception {
        assertThat(bench.unsupported(setup, Map.of("java-version", "21")))
                .contains("no JDK 21", "17.0.15", "1.8.0_412", "JAVA_HOME_21");
        assertThat(bench.unsupported(setup, Map.of("java-version", "1"))).contains("no JDK 1 ");
    }

    @Test
    void of_several_versions_the_last_is_the_default() throws Exception {
        BuiltinResult.Done done = bench.done(setup, Map.of("java-version", "17\n8\n"));

        assertThat(done.environment().get("JAVA_HOME")).endsWith("eight");
        assertThat(done.environment().keySet()).anyMatch(name -> name.startsWith("JAVA_HOME_17_"));
    }

    @Test
    void reads_the_version_from_a_file() throws Exception {
        bench.file(".java-version", "17.0.9\n");
        bench.file(".sdkmanrc", "# sdk\njava=8.0.412-tem\n");
        bench.file(".tool-versions", "maven 3.9\njava temurin-17.0.15\n");

        assertThat(fromFile(".java-version")).isEqualTo("17.0.9");
        assertThat(fromFile(".sdkmanrc")).isEqualTo("1.8.0_412");
        assertThat(fromFile(".tool-versions")).isEqualTo("17.0.15");
        assertThat(bench.failure(setup, Map.of())).contains("java-version");
    }

    @Test
    void what_only_a_download_can_give_is_unsupported() throws Exception {
        assertThat(bench.unsupported(setup, Map.of("java-version", "17", "java-package", "jdk+fx")))
                .contains("jdk+fx");
        assertThat(bench.unsupported(setup, Map.of("java-version", "17", "jdkFile", "x.tgz")))
                .contains("jdkFile");
    }

    private String version(String wanted) throws Exception {
        return bench.done(setup, Map.of("java-version", wanted)).outputs().get("version");
    }

    private String fromFile(String name) throws Exception {
        return bench.done(setup, Map.of("java-version-file", name)).outputs().get("version");
    }
}
