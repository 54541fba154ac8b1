package dev.firsttry.check.vex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.dependency.FixedDependencies;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VexFilesTest {

    private static final String DOCUMENT = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"bom-ref":"c1","purl":"pkg:maven/g/a@1?type=jar"}],
             "vulnerabilities":[{"id":"GHSA-1","references":[{"id":"CVE-1"}],
               "analysis":{"state":"not_affected","justification":"code_not_reachable"},"affects":[{"ref":"c1"}]}]}
            """;

    @TempDir
    Path top;

    private final SigningKey key = SigningKey.generate();

    @Test
    void a_statement_clears_this_version_of_this_component_of_this_vulnerability() throws IOException {
        write("a.json", DOCUMENT);
        VexStatement statement = load(false).statements().get(0);
        assertThat(statement.clears(FixedDependencies.jar("g:a:1"), Set.of("CVE-1")))
                .isTrue();
        assertThat(statement.clears(FixedDependencies.jar("g:a:1"), Set.of("GHSA-1")))
                .isTrue();
        assertThat(statement.clears(FixedDependencies.jar("g:a:2"), Set.of("GHSA-1")))
                .isFalse();
        assertThat(statement.clears(FixedDependencies.jar("g:b:1"), Set.of("GHSA-1")))
                .isFalse();
        assertThat(statement.clears(FixedDependencies.jar("g:a:1"), Set.of("GHSA-2")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "not_affected, true",
        "false_positive, true",
        "resolved_with_pedigree, true",
        "resolved, false",
        "exploitable, false",
        "in_triage, false"
    })
    void only_some_states_clear(String state, boolean clears) throws IOException {
        write("a.json", DOCUMENT.replace("not_affected", state));
        assertThat(load(false).statements().get(0).clears(FixedDependencies.jar("g:a:1"), Set.of("GHSA-1")))
                .isEqualTo(clears);
    }

    @Test
    void without_a_reason_nothing_is_cleared() throws IOException {
        write("a.json", DOCUMENT.replace(",\"justification\":\"code_not_reachable\"", ""));
        assertThat(load(false).statements().get(0).clears(FixedDependencies.jar("g:a:1"), Set.of("GHSA-1")))
                .isFalse();
    }

    @Test
    void components_are_found_by_package_url_and_through_links_to_another_document() throws IOException {
        write("a.json", DOCUMENT.replace("\"ref\":\"c1\"", "\"ref\":\"urn:cdx:1f4c/1#pkg:maven/g/a@1?type=jar\""));
        assertThat(load(false).statements().get(0).clears(FixedDependencies.jar("g:a:1"), Set.of("GHSA-1")))
                .isTrue();
    }

    @Test
    void whoever_is_judged_does_not_clear_himself() throws IOException {
        write("a.json", DOCUMENT);
        write("b.json", signed(SigningKey.generate(), VexFiles.PAYLOAD_TYPE));
        write("c.json", signed(key, "application/vnd.other+json"));
        write("d.json", signed(key, VexFiles.PAYLOAD_TYPE));
        VexFiles files = load(true);
        assertThat(files.statements()).extracting(VexStatement::source).containsExactly("policies/vex/d.json");
        assertThat(files.refused())
                .containsOnlyKeys("policies/vex/a.json", "policies/vex/b.json", "policies/vex/c.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"bomFormat\":\"CycloneDX\"}", "{\"vulnerabilities\":[]}"})
    void what_is_no_statement_is_refused_and_named(String text) throws IOException {
        write("a.json", text);
        assertThat(load(false).statements()).isEmpty();
        assertThat(load(false).refused()).containsOnlyKeys("policies/vex/a.json");
    }

    @Test
    void a_project_without_statements_has_none() {
        assertThat(load(true)).isEqualTo(VexFiles.NONE);
    }

    private String signed(SigningKey signer, String type) {
        return EnvelopeJson.write(Envelope.sign(type, DOCUMENT.getBytes(StandardCharsets.UTF_8), signer));
    }

    private VexFiles load(boolean signed) {
        return VexFiles.load(top, List.of(key.publicKey().text()), signed);
    }

    private void write(String name, String text) throws IOException {
        Path file = top.resolve(VexFiles.PLACE).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
