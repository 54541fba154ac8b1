package dev.firsttry.check.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {

    /** Each pattern of GitHub's documentation, with paths that it must and must not match. */
    @ParameterizedTest
    @CsvSource({
        "*, a.txt, true",
        "*, a/b/c.txt, true",
        "*.js, a/b/c.js, true",
        "*.js, a/b/c.jsx, false",
        "/build/logs/, build/logs/a/b.log, true",
        "/build/logs/, x/build/logs/b.log, false",
        "/build/logs/, build/logs, false",
        "docs/*, docs/getting-started.md, true",
        "docs/*, docs/build-app/troubleshooting.md, false",
        "docs/*, x/docs/getting-started.md, false",
        "apps/, apps/a.txt, true",
        "apps/, x/apps/y/a.txt, true",
        "apps/, apps, false",
        "/docs/, docs/a/b.md, true",
        "/docs/, x/docs/b.md, false",
        "**/logs, build/logs/a.log, true",
        "**/logs, deeply/nested/logs/x/a.log, true",
        "**/logs, logs/a.log, true",
        "/apps/github, apps/github/a.txt, true",
        "/apps/github, apps/github, true",
        "/apps/github, apps/githubx/a.txt, false",
        "foo, foo, true",
        "foo, a/foo/b, true",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "docs/*.md, docs/a.md, true",
        "docs/*.md, docs/x/a.md, false",
        "a?c, abc, true",
        "a?c, a/c, false",
        "A.txt, a.txt, false"
    })
    void github_patterns(String pattern, String path, boolean matches) {
        assertThat(!GitHubOwners.parse(pattern + " @x").of(path).isEmpty()).isEqualTo(matches);
    }

    @Test
    void on_github_the_last_match_wins_even_without_owners() {
        CodeOwners owners = GitHubOwners.parse("""
                # everything
                *       @org/all  # in-line comment
                /apps/  @octocat dev@example.org
                /apps/github
                /a\\ b/  @space
                """);
        assertThat(owners.of("README")).containsExactly("@org/all");
        assertThat(owners.of("apps/x")).containsExactly("@octocat", "dev@example.org");
        assertThat(owners.of("apps/github/x")).isEmpty();
        assertThat(owners.of("a b/c")).containsExactly("@space");
        assertThat(owners.faults()).isEmpty();
    }

    @Test
    void what_github_ignores_is_named_by_line() {
        CodeOwners owners = GitHubOwners.parse("* @a\n!x @b\n[ab] @c\n\\#x @d\ny e\n");
        assertThat(owners.faults()).extracting(CodeOwners.Fault::line).containsExactly(2, 3, 4, 5);
        assertThat(owners.of("x")).containsExactly("@a");
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, README.md, true",
        "README.md, a/b/README.md, true",
        "internal/README.md, a/internal/README.md, true",
        "/README.md, a/README.md, false",
        "/docs/, docs/a/b.md, true",
        "/docs/, docs, false",
        "docs/, x/docs/b.md, true",
        "/docs, docs/b.md, false",
        "/docs/*, docs/a.md, true",
        "/docs/*, docs/a/b.md, false",
        "/docs/**/*.md, docs/a.md, true",
        "/docs/**/*.md, docs/a/b/c.md, true",
        "/docs/*.md, docs/a.txt, false",
        "\\#file, a/#file, true",
        "*, a/b, true"
    })
    void gitlab_patterns(String pattern, String path, boolean matches) {
        assertThat(!GitLabOwners.parse(pattern + " @x").of(path).isEmpty()).isEqualTo(matches);
    }

    @Test
    void on_gitlab_each_section_decides_for_itself() {
        CodeOwners owners = GitLabOwners.parse("""
                * @admin
                [README Owners]
                README.md @user1 @user2
                internal/README.md @user4

                ^[Optional][2] @docs
                *.md
                !CHANGELOG.md
                [readme owners]
                README.md @@developer
                [Broken
                """);
        assertThat(owners.of("README.md")).containsExactly("@@developer", "@admin", "@docs");
        assertThat(owners.of("x/internal/README.md")).containsExactly("@@developer", "@admin", "@docs");
        assertThat(owners.of("CHANGELOG.md")).containsExactly("@admin");
        assertThat(owners.of("a.txt")).containsExactly("@admin");
        assertThat(owners.faults()).extracting(CodeOwners.Fault::line).containsExactly(11);
    }

    @Test
    void stars_cannot_make_it_slow() {
        String pattern = "a*".repeat(2_000) + "b/" + "**/".repeat(500) + "z";
        String path = "a".repeat(4_000) + "/" + "y/".repeat(500) + "y";
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            assertThat(GitHubOwners.parse(pattern + " @x").of(path)).isEmpty();
        });
    }

    @Test
    void the_place_and_the_sections_tell_the_dialect() {
        assertThat(dialect(".github/CODEOWNERS", "* @a", List.of())).isEqualTo("GitHub");
        assertThat(dialect(".gitlab/CODEOWNERS", "* @a", List.of())).isEqualTo("GitLab");
        assertThat(dialect("CODEOWNERS", "* @a", List.of(".gitlab-ci.yml"))).isEqualTo("GitLab");
        assertThat(dialect("CODEOWNERS", "* @a", List.of(".gitlab-ci.yml", ".github/workflows/ci.yml")))
                .isEqualTo("GitHub");
        assertThat(dialect("docs/CODEOWNERS", "^[Docs]\n* @a", List.of())).isEqualTo("GitLab");
        assertThat(OwnersFile.find(path -> Optional.empty(), List.of())).isEmpty();
    }

    private static String dialect(String place, String text, List<String> files) {
        return OwnersFile.find(
                        path -> path.equals(place)
                                ? Optional.of(text.getBytes(StandardCharsets.UTF_8))
                                : Optional.empty(),
                        files)
                .orElseThrow()
                .dialect();
    }

    @Test
    void who_must_review_follows_from_sections_and_numbers() {
        CodeOwners owners = new OwnersFile(
                        ".gitlab/CODEOWNERS",
                        "GitLab",
                        "* @all\n[Docs][2] @a @b\n*.md\n^[Nice to have]\n*.md @nobody\n[Empty]\n*.txt @t\n")
                .parse();
        assertThat(owners.approvals("x.md"))
                .extracting(Object::toString)
                .containsExactly("1 of @all", "2 of @a, @b [Docs]");
        assertThat(owners.of("x.md")).contains("@nobody");
        CodeOwners github = new OwnersFile("CODEOWNERS", "GitHub", "* @a @b\nvendor/\n").parse();
        assertThat(github.approvals("x")).extracting(Object::toString).containsExactly("1 of @a, @b");
        assertThat(github.approvals("vendor/x")).isEmpty();
    }

    @Test
    void a_damaged_file_owns_nothing_and_says_so() {
        String damaged = "\u0000\uFFFD[[[\n[unclosed\n* not-an-owner\n";
        for (String dialect : new String[] {"GitHub", "GitLab"}) {
            CodeOwners owners = new OwnersFile("CODEOWNERS", dialect, damaged).parse();
            assertThat(owners.of("x")).as(dialect).isEmpty();
            assertThat(owners.faults()).as(dialect).isNotEmpty();
        }
    }
}
