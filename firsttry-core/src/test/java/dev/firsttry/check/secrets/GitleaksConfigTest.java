package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitleaksConfigTest {

    private static final String TOKEN = "ghp_" + "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO";

    private static final String RULE =
            "[[rules]]\nid = 'acme'\nregex = '''acme-([a-z]{4,8})-([0-9]{4})'''\nkeywords = ['ACME-']\n";

    @TempDir
    Path top;

    @Test
    void own_rules_are_added_to_the_built_in_ones() {
        assertThat(scan(RULE, "acme-" + "abcd-1234\n" + TOKEN)).containsExactly("a.txt:acme:1", "a.txt:github-token:2");
    }

    @Test
    void the_secret_is_the_named_group_and_entropy_must_be_above_the_limit() {
        String text = "acme-" + "aaaa-1234";
        assertThat(scan(RULE + "entropy = 2.0\nsecretGroup = 2\n", text)).isEmpty();
        assertThat(scan(RULE + "entropy = 1.99\nsecretGroup = 2\n", text)).hasSize(1);
        assertThat(scan(RULE + "entropy = 1.99\nsecretGroup = 1\n", text)).isEmpty();
        assertThat(scan(RULE + "entropy = 1.99\n", text)).isEmpty();
    }

    @Test
    void an_allowlist_needs_one_condition_or_with_and_every_one() {
        String text = "acme-" + "abcd-1234";
        String both = "[[rules.allowlists]]\npaths = ['''other''']\nregexes = ['''abcd''']\n";
        assertThat(scan(RULE + both, text)).isEmpty();
        assertThat(scan(RULE + both + "condition = 'AND'\n", text)).hasSize(1);
        assertThat(scan(RULE + both.replace("other", "a.txt") + "condition = '&&'\n", text))
                .isEmpty();
    }

    @Test
    void allowlists_look_at_secret_match_or_line() {
        String text = "# here acme-" + "abcd-1234";
        String list = "[[rules.allowlists]]\nregexes = ['''%s''']\n";
        assertThat(scan(RULE + list.formatted("acme"), text)).hasSize(1);
        assertThat(scan(RULE + list.formatted("acme") + "regexTarget = 'match'\n", text))
                .isEmpty();
        assertThat(scan(RULE + list.formatted("here") + "regexTarget = 'match'\n", text))
                .hasSize(1);
        assertThat(scan(RULE + list.formatted("here") + "regexTarget = 'line'\n", text))
                .isEmpty();
        assertThat(scan(RULE + "[rules.allowlist]\nstopwords = ['BCD']\n", text))
                .isEmpty();
    }

    @Test
    void global_allowlists_are_for_all_rules_or_for_those_they_name() {
        String text = "acme-" + "abcd-1234 " + TOKEN;
        String list = "[[allowlists]]\npaths = ['''a\\.txt$''']\n";
        assertThat(scan(list + RULE, text)).isEmpty();
        assertThat(scan(list + "targetRules = ['acme']\n" + RULE, text)).containsExactly("a.txt:github-token:1");
        assertThat(scan("[allowlist]\npaths = ['''a\\.txt$''']\n" + RULE, text)).isEmpty();
    }

    @Test
    void rules_can_be_switched_off_by_name_but_not_by_omission() {
        assertThat(scan("[extend]\nuseDefault = false\n", TOKEN)).hasSize(1);
        assertThat(scan("[extend]\ndisabledRules = ['github-token']\n", TOKEN)).isEmpty();
    }

    @Test
    void a_rule_of_gitleaks_or_of_ours_may_be_changed_by_name() {
        String change = "[extend]\nuseDefault = true\n[[rules]]\nid = '%s'\n[rules.allowlist]\npaths = ['a']\n";
        assertThat(scan(change.formatted("github-token"), TOKEN)).isEmpty();
        assertThat(scan(change.formatted("github-pat"), TOKEN)).hasSize(1);
    }

    @Test
    void a_rule_of_paths_alone_finds_the_file() {
        assertThat(scan("[[rules]]\nid = 'file'\npath = '''a\\.txt$'''\n", "x")).containsExactly("a.txt:file:1");
    }

    @Test
    void a_configuration_in_force_is_on_record() {
        CheckResult result = run(RULE, "clean");
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("secrets/configuration");
        assertThat(result.findings().get(0).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void findings_are_ignored_by_fingerprint() {
        Contexts.write(top.resolve(".gitleaksignore"), "# old\na.txt:github-token:1\n");
        Contexts.write(top.resolve("a.txt"), TOKEN + "\n\n" + TOKEN);
        CheckResult result = check(".gitleaksignore", "a.txt");
        assertThat(result.findings())
                .extracting(Finding::fingerprint)
                .contains("a.txt:github-token:3")
                .hasSize(2);
        assertThat(result.log()).contains("ignored by name: a.txt:github-token:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[rules]]\nid='a'\n",
                "[[rules]]\nregex='a'\n",
                "[[rules]]\nid='a'\nregex='('\n",
                "[[rules]]\nid='a'\nregex='a'\nsecretGroup=1\n",
                "[[rules]]\nid='a'\nregex='a'\nentropy='high'\n",
                "[[rules]]\nid='a'\nregex='a'\nkeywords='a'\n",
                "[[rules]]\nid='a'\nregex='a'\nnew=1\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.allowlists]]\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.allowlists]]\nregexTarget='file'\nregexes=['a']\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.allowlists]]\ncondition='XOR'\nregexes=['a']\n",
                "[extend]\nurl='x'\n",
                "[extend]\nuseDefault=true\npath='x'\n",
                "[extend]\nuseDefault=true\n[[rules]]\nid='github-token'\nentropy=9\n",
                "rules = 1\n",
                "[[rules]]\nid='a'\nregex='a'\nskipReport='no'\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.required]]\nid='a'\nwithinLines=-1\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.required]]\nid='a'\nwithin=1\n",
                "[[rules]]\nid='a'\nregex='a'\n[[rules.required]]\nwithinLines=1\n",
                "unknown = 1\n",
                "rules = 1\nrules = 2\n",
                "rules = [1, 'x'\n",
                "a = [[[[[[[[[[[[[[",
                "\0"
            })
    void what_cannot_be_used_as_it_stands_is_refused(String toml) {
        assertThatThrownBy(() -> read(toml)).isInstanceOf(GitleaksFault.class);
        CheckResult result = run(toml, "clean");
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("secrets/bad-configuration");
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void hostile_nesting_is_refused() {
        assertThatThrownBy(() -> read("a = " + "[".repeat(200_000))).isInstanceOf(GitleaksFault.class);
    }

    @Test
    void encoded_secrets_are_found_where_they_stand() {
        String base64 = Base64.getEncoder().encodeToString(("x " + TOKEN).getBytes(StandardCharsets.UTF_8));
        String twice = Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.UTF_8));
        String percent = TOKEN.replace("_", "%5F");
        var hex = new StringBuilder();
        TOKEN.chars().forEach(c -> hex.append(String.format("%02x", c)));
        for (String encoded : List.of(base64, twice, percent, hex.toString())) {
            assertThat(scan(RULE, "first\nvalue: " + encoded)).as(encoded).containsExactly("a.txt:github-token:2");
        }
        assertThat(scan(RULE, twice + " # gitleaks:allow")).isEmpty();
    }

    private static Optional<GitleaksConfig> read(String toml) {
        return GitleaksConfig.read(file -> Optional.of(toml.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> scan(String toml, String text) {
        return run(toml, text).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Finding::fingerprint)
                .toList();
    }

    private CheckResult run(String toml, String text) {
        Contexts.write(top.resolve(".gitleaks.toml"), toml);
        Contexts.write(top.resolve("a.txt"), text);
        return check(".gitleaks.toml", "a.txt");
    }

    private CheckResult check(String... files) {
        return new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), Rating.HIGH))
                .run(Contexts.of(top, List.of(files)));
    }
}
