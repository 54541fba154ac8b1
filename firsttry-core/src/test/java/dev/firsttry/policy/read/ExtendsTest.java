package dev.firsttry.policy.read;

import static dev.firsttry.policy.Policies.accepted;
import static dev.firsttry.policy.Policies.headlines;
import static dev.firsttry.policy.Policies.loader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.Policies;
import dev.firsttry.policy.lock.LockVerdict;
import dev.firsttry.policy.lock.PolicyLock;
import dev.firsttry.policy.lock.PolicyPin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendsTest {

    @TempDir
    Path dir;

    @BeforeEach
    void company() throws IOException {
        write("company/strict.json", """
                {"name": "company", "locked": true,
                 "checks": {"coverage": {"min_percent": 80}, "tests": {"min_count": 10}},
                 "restrictions": {"max_concurrent_tasks": 8}}
                """);
    }

    @Test
    void a_child_has_what_its_parent_demands_and_more() throws IOException {
        write("team.yml", """
                extends: company/strict.json
                name: team
                checks:
                  coverage: {min_percent: 90, critical_modules: [billing]}
                  linting: {}
                """);
        LoadedPolicy team = accepted(loader(dir).load("team.yml"));
        assertThat(team.policy().name()).isEqualTo("team");
        assertThat(team.policy().locked()).isTrue();
        assertThat(team.policy().checks().coverage().minPercent()).isEqualTo(90);
        assertThat(team.policy().checks().tests().minCount()).isEqualTo(10);
        assertThat(team.policy().checks().linting().enabled()).isTrue();
        assertThat(team.ancestors()).extracting(LoadedPolicy::source).containsExactly("company/strict.json");
    }

    @Test
    void every_loosening_is_named_with_its_place() throws IOException {
        write("team.json", """
                {"extends": "company/strict.json", "locked": false,
                 "checks": {"coverage": {"min_percent": 79.5},
                            "tests": {"enabled": false}},
                 "restrictions": {"allow_check_skip": true}}
                """);
        assertThat(headlines(loader(dir).load("team.json")))
                .containsExactly(
                        "[policy/loosened] locked is false, but company/strict.json, which it extends, demands true (true"
                                + " is tighter) (team.json:1:46)",
                        "[policy/loosened] checks.tests.enabled is false, but company/strict.json, which it extends,"
                                + " demands true (true is tighter) (team.json:3:34)",
                        "[policy/loosened] checks.coverage.min_percent is 79.5, but company/strict.json, which it"
                                + " extends, demands 80 (higher is tighter) (team.json:2:41)",
                        "[policy/loosened] restrictions.allow_check_skip is true, but company/strict.json, which it"
                                + " extends, demands false (false is tighter) (team.json:4:39)");
    }

    @Test
    void the_hash_of_a_child_covers_its_parent() throws IOException {
        write("team.json", "{\"extends\": \"company/strict.json\"}");
        var before = accepted(loader(dir).load("team.json"));
        write(
                "company/strict.json",
                Files.readString(dir.resolve("company/strict.json")).replace("10", "11"));
        var after = accepted(loader(dir).load("team.json"));
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void a_pin_of_the_parent_holds_for_the_child() throws IOException {
        String company =
                accepted(loader(dir).load("company/strict.json")).sha256().hex();
        write("team.json", "{\"extends\": \"company/strict.json\", \"checks\": {\"linting\": {}}}");
        PolicyPin pin = new PolicyPin(company, "", "");
        assertThat(verify(accepted(loader(dir).load("team.json")), pin).holds()).isTrue();

        write("company/strict.json", "{\"locked\": true}");
        assertThat(verify(accepted(loader(dir).load("team.json")), pin).holds()).isFalse();
    }

    @Test
    void circles_and_missing_parents_are_refused_where_they_are_written() throws IOException {
        write("a.json", "{\"extends\": \"b.json\"}");
        write("b.json", "{\"extends\": \"./a.json\"}");
        assertThat(headlines(loader(dir).load("a.json")))
                .containsExactly("[policy/cyclic-extends] extends leads in a circle or too far: a.json -> b.json ->"
                        + " a.json (b.json:1:13)");
        write("c.json", "{\n\"extends\": \"nowhere.json\"}");
        assertThat(headlines(loader(dir).load("c.json")))
                .containsExactly("[policy/missing] extends: there is no policy nowhere.json (c.json:2:12)");
    }

    @Test
    void a_mistake_of_a_parent_is_told_with_the_parents_name() throws IOException {
        write("company/strict.json", "{\"lockd\": true}");
        write("team.json", "{\"extends\": \"company/strict.json\"}");
        assertThat(headlines(loader(dir).load("team.json")))
                .containsExactly("[policy/unknown-field] there is no field lockd; did you mean locked?"
                        + " (company/strict.json:1:2)");
    }

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static LockVerdict verify(LoadedPolicy policy, PolicyPin pin) {
        return new PolicyLock(Policies.finder(Path.of("")), Optional.empty(), Instant.EPOCH).verify(policy, pin);
    }
}
