package dev.firsttry.check.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Dependency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SbomWriterTest {

    private static final Coordinates ROOT = new Coordinates("g", "parent", "1");
    private static final Coordinates DIRECT = new Coordinates("d", "direct", "7+x");
    private static final Coordinates DEEP = new Coordinates("d", "deep", "8");

    @Test
    void components_and_edges_are_those_of_the_build() throws IOException {
        JsonNode document = new ObjectMapper().readTree(write(true));
        assertThat(document.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(document.path("metadata").path("component").path("purl").asText())
                .isEqualTo("pkg:maven/g/parent@1");
        assertThat(document.path("components").findValuesAsText("purl"))
                .containsExactly("pkg:maven/d/deep@8", "pkg:maven/d/direct@7%2Bx", "pkg:maven/g/a@1");
        assertThat(document.path("dependencies").toString())
                .contains("{\"ref\":\"pkg:maven/d/direct@7%2Bx\",\"dependsOn\":[\"pkg:maven/d/deep@8\"]}");
    }

    @Test
    void without_transitive_ones_only_direct_dependencies_are_listed() throws IOException {
        assertThat(new ObjectMapper().readTree(write(false)).path("components").findValuesAsText("name"))
                .containsExactly("direct", "a");
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        assertThat(write(true)).isEqualTo(write(true)).isNotEqualTo(write(false));
    }

    private static byte[] write(boolean transitive) {
        var module = Contexts.module(Path.of("/p"), "a")
                .withDependencies(List.of(
                        new Dependency(DIRECT, "compile", List.of(DIRECT)),
                        new Dependency(DEEP, "compile", List.of(DIRECT, DEEP))));
        return SbomWriter.write(ROOT, List.of(module), transitive);
    }
}
