package dev.firsttry.policy.read;

import static dev.firsttry.policy.Policies.accepted;
import static dev.firsttry.policy.Policies.headlines;
import static dev.firsttry.policy.Policies.json;
import static dev.firsttry.policy.Policies.loader;
import static dev.firsttry.policy.Policies.read;
import static dev.firsttry.policy.Policies.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.CheckRule;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLoaderTest {

    private static final Path TOP = Path.of("..");

    @TempDir
    Path dir;

    @Test
    void the_enterprise_policy_demands_all_nine_checks() {
        Policy policy =
                accepted(loader(TOP).load("policies/enterprise-strict.json")).policy();
        assertThat(policy.checks().enabled())
                .extracting(CheckRule::name)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(CheckName.EXTERNAL)));
        assertThat(policy.locked()).isTrue();
        assertThat(policy.checks().coverage().minPercent()).isEqualTo(80);
        assertThat(policy.checks().sbomGeneration().required()).isFalse();
        assertThat(policy.mode()).isEqualTo(EnforcementMode.STRICT);
    }

    @Test
    void the_quickstart_policy_demands_two_checks() {
        LoadedPolicy loaded = accepted(loader(TOP).load("policies/quickstart.json"));
        assertThat(loaded.policy().checks().enabled())
                .extracting(CheckRule::name)
                .containsExactly(CheckName.TESTS, CheckName.SECURITY_SCAN);
        assertThat(loaded.source()).isEqualTo("policies/quickstart.json");
        assertThat(loaded.policy().performanceSlo().enabled()).isFalse();
    }

    @Test
    void the_corporate_parent_of_the_example_pins_the_quickstart_policy() throws Exception {
        String pom = Files.readString(TOP.resolve("examples/corporate-parent/pom.xml"));
        String hash =
                accepted(loader(TOP).load("policies/quickstart.json")).sha256().hex();
        assertThat(pom).contains("<policySha256>" + hash + "</policySha256>");
    }

    @Test
    void an_empty_object_is_a_policy_that_demands_nothing() {
        Policy policy = json("{}").policy();
        assertThat(policy.checks().enabled()).isEmpty();
        assertThat(policy.locked()).isFalse();
        assertThat(policy.name()).isEmpty();
        assertThat(policy.restrictions().allowCheckSkip()).isFalse();
        assertThat(policy.restrictions().maxConcurrentTasks()).isEqualTo(8);
    }

    @Test
    void a_check_that_is_mentioned_is_required() {
        assertThat(json("{\"checks\":{\"tests\":{}}}").policy().checks().tests().required())
                .isTrue();
    }

    @Test
    void every_mistake_is_reported_with_its_place() {
        var reading = read("p.json", """
                {"locked": "yes",
                 "checks": {"tests": {"min_cuont": 1, "min_count": -1}, "test": {}},
                 "restrictions": [],
                 "extra": 1}
                """);
        assertThat(headlines(reading))
                .containsExactly(
                        "[policy/bad-value] locked must be true or false, but it is the text \"yes\" (p.json:1:12)",
                        "[policy/bad-value] checks.tests.min_count must be a whole number from 0 to 1000000, but it is"
                                + " -1 (p.json:2:52)",
                        "[policy/unknown-field] there is no field checks.tests.min_cuont; did you mean min_count?"
                                + " (p.json:2:23)",
                        "[policy/unknown-check] there is no check test; did you mean tests? (p.json:2:57)",
                        "[policy/bad-value] restrictions must be an object, but it is a list (p.json:3:18)",
                        "[policy/unknown-field] there is no field extra (p.json:4:2)");
    }

    @Test
    void what_is_not_a_document_is_malformed() {
        assertThat(headlines(read("p.json", "{\"a\":")))
                .singleElement()
                .asString()
                .startsWith("[policy/malformed]");
        assertThat(headlines(read("p.json", ""))).singleElement().asString().startsWith("[policy/malformed]");
        assertThat(headlines(read("p.json", "{\"locked\":true,\"locked\":false}")))
                .singleElement()
                .asString()
                .startsWith("[policy/malformed]");
        assertThat(headlines(read("p.yml", "a: &x true\nlocked: *x\n")))
                .first()
                .asString()
                .startsWith("[policy/malformed]");
        assertThat(headlines(read("p.json", "[]"))).singleElement().asString().startsWith("[policy/bad-value]");
        assertThat(headlines(read("p.json", "null"))).singleElement().asString().startsWith("[policy/bad-value]");
    }

    @Test
    void a_version_of_another_schema_is_refused() {
        assertThat(headlines(read("p.json", "{\"version\":\"2.0\"}")))
                .singleElement()
                .asString()
                .startsWith("[policy/unsupported-version] version 2.0")
                .endsWith("(p.json:1:12)");
        assertThat(headlines(read("p.yml", "version: 1.0\n")))
                .singleElement()
                .asString()
                .contains("version must be text such as \"1.0\" (in quotes), but it is 1.0");
        assertThat(json("{\"version\":\"1.7\"}").policy().version()).isEqualTo("1.7");
    }

    @Test
    void a_project_with_one_policy_needs_not_name_it() throws Exception {
        Files.createDirectories(dir.resolve("policies/waivers"));
        Files.writeString(dir.resolve("policies/ours.yml"), "name: ours\n");
        Files.writeString(dir.resolve("policies/ours.lock.json"), "{}");
        Files.writeString(dir.resolve("policies/policy.schema.json"), "{}");
        Files.writeString(dir.resolve("policies/waivers/w.json"), "{}");
        assertThat(accepted(loader(dir).load("")).source()).isEqualTo("policies/ours.yml");

        Files.writeString(dir.resolve("policies/theirs.json"), "{}");
        assertThat(headlines(loader(dir).load("")))
                .containsExactly("[policy/ambiguous] there are several policies: policies/ours.yml,"
                        + " policies/theirs.json (policies)");
    }

    @Test
    void a_project_without_a_policy_has_the_baseline() {
        LoadedPolicy loaded = accepted(loader(dir).load(""));
        assertThat(loaded.source()).isEqualTo("built-in");
        assertThat(loaded.policy().locked()).isFalse();
        assertThat(loaded.policy().checks().tests().required()).isTrue();
    }

    @Test
    void a_policy_that_is_not_there_is_missing() throws Exception {
        assertThat(headlines(loader(dir).load("nowhere.json")))
                .containsExactly("[policy/missing] there is no policy nowhere.json (nowhere.json)");
        assertThat(headlines(loader(dir).load("classpath:nowhere.json")))
                .singleElement()
                .asString()
                .startsWith("[policy/missing]");
        assertThat(headlines(loader(dir).load("mvn:a:b:1")))
                .containsExactly(
                        "[policy/unreadable] the policy cannot be read: IOException artifacts cannot be resolved here"
                                + " (mvn:a:b:1)");
        Files.createDirectory(dir.resolve("directory.json"));
        assertThat(headlines(loader(dir).load("directory.json")))
                .singleElement()
                .asString()
                .startsWith("[policy/unreadable]");
    }

    @Test
    void yaml_and_json_of_the_same_value_have_the_same_hash() {
        LoadedPolicy one = json("{\"name\":\"n\",\"checks\":{\"coverage\":{\"min_percent\":80.5}}}");
        LoadedPolicy other = yaml("checks:\n  coverage: {min_percent: 80.50}\nname: 'n'\n");
        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(one.canonical()).isEqualTo("{\"checks\":{\"coverage\":{\"min_percent\":80.5}},\"name\":\"n\"}");
    }
}
