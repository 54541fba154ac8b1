package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenConfigFileTest {

    @TempDir
    private Path directory;

    @Test
    void names_the_line_that_sets_a_property() throws Exception {
        write("-B\n-Dother=1 -DskipTests\n--define=maven.test.skip=true\n");
        MavenConfigFile file = MavenConfigFile.below(directory);
        assertThat(file.origin("skipTests")).isEqualTo(new Origin.InFile(Location.of(".mvn/maven.config", 2)));
        assertThat(file.origin("maven.test.skip")).isEqualTo(new Origin.InFile(Location.of(".mvn/maven.config", 3)));
        assertThat(file.origin("skip")).isEqualTo(new Origin.CommandLine());
    }

    @Test
    void without_the_file_it_was_the_command_line() {
        assertThat(MavenConfigFile.below(directory).origin("skipTests")).isEqualTo(new Origin.CommandLine());
    }

    private void write(String text) throws Exception {
        Files.createDirectories(directory.resolve(".mvn"));
        Files.writeString(directory.resolve(".mvn/maven.config"), text);
    }
}
