package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "programs have other names there")
class MachineToolsTest {

    @TempDir
    Path directory;

    @Test
    void versions_of_maven_differ_though_the_script_that_starts_them_does_not() throws IOException {
        assertThat(tool("mvn", "one/bin/mvn", "one/lib/maven-core-3.9.8.jar", ""))
                .isNotEqualTo(tool("mvn", "two/bin/mvn", "two/lib/maven-core-3.9.9.jar", ""))
                .isEqualTo(tool("mvn", "three/bin/mvn", "three/lib/maven-core-3.9.8.jar", ""));
    }

    @Test
    void versions_of_npm_differ_by_what_its_package_says() throws IOException {
        assertThat(tool("npm", "one/bin/npm", "one/package.json", "10.8.1"))
                .isNotEqualTo(tool("npm", "two/bin/npm", "two/package.json", "10.8.2"));
    }

    private String tool(String name, String script, String file, String text) throws IOException {
        Path program = directory.resolve(script);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(directory.resolve(file).getParent());
        Files.writeString(directory.resolve(file), text);
        return MachineTools.fields(Map.of("PATH", program.getParent().toString()))
                .get("tool " + name);
    }
}
