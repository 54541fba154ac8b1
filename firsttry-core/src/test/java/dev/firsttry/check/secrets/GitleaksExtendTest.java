package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code [extend] path} and composite rules. */
class GitleaksExtendTest {

    @TempDir
    Path directory;

    private Path top;

    @BeforeEach
    void repository() throws IOException {
        top = Files.createDirectory(directory.resolve("repository"));
    }

    @Test
    void a_file_of_the_repository_is_extended_and_what_extends_has_the_last_word() {
        write("config/base.toml", """
                [[rules]]
                id = 'acme'
                description = 'base'
                regex = '''acme-[0-9]+'''
                keywords = ['acme']
                [[rules.allowlists]]
                stopwords = ['000']
                [[rules]]
                id = 'other'
                regex = '''other-[0-9]+'''
                [[rules]]
                id = 'off'
                regex = '''off-[0-9]+'''
                """);
        write(".gitleaks.toml", """
                [extend]
                path = './config/base.toml'
                disabledRules = ['off']
                [[rules]]
                id = 'acme'
                description = 'own'
                [[rules.allowlists]]
                stopwords = ['111']
                """);
        write("a.txt", "acme-" + "123\nacme-" + "000\nacme-" + "111\nother-" + "1\noff-" + "1\n");
        assertThat(headlines())
                .containsExactly(
                        "[secrets/configuration] in force: 2 own rules, 0 allowlists, 1 rules switched off"
                                + " (.gitleaks.toml)",
                        "[secrets/acme] own (high) (a.txt:1:1)",
                        "[secrets/other] other (high) (a.txt:4:1)");
    }

    @Test
    void two_files_may_follow_and_no_third() {
        write(".gitleaks.toml", "[extend]\npath='config/1.toml'\n");
        write("config/1.toml", "[extend]\npath='config/2.toml'\n");
        write("config/2.toml", "[[rules]]\nid='acme'\nregex='acme'\n");
        write("a.txt", "acme");
        assertThat(headlines()).contains("[secrets/acme] acme (high) (a.txt:1:1)");
        write("config/2.toml", "[extend]\npath='config/1.toml'\n");
        assertThat(headlines().get(0)).contains("gitleaks follows no more than 2 files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.toml", "/etc/out.toml", "missing.toml", "link.toml", "a/../../out.toml", "\\u0000"})
    void what_is_not_in_the_repository_is_refused(String path) throws IOException {
        write("../out.toml", "[[rules]]\nid='acme'\nregex='acme'\n");
        Files.createSymbolicLink(top.resolve("link.toml"), top.resolve("../out.toml"));
        write(".gitleaks.toml", "[extend]\npath=\"" + path + "\"\n");
        assertThat(headlines()).hasSize(1).first().asString().startsWith("[secrets/bad-configuration] [extend] path");
    }

    @Test
    void a_fault_of_a_file_that_is_extended_names_that_file() {
        write(".gitleaks.toml", "[extend]\npath='config/1.toml'\n");
        write("config/1.toml", "[[rules]]\nid=\n");
        assertThat(headlines().get(0))
                .startsWith("[secrets/bad-configuration] config/1.toml:2:")
                .endsWith("(.gitleaks.toml)");
    }

    private static final String PAIR = """
            [[rules]]
            id = 'key'
            regex = '''KEY-[0-9]+'''
            [[rules.required]]
            id = 'name'
            %s
            [[rules]]
            id = 'name'
            regex = '''NAME-[0-9]+'''
            skipReport = true
            """;

    @Test
    void a_composite_rule_needs_what_it_requires_near_by() {
        write("a.txt", "KEY-" + "1\n\n\n    NAME-" + "1\n");
        assertThat(found("")).containsExactly("a.txt:key:1");
        assertThat(found("withinLines = 3")).hasSize(1);
        assertThat(found("withinLines = 2")).isEmpty();
        assertThat(found("withinColumns = 4")).hasSize(1);
        assertThat(found("withinColumns = 3")).isEmpty();
        assertThat(found("withinLines = 3\nwithinColumns = 3")).isEmpty();
        write("a.txt", "KEY-" + "1\n");
        assertThat(found("")).isEmpty();
    }

    @Test
    void a_rule_may_require_a_built_in_one_and_none_that_is_unknown() {
        write("a.txt", "KEY-" + "1\nAKIA" + "Z7QX2M4LWTB5RKJD\n");
        write(".gitleaks.toml", PAIR.formatted("").replace("'name'\n\n", "'aws-access-key-id'\n\n"));
        assertThat(headlines()).anyMatch(each -> each.startsWith("[secrets/key]"));
        write(".gitleaks.toml", PAIR.formatted("").replace("'name'\n\n", "'nothing'\n\n"));
        assertThat(headlines().get(0)).contains("rule key: [[rules.required]] names the unknown rule nothing");
    }

    @Test
    void of_very_many_that_a_rule_may_require_one_counts_as_near() {
        write("a.txt", "KEY-" + "1\n\n\n" + ("NAME-" + "1\n").repeat(1_001));
        assertThat(found("withinLines = 1")).hasSize(1);
        write("a.txt", "KEY-" + "1\n\n\n" + ("NAME-" + "1\n").repeat(1_000));
        assertThat(found("withinLines = 1")).isEmpty();
    }

    private List<String> found(String within) {
        write(".gitleaks.toml", PAIR.formatted(within));
        return findings().stream()
                .filter(each -> !each.rule().equals("secrets/configuration"))
                .map(Finding::fingerprint)
                .toList();
    }

    private void write(String path, String text) {
        Contexts.write(top.resolve(path), text);
    }

    private List<String> headlines() {
        return findings().stream().map(Finding::headline).toList();
    }

    private List<Finding> findings() {
        List<String> files =
                List.of(".gitleaks.toml", "a.txt", "config/1.toml", "config/2.toml", "config/base.toml", "link.toml");
        return new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), Rating.HIGH))
                .run(Contexts.of(top, files))
                .findings();
    }
}
