package dev.firsttry.check.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.FixedDependencies;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.json.TreeParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomCheckTest {

    private static final Coordinates ROOT = new Coordinates("g", "parent", "1");

    @TempDir
    Path top;

    private final FixedDependencies tree = new FixedDependencies();

    @BeforeEach
    void dependencies() throws IOException {
        var direct = FixedDependencies.jar("d:direct:7+x");
        var deep = FixedDependencies.jar("d:deep:8");
        tree.add(new Dependency(direct, "compile", List.of(direct), List.of(deep)));
        tree.add(new Dependency(deep, "compile", List.of(direct, deep), List.of()));
        tree.add("test", "t:only:1").add("provided", "p:servlet:1");
        tree.license("d:direct:7+x", "The Apache License, Version 2.0", "");
        tree.license("d:deep:8", "EPL-2.0", "").license("d:deep:8", "GPL-2.0-only", "");
        tree.license("t:only:1", "Own & <terms>", "http://example.com/own terms");
        Path jar = Files.writeString(top.resolve("direct.jar"), "bytes");
        tree.file("d:direct:7+x", jar);
    }

    @Test
    void both_formats_are_valid_and_say_the_same() throws ParseException, IOException {
        Sbom sbom = sbom(true);
        assertThat(new JsonParser().validate(bytes(sbom.json()), Version.VERSION_16))
                .isEmpty();
        assertThat(new XmlParser().validate(bytes(sbom.xml()), Version.VERSION_16))
                .isEmpty();
        Bom json = new JsonParser().parse(bytes(sbom.json()));
        Bom xml = new XmlParser().parse(bytes(sbom.xml()));
        assertThat(xml.getSerialNumber()).isEqualTo(json.getSerialNumber());
        assertThat(xml.getComponents()).isEqualTo(json.getComponents());
        assertThat(xml.getDependencies()).isEqualTo(json.getDependencies());
    }

    @Test
    void components_carry_purl_scope_hash_and_licence() throws ParseException, IOException {
        Component direct = component("direct");
        assertThat(direct.getPurl()).isEqualTo("pkg:maven/d/direct@7%2Bx?type=jar");
        assertThat(direct.getHashes())
                .extracting(hash -> hash.getValue())
                .containsExactly(Sha256.ofText("bytes").hex());
        assertThat(direct.getLicenses().getLicenses())
                .extracting(license -> license.getId())
                .containsExactly("Apache-2.0");
        assertThat(component("deep").getLicenses().getExpression().getValue()).isEqualTo("EPL-2.0 OR GPL-2.0-only");
        assertThat(component("only").getLicenses().getLicenses())
                .extracting(license -> license.getName())
                .containsExactly("Own & <terms>");
        assertThat(component("only").getScope()).isEqualTo(Component.Scope.EXCLUDED);
        assertThat(component("servlet").getScope()).isEqualTo(Component.Scope.OPTIONAL);
        assertThat(direct.getScope()).isEqualTo(Component.Scope.REQUIRED);
    }

    @Test
    void the_graph_goes_from_the_root_through_modules_to_what_they_need() throws Exception {
        Map<String, List<String>> graph = new HashMap<>();
        TreeParser.parse(sbom(true).json())
                .path("dependencies")
                .forEach(each -> graph.put(each.path("ref").asText(), texts(each.path("dependsOn"))));

        assertThat(graph)
                .containsEntry("pkg:maven/d/direct@7%2Bx?type=jar", List.of("pkg:maven/d/deep@8?type=jar"))
                .containsEntry("pkg:maven/g/parent@1?type=pom", List.of("pkg:maven/g/a@1?type=jar"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void without_transitive_ones_only_direct_dependencies_are_listed() {
        assertThat(sbom(true).json()).contains("pkg:maven/d/deep@8");
        assertThat(sbom(false).json()).contains("pkg:maven/d/direct@7").doesNotContain("pkg:maven/d/deep@8");
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        assertThat(sbom(true)).isEqualTo(sbom(true)).isNotEqualTo(sbom(false));
    }

    @Test
    void what_cannot_be_resolved_makes_it_incomplete() {
        tree.problem("no artifact x:y:1");
        CheckResult result = run(true);
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.findings().get(0).headline())
                .isEqualTo("[sbom/incomplete] not all dependencies are known: no artifact x:y:1 (a/pom.xml)");
    }

    private Component component(String name) throws ParseException {
        return new JsonParser()
                .parse(bytes(sbom(true).json())).getComponents().stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private Sbom sbom(boolean transitive) {
        return Sbom.parse(run(transitive).evidence()).orElseThrow();
    }

    private CheckResult run(boolean transitive) {
        ModuleFacts module = Contexts.module(top, "a");
        return new SbomCheck(ROOT, transitive, tree).run(Contexts.of(top, List.of(), module));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
