package dev.firsttry.policy.bypass;

import static dev.firsttry.policy.Policies.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.firsttry.finding.Location;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BypassRulesTest {

    private static final Policy LOCKED = json("{\"locked\":true}").policy();
    private static final Policy UNLOCKED = json("{}").policy();
    private static final Policy LENIENT =
            json("{\"locked\":true,\"restrictions\":{\"allow_cache_bypass\":true,\"allow_check_skip\":true,"
                            + "\"allow_partial_runs\":true}}")
                    .policy();

    @ParameterizedTest
    @EnumSource(value = BypassKind.class, names = "VERIFY_NOT_REACHED", mode = EnumSource.Mode.EXCLUDE)
    void a_locked_policy_refuses_every_kind(BypassKind kind) {
        BypassDecision decision = BypassRules.decide(LOCKED, List.of(request(kind)));
        assertThat(decision.refused()).extracting(Violation::rule).containsExactly(kind.rule());
        assertThat(decision.refused().get(0).message()).startsWith("--asked on the command line: ");
        assertThat(decision.refused().get(0).remedy()).isNotEmpty();
        assertThat(decision.allowed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BypassKind.class)
    void without_a_lock_every_kind_is_granted_and_on_record(BypassKind kind) {
        BypassDecision decision = BypassRules.decide(UNLOCKED, List.of(request(kind)));
        assertThat(decision.refused()).isEmpty();
        assertThat(decision.allowed()).extracting(Violation::rule).containsExactly(kind.rule());
    }

    @Test
    void restrictions_grant_what_is_not_about_the_gate_itself() {
        List<BypassRequest> all =
                Stream.of(BypassKind.values()).map(BypassRulesTest::request).toList();
        assertThat(BypassRules.decide(LENIENT, all).refused())
                .extracting(Violation::rule)
                .containsExactly(
                        "bypass/fail-never",
                        "bypass/gate-unbound",
                        "bypass/gate-configuration",
                        "bypass/extension-off",
                        "bypass/plugin-version",
                        "bypass/plugin-dependencies",
                        "bypass/parent-dropped",
                        "bypass/core-extension",
                        "bypass/build-cache",
                        "bypass/deploy-file");
    }

    @Test
    void a_build_that_ends_early_is_on_record_and_nothing_else() {
        BypassDecision decision = BypassRules.decide(LOCKED, List.of(request(BypassKind.VERIFY_NOT_REACHED)));
        assertThat(decision.refused()).isEmpty();
        assertThat(decision.allowed())
                .singleElement()
                .satisfies(granted -> assertThat(granted.message())
                        .isEqualTo("--asked on the command line: the build ends before the gate judges what it makes;"
                                + " that is no verdict, and firsttry:attest signs nothing about it"));
    }

    @Test
    void an_extension_of_maven_that_the_policy_lists_is_granted_and_on_record() {
        Policy policy = json("{\"locked\":true,\"restrictions\":{\"core_extensions\":[\"com.acme:ext\"]}}")
                .policy();
        BypassDecision decision = BypassRules.decide(
                policy,
                List.of(
                        new BypassRequest(BypassKind.CORE_EXTENSION, "com.acme:ext", new Origin.CommandLine()),
                        new BypassRequest(BypassKind.CORE_EXTENSION, "com.acme:ext2", new Origin.CommandLine())));
        assertThat(decision.allowed())
                .extracting(Violation::message)
                .singleElement(STRING)
                .startsWith("com.acme:ext on the command line")
                .endsWith("the policy lists it in restrictions.core_extensions");
        assertThat(decision.refused())
                .extracting(Violation::message)
                .singleElement(STRING)
                .endsWith("the locked policy does not list it in restrictions.core_extensions");
    }

    @Test
    void without_a_policy_only_what_no_policy_grants_is_refused() {
        assertThat(BypassRules.withoutPolicy(
                        List.of(request(BypassKind.SKIP_TESTS), request(BypassKind.GATE_CONFIGURATION))))
                .extracting(Violation::rule)
                .containsExactly("bypass/gate-configuration");
    }

    @ParameterizedTest
    @CsvSource({
        "firsttry.pipelines,ci/x.yml",
        "firsttry.event,schedule",
        "firsttry.ref,refs/x",
        "firsttry.contextFile,c"
    })
    void choosing_what_the_gate_plans_is_a_partial_run(String name, String value) {
        List<BypassRequest> requests = BypassNames.ofProperties(Map.of(name, value), new Origin.CommandLine());

        assertThat(BypassRules.decide(LOCKED, requests).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.rule()).isEqualTo("bypass/pipeline-selection");
                    assertThat(refused.message())
                            .startsWith("-D" + name + "=" + value + " on the command line: ")
                            .endsWith("the locked policy says allow_partial_runs: false");
                });
        assertThat(BypassRules.decide(LENIENT, requests).refused()).isEmpty();
        assertThat(BypassNames.ofProperty(name, " ")).isEmpty();
    }

    @Test
    void the_same_request_seen_twice_is_one() {
        BypassRequest request = request(BypassKind.SKIP_TESTS);
        assertThat(BypassRules.decide(LOCKED, List.of(request, request)).refused())
                .hasSize(1);
    }

    @Test
    void a_message_says_what_where_and_why() {
        BypassRequest request = new BypassRequest(
                BypassKind.SKIP_TESTS,
                "<skipTests>true</skipTests>",
                new Origin.InFile(Location.of("app/pom.xml", 12)));
        assertThat(BypassRules.decide(LOCKED, List.of(request)).refused().get(0).message())
                .isEqualTo("<skipTests>true</skipTests> in app/pom.xml:12: tests would not run; the locked policy says"
                        + " allow_check_skip: false");
    }

    @ParameterizedTest
    @CsvSource({
        "skipTests,true,SKIP_TESTS",
        "skipTests,TRUE,SKIP_TESTS",
        "skipTests,anything,SKIP_TESTS",
        "skipITs,true,SKIP_TESTS",
        "maven.test.skip,true,MAVEN_TEST_SKIP",
        "test,OrderTest,TEST_SELECTION",
        "test,false,TEST_SELECTION",
        "groups,fast,TEST_SELECTION",
        "maven.test.failure.ignore,true,TEST_FAILURE_IGNORE",
        "checkstyle.skip,true,TOOL_SKIP",
        "enforcer.skip,1,TOOL_SKIP",
        "some.future.tool.skip,true,TOOL_SKIP",
        "enforcer.fail,false,TOOL_LENIENT",
        "rules,alwaysPass,TOOL_LENIENT",
        "firsttry.skip,true,FIRSTTRY_SKIP",
        "firsttry.skipChecks,'a,b',SKIP_CHECKS",
        "firsttry.cache,off,SKIP_CACHE",
        "firsttry.cache,OFF,SKIP_CACHE",
        "maven.ext.class.path,x.jar,CORE_EXTENSION"
    })
    void a_property_that_asks_for_less(String name, String value, BypassKind kind) {
        assertThat(BypassNames.ofProperty(name, value)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "skipTests,false",
        "skipTests,''",
        "skipTests,' False '",
        "maven.test.skip,0",
        "test,''",
        "checkstyle.skip,no",
        "enforcer.fail,true",
        "enforcer.fail,''",
        "firsttry.cache,on",
        "firsttry.cache,''",
        "firsttry.cache.directory,off",
        "maven.deploy.skip,true",
        "maven.javadoc.skip,true",
        "revision,1.0",
        "skipper,true"
    })
    void a_property_that_asks_for_nothing(String name, String value) {
        assertThat(BypassNames.ofProperty(name, value)).isEmpty();
    }

    @Test
    void variables_that_ask_and_variables_that_do_not() {
        assertThat(BypassNames.ofEnvironment(Map.of("FT_SKIP_CACHE", "1", "FT_SKIP_CHECKS", "tests", "PATH", "x")))
                .containsExactly(
                        new BypassRequest(
                                BypassKind.SKIP_CACHE, "FT_SKIP_CACHE=1", new Origin.Environment("FT_SKIP_CACHE")),
                        new BypassRequest(
                                BypassKind.SKIP_CHECKS,
                                "FT_SKIP_CHECKS=tests",
                                new Origin.Environment("FT_SKIP_CHECKS")));
        assertThat(BypassNames.ofEnvironment(Map.of("FT_SKIP_CACHE", "0", "FT_SKIP_CHECKS", "")))
                .isEmpty();
    }

    @Test
    void properties_keep_their_origin() {
        assertThat(BypassNames.ofProperties(Map.of("skipTests", "true", "a", "b"), new Origin.CommandLine()))
                .containsExactly(
                        new BypassRequest(BypassKind.SKIP_TESTS, "-DskipTests=true", new Origin.CommandLine()));
    }

    private static BypassRequest request(BypassKind kind) {
        return new BypassRequest(kind, "--asked", new Origin.CommandLine());
    }
}
