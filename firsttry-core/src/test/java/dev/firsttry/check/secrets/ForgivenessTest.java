package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of the repository, which a pull request may edit, forgive under a locked policy. */
class ForgivenessTest {

    private static final String TOKEN = "ghp_" + "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO";
    private static final String IGNORE = ".gitleaksignore";
    private static final String CONFIG = ".gitleaks.toml";
    private static final String BASELINE = ".gitleaks-baseline.json";

    @TempDir
    Path top;

    @Test
    void without_permission_neither_names_nor_baselines_forgive() {
        write("a.txt", TOKEN);
        write(IGNORE, "a.txt:github-token:1\n");
        assertThat(headlines(Forgiveness.FREE)).containsExactly("note secrets/configuration");
        assertThat(headlines(Forgiveness.NONE))
                .containsExactly("error baseline/not-allowed", "error secrets/github-token");
        write(IGNORE, "# nothing\n");
        write(BASELINE, baseline(1, 1));
        assertThat(headlines(Forgiveness.FREE)).containsExactly("note secrets/configuration");
        assertThat(headlines(Forgiveness.NONE))
                .containsExactly("error baseline/not-allowed", "error secrets/github-token");
    }

    @Test
    void without_permission_a_configuration_may_only_add() {
        write("a.txt", TOKEN + "\n" + "acme-" + "1234");
        String own = "[[rules]]\nid='acme'\nregex='acme-[0-9]+'\n";
        for (String loose : List.of(
                "[extend]\ndisabledRules=['github-token']\n",
                "[allowlist]\npaths=['''a''']\n",
                "[[allowlists]]\ntargetRules=['github-token']\nstopwords=['ghp']\n",
                "[[rules]]\nid='github-token'\npath='''nowhere'''\n",
                "[[rules]]\nid='github-token'\n[[rules.allowlists]]\nregexes=['''.''']\n")) {
            write(CONFIG, loose + own);
            assertThat(headlines(Forgiveness.FREE)).as(loose).doesNotContain("error secrets/github-token");
            assertThat(headlines(Forgiveness.NONE))
                    .as(loose)
                    .startsWith(
                            "note secrets/configuration", "warning secrets/loosening", "error secrets/github-token");
        }
        write(CONFIG, "[[allowlists]]\ntargetRules=['acme']\npaths=['''a''']\n" + own);
        assertThat(headlines(Forgiveness.NONE))
                .containsExactly("note secrets/configuration", "error secrets/github-token");
    }

    @Test
    void an_own_rule_hides_nothing_by_being_milder_or_allowed_elsewhere() {
        write("a.txt", "db = postgres://app:" + "Zx81kQ4vTr@db.corp\n# gitleaks:allow\n");
        for (String mild : List.of("regex='db.*'\ntags=['low']", "regex='''db.*\\n.*allow'''")) {
            write(CONFIG, "[[rules]]\nid='mine'\n" + mild + "\n");
            assertThat(headlines(Forgiveness.NONE)).as(mild).contains("error secrets/url-credentials");
        }
    }

    @Test
    void what_is_forgiven_under_a_lock_is_told() throws Exception {
        write("a.txt", TOKEN + " # gitleaks:allow\n" + TOKEN + "\n");
        write(IGNORE, "a.txt:github-token:2\n");
        commit();
        assertThat(findings(Forgiveness.SHRINKING))
                .filteredOn(each -> each.rule().equals("secrets/github-token"))
                .extracting(each -> each.severity().json() + " " + each.headline())
                .containsExactly(
                        "note [secrets/github-token] GitHub token (high) (allowed on the line) (a.txt:1:1)",
                        "note [secrets/github-token] GitHub token (high) (ignored by name) (a.txt:2:1)");
    }

    @Test
    void names_may_move_and_go_and_none_may_come() throws Exception {
        write("a.txt", TOKEN + "\n");
        write(IGNORE, "a.txt:github-token:1\n");
        commit();
        write("a.txt", "\n" + TOKEN + "\n");
        write(IGNORE, "a.txt:github-token:2\n");
        assertThat(headlines(Forgiveness.SHRINKING)).doesNotContain("error secrets/github-token");
        write("a.txt", TOKEN + "\n" + TOKEN + "\n");
        write(IGNORE, "a.txt:github-token:1\na.txt:github-token:2\n");
        commit();
        write("b.txt", "later\n");
        commit();
        assertThat(headlines(Forgiveness.SHRINKING))
                .containsExactly("error baseline/grown", "error secrets/github-token", "error secrets/github-token");
    }

    @Test
    void the_first_own_baseline_is_where_shrinking_starts_for_all() throws Exception {
        write(Baseline.FILE, new String(Baseline.EMPTY.json(), StandardCharsets.UTF_8));
        commit();
        write("a.txt", TOKEN);
        write(IGNORE, "a.txt:github-token:1\n");
        commit();
        assertThat(headlines(Forgiveness.SHRINKING)).contains("error baseline/grown", "error secrets/github-token");
    }

    @Test
    void an_entry_of_a_baseline_cannot_be_stretched() throws Exception {
        write("a.txt", TOKEN + "\n" + TOKEN + "\n");
        write(BASELINE, baseline(1, 1));
        commit();
        assertThat(headlines(Forgiveness.SHRINKING)).contains("error secrets/github-token");
        write(BASELINE, baseline(1, 2));
        assertThat(headlines(Forgiveness.SHRINKING)).contains("error baseline/grown", "error secrets/github-token");
        assertThat(headlines(Forgiveness.FREE)).doesNotContain("error secrets/github-token");
    }

    @Test
    void under_a_lock_a_baseline_is_no_place_for_secrets() throws Exception {
        write("a.txt", "nothing\n");
        write(BASELINE, baseline(1, 1).replace("REDACTED", TOKEN));
        commit();
        assertThat(headlines(Forgiveness.FREE)).containsExactly("note secrets/configuration");
        assertThat(headlines(Forgiveness.SHRINKING)).contains("error secrets/github-token");
    }

    @Test
    void a_configuration_may_be_tightened_and_not_loosened_with_what_it_extends() throws Exception {
        write("a.txt", TOKEN);
        write(CONFIG, "[extend]\npath='base.toml'\n");
        write("base.toml", "[allowlist]\npaths=['''a''','''b''']\n");
        commit();
        assertThat(headlines(Forgiveness.SHRINKING)).containsExactly("note secrets/configuration");
        write("base.toml", "[allowlist]\npaths=['''a''']\n");
        commit();
        assertThat(headlines(Forgiveness.SHRINKING)).containsExactly("note secrets/configuration");
        write("base.toml", "[allowlist]\npaths=['''a''','''b''']\n");
        commit();
        assertThat(headlines(Forgiveness.SHRINKING)).contains("error baseline/grown", "error secrets/github-token");
    }

    @Test
    void without_history_nothing_is_forgiven() {
        write("a.txt", TOKEN);
        write(IGNORE, "a.txt:github-token:1\n");
        assertThat(headlines(Forgiveness.SHRINKING))
                .containsExactly("error baseline/no-history", "error secrets/github-token");
    }

    @Test
    void an_entry_of_the_cache_holds_for_its_history_only() throws Exception {
        write(IGNORE, "a.txt:github-token:1\n");
        commit();
        var before = check(Forgiveness.SHRINKING).keyFields(context());
        write("b.txt", "b");
        commit();
        assertThat(check(Forgiveness.SHRINKING).keyFields(context())).isNotEqualTo(before);
        assertThat(check(Forgiveness.NONE).keyFields(context()))
                .isNotEqualTo(check(Forgiveness.FREE).keyFields(context()));
    }

    private static String baseline(int from, int to) {
        return "["
                + GitleaksBaselineTest.entry("github-pat", "a.txt", from, 1, 47, "")
                        .replace(TOKEN, "REDACTED")
                        .replace("\"EndLine\":" + from, "\"EndLine\":" + to)
                + "]";
    }

    private void write(String path, String text) {
        Contexts.write(top.resolve(path), text);
    }

    private List<String> headlines(Forgiveness forgiveness) {
        return findings(forgiveness).stream()
                .map(each -> each.severity().json() + " " + each.rule())
                .toList();
    }

    private List<Finding> findings(Forgiveness forgiveness) {
        return check(forgiveness).run(context()).findings();
    }

    private static SecurityScanCheck check(Forgiveness forgiveness) {
        return new SecurityScanCheck(
                new SecurityScanParameters(List.of("secrets"), Rating.HIGH, forgiveness, Optional.empty()));
    }

    private CheckContext context() {
        try (Stream<Path> files = Files.list(top)) {
            return Contexts.of(
                    top,
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit() throws GitAPIException, IOException {
        boolean isNew = !Files.exists(top.resolve(".git"));
        try (Git git = isNew ? Git.init().setDirectory(top.toFile()).call() : Git.open(top.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("feat: x")
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .setSign(false)
                    .call();
        }
    }
}
