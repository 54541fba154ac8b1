package dev.firsttry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Tighter" is a partial order: of every field exhaustively over small domains, of whole policies by sampling. */
class PolicyOrderTest {

    private static final Map<Tightness, List<Object>> DOMAINS = Map.of(
            Tightness.TRUE, List.of(true, false),
            Tightness.FALSE, List.of(true, false),
            Tightness.MORE, List.of(-1, 0, 80, 1000),
            Tightness.LESS, List.of(0.0, 29.5, 30.0),
            Tightness.SUPERSET, List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b")),
            Tightness.SUBSET, List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b")),
            Tightness.KEPT, List.of("", "a", "b"),
            Tightness.FIXED, List.of("javac", "errorprone"));

    /** Values of every field, few enough that random policies are often comparable. */
    private static final List<List<String>> CHOICES = List.of(
            List.of("locked", "true", "false"),
            List.of("checks.tests.enabled", "true", "false"),
            List.of("checks.tests.min_count", "1", "5"),
            List.of("checks.coverage.min_percent", "70", "80.5"),
            List.of("checks.coverage.critical_modules", "[]", "[\"a\"]", "[\"a\",\"b\"]"),
            List.of("checks.linting.severity_threshold", "\"error\"", "\"warning\""),
            List.of("checks.linting.tools", "[\"checkstyle\"]", "[\"checkstyle\",\"pmd\"]"),
            List.of("checks.type_checking.tool", "\"javac\"", "\"errorprone\""),
            List.of("checks.ci_parity.recorded_plan", "\"a.json\"", "\"b.json\""),
            List.of("checks.dependency_audit.fail_on_error", "true", "false"),
            List.of("restrictions.allow_check_skip", "true", "false"),
            List.of("restrictions.max_concurrent_tasks", "4", "8"),
            List.of("restrictions.core_extensions", "[]", "[\"a:b\"]"),
            List.of("audit.retention_days", "30", "365"),
            List.of("audit.copy_to_s3", "true", "false"),
            List.of("performance_slo.enabled", "true", "false"),
            List.of("performance_slo.p95_latency_seconds", "30", "60"),
            List.of("performance_slo.window_days", "30", "60"),
            List.of(
                    "performance_slo.exemptions",
                    "[{\"task\":\"a\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
                    "[{\"task\":\"a\",\"reason\":\"r\",\"expires\":\"2027-01-31\"},{\"runner_class\":\"b\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]"),
            List.of("cache.remote", "\"optional\"", "\"required\""),
            List.of("enforcement.mode", "\"strict\"", "\"advisory\""));

    @ParameterizedTest
    @EnumSource(Tightness.class)
    void every_kind_of_field_is_a_partial_order(Tightness tightness) {
        List<Object> domain = DOMAINS.get(tightness);
        for (Object a : domain) {
            assertThat(tightness.holds(a, a)).as("reflexive").isTrue();
            for (Object b : domain) {
                if (tightness.holds(a, b) && tightness.holds(b, a)) {
                    assertThat(a).as("antisymmetric").isEqualTo(b);
                }
                for (Object c : domain) {
                    if (tightness.holds(a, b) && tightness.holds(b, c)) {
                        assertThat(tightness.holds(a, c)).as("transitive").isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void every_policy_is_as_tight_as_itself(@ForAll("policies") Policy policy) {
        assertThat(PolicyOrder.isAtLeast(policy, policy)).isTrue();
    }

    @Property(tries = 600)
    void policies_that_are_as_tight_as_each_other_demand_the_same(@ForAll("neighbours") List<Policy> policies) {
        Policy a = policies.get(0);
        Policy b = policies.get(1);
        Assume.that(PolicyOrder.isAtLeast(a, b) && PolicyOrder.isAtLeast(b, a));
        assertThat(a.terms()).isEqualTo(b.terms());
    }

    @Property(tries = 600)
    void tighter_than_tighter_is_tighter(@ForAll("neighbours") List<Policy> policies) {
        Assume.that(PolicyOrder.isAtLeast(policies.get(0), policies.get(1)));
        Assume.that(PolicyOrder.isAtLeast(policies.get(1), policies.get(2)));
        assertThat(PolicyOrder.isAtLeast(policies.get(0), policies.get(2))).isTrue();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return choices().map(PolicyOrderTest::policy);
    }

    /** Three policies, each a few fields away from the one before, so that they are comparable often enough. */
    @Provide
    Arbitrary<List<Policy>> neighbours() {
        Arbitrary<Integer> field = Arbitraries.integers().between(0, CHOICES.size() - 1);
        return choices()
                .flatMap(start -> field.list()
                        .ofSize(2)
                        .flatMap(fields -> Arbitraries.integers()
                                .between(0, 2)
                                .list()
                                .ofSize(2)
                                .map(values -> walk(start, fields, values))));
    }

    private static List<Policy> walk(List<Integer> start, List<Integer> fields, List<Integer> values) {
        List<Policy> policies = new ArrayList<>(List.of(policy(start)));
        List<Integer> now = new ArrayList<>(start);
        for (int step = 0; step < fields.size(); step++) {
            now.set(fields.get(step), values.get(step));
            policies.add(policy(now));
        }
        return policies;
    }

    private static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 3).list().ofSize(CHOICES.size());
    }

    /** Choice 0 leaves the field out. */
    private static Policy policy(List<Integer> choices) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            List<String> field = CHOICES.get(i);
            int choice = choices.get(i) % field.size();
            if (choice > 0) {
                put(root, field.get(0).split("\\."), field.get(choice));
            }
        }
        return Policies.json(json(root)).policy();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, String[] path, String value) {
        Map<String, Object> at = root;
        for (int i = 0; i < path.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(path[i], name -> new LinkedHashMap<>());
        }
        at.put(path[path.length - 1], value);
    }

    private static String json(Map<String, Object> map) {
        List<String> fields = new ArrayList<>();
        map.forEach((name, value) -> fields.add("\"" + name + "\":" + text(value)));
        return "{" + String.join(",", fields) + "}";
    }

    @SuppressWarnings("unchecked")
    private static String text(Object value) {
        return value instanceof Map<?, ?> map ? json((Map<String, Object>) map) : value.toString();
    }
}
