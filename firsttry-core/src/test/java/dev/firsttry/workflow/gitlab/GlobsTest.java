package dev.firsttry.workflow.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dockerfile          | Dockerfile       | true",
                "Dockerfile          | a/Dockerfile     | false",
                "/Dockerfile         | Dockerfile       | true",
                "*.md                | README.md        | true",
                "*.md                | docs/README.md   | false",
                "docs/*              | docs/a           | true",
                "docs/*              | docs/a/b         | false",
                "docs/**/*           | docs/a           | true",
                "docs/**/*           | docs/a/b/c       | true",
                "docs/**             | docs/a           | true",
                "docs/**             | docs/a/b         | false",
                "**/Dockerfile       | Dockerfile       | true",
                "**/Dockerfile       | a/b/Dockerfile   | true",
                "**/*.{js,ts}        | a/b.ts           | true",
                "**/*.{js,ts}        | a/b.tsx          | false",
                "a?c                 | abc              | true",
                "a?c                 | a/c              | false",
                "[a-c]x              | bx               | true",
                "[!a-c]x             | bx               | false",
                "[^a-c]x             | dx               | true",
                "*                   | .hidden          | true",
                "a\\*b               | a*b              | true",
                "a\\*b               | axb              | false",
                "a.b                 | axb              | false",
                "{a,{b,c}}d          | cd               | true",
                "a,b                 | a,b              | true",
                "[                   | [                | true",
                "a}                  | a}               | true",
            })
    void globs_match_as_in_ruby(String glob, String path, boolean expected) {
        assertThat(new Globs(List.of(glob)).matches(path)).isEqualTo(expected);
    }

    @Test
    void nothing_matches_nothing() {
        assertThat(new Globs(List.of()).matchesAny(List.of("a"))).isFalse();
        assertThat(new Globs(List.of("**/*")).matchesAny(List.of())).isFalse();
    }

    @Test
    void after_fifty_thousand_comparisons_the_service_takes_it_that_something_matches() {
        List<String> many = Collections.nCopies(50_001, "a");
        assertThat(new Globs(List.of("*.none")).matchesAny(many)).isTrue();
        assertThat(new Globs(List.of("none")).matchesAny(many)).isFalse();
    }
}
