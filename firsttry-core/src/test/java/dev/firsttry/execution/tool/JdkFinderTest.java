package dev.firsttry.execution.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {

    @TempDir
    Path root;

    @Test
    void toolchains_come_before_variables_and_those_before_the_usual_places() throws IOException {
        Path place = jdk("place/a", "21.0.9");
        Path variable = jdk("variable", "21.0.1");
        Path chain = jdk("chain", "21.0.0");
        Path file = Files.writeString(
                root.resolve("toolchains.xml"),
                "<toolchains><toolchain><type>jdk</type><configuration><jdkHome>${env.CHAIN}</jdkHome>"
                        + "</configuration></toolchain></toolchains>");
        Map<String, String> environment = Map.of("CHAIN", chain.toString(), "JAVA_HOME_21_X64", variable.toString());

        assertThat(new JdkFinder(Optional.of(file), environment, List.of(root.resolve("place"))).all())
                .extracting(Jdk::home)
                .containsExactly(chain, variable, place);
        assertThat(new JdkFinder(Optional.of(file), environment, List.of()).find("21"))
                .get()
                .extracting(Jdk::home)
                .isEqualTo(chain);
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws IOException {
        Path home = Files.createDirectories(root.resolve("jre"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17\"\n");

        assertThat(Jdk.at(home)).isEmpty();
    }

    @Test
    void odd_surroundings_are_no_jdks() throws IOException {
        Path file = Files.writeString(root.resolve("toolchains.xml"), "<toolchains><jdkHome>");

        assertThat(new JdkFinder(
                                Optional.of(file),
                                Map.of("JAVA_HOME", "relative", "JAVA_HOME_9", "\0"),
                                List.of(root.resolve("absent")))
                        .all())
                .isEmpty();
    }

    private Path jdk(String path, String version) throws IOException {
        Path home = Files.createDirectories(root.resolve(path));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path compiler =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("javac"), "");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
