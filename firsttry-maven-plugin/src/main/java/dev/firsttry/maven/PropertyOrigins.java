package dev.firsttry.maven;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out who set a property for the whole build: Maven itself does not say. */
final class PropertyOrigins {

    /** Which variables hand options to Maven's JVM; the last two to every JVM. */
    private static final List<String> JVM_VARIABLES = List.of("MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final OptionFile mavenConfig;
    private final OptionFile jvmConfig;
    private final Map<String, String> environment;

    PropertyOrigins(Path topDirectory, Map<String, String> environment) {
        this.mavenConfig = OptionFile.below(topDirectory, ".mvn/maven.config");
        this.jvmConfig = OptionFile.below(topDirectory, ".mvn/jvm.config");
        this.environment = environment;
    }

    /** Of a user property. */
    Origin ofUser(String property) {
        return origin(mavenConfig, List.of("MAVEN_ARGS"), property, Origin.CommandLine::new);
    }

    /** Of a system property of Maven's JVM. */
    Origin ofJvm(String property) {
        return origin(jvmConfig, JVM_VARIABLES, property, Origin.Jvm::new);
    }

    private Origin origin(OptionFile file, List<String> variables, String property, Supplier<Origin> otherwise) {
        Optional<Location> line = file.line(property);
        return line.<Origin>map(Origin.InFile::new)
                .or(() -> variables.stream()
                        .filter(variable -> OptionFile.sets(environment.getOrDefault(variable, ""), property))
                        .findFirst()
                        .map(Origin.Environment::new))
                .orElseGet(otherwise);
    }
}
