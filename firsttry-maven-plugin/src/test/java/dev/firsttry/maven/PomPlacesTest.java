package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Path;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven 3 names a POM by its path, Maven 4 some by their URI: users see the path from the top either way. */
class PomPlacesTest {

    @TempDir
    Path top;

    @Test
    void a_path_is_shown_from_the_top() {
        assertThat(origin(top.resolve("a/pom.xml").toString())).isEqualTo(inFile());
    }

    @Test
    void a_uri_is_shown_like_the_path() {
        assertThat(origin(top.resolve("a/pom.xml").toUri().toString())).isEqualTo(inFile());
    }

    private static Origin inFile() {
        return new Origin.InFile(Location.of("a/pom.xml", 7));
    }

    private Origin origin(String location) {
        InputSource source = new InputSource();
        source.setLocation(location);
        return new PomPlaces(top).origin(new InputLocation(7, 3, source), new MavenProject());
    }
}
