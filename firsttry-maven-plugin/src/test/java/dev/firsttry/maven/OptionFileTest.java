package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionFileTest {

    @TempDir
    private Path directory;

    @Test
    void names_the_line_that_sets_a_property() throws Exception {
        write("maven.config", "-B\n-Dother=1 -DskipTests\n--define=maven.test.skip=true\n");
        OptionFile file = OptionFile.below(directory, ".mvn/maven.config");
        assertThat(file.line("skipTests")).contains(Location.of(".mvn/maven.config", 2));
        assertThat(file.line("maven.test.skip")).contains(Location.of(".mvn/maven.config", 3));
        assertThat(file.line("skip")).isEmpty();
    }

    @Test
    void a_comment_sets_nothing() throws Exception {
        write("jvm.config", "# -DskipTests\n");
        assertThat(OptionFile.below(directory, ".mvn/jvm.config").line("skipTests"))
                .isEmpty();
    }

    @Test
    void a_property_of_the_jvm_is_from_a_file_a_variable_or_somewhere() throws Exception {
        write("jvm.config", "-Xmx1g\n-Da=1\n");
        PropertyOrigins origins =
                new PropertyOrigins(directory, Map.of("MAVEN_OPTS", "-Da=1 -Db=2", "JAVA_TOOL_OPTIONS", "-Dc"));
        assertThat(origins.ofJvm("a")).isEqualTo(new Origin.InFile(Location.of(".mvn/jvm.config", 2)));
        assertThat(origins.ofJvm("b")).isEqualTo(new Origin.Environment("MAVEN_OPTS"));
        assertThat(origins.ofJvm("c")).isEqualTo(new Origin.Environment("JAVA_TOOL_OPTIONS"));
        assertThat(origins.ofJvm("d")).isEqualTo(new Origin.Jvm());
    }

    @Test
    void a_user_property_is_from_a_file_a_variable_or_the_command_line() throws Exception {
        write("maven.config", "-Da\n");
        PropertyOrigins origins = new PropertyOrigins(directory, Map.of("MAVEN_ARGS", "-Db=2", "MAVEN_OPTS", "-Dc"));
        assertThat(origins.ofUser("a")).isEqualTo(new Origin.InFile(Location.of(".mvn/maven.config", 1)));
        assertThat(origins.ofUser("b")).isEqualTo(new Origin.Environment("MAVEN_ARGS"));
        assertThat(origins.ofUser("c")).isEqualTo(new Origin.CommandLine());
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(directory.resolve(".mvn"));
        Files.writeString(directory.resolve(".mvn").resolve(name), text);
    }
}
