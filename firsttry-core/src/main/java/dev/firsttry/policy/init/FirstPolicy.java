package dev.firsttry.policy.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.read.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A first policy that the project can meet today: checks that it has the tools for are required, the others are off. It is
 * locked, so that from now on it can only be changed knowingly.
 *
 * @param json text of the policy
 * @param pomSnippet for the {@code build/plugins} of the parent POM, with the policy's hash as pin
 */
public record FirstPolicy(String json, String pomSnippet) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Makes it.
     *
     * @param path where the policy will be, from the top-level directory
     * @param pluginVersion version of firsttry-maven-plugin
     */
    public static FirstPolicy of(ProjectFacts facts, String path, String pluginVersion) {
        String json = json(policy(facts)) + "\n";
        return new FirstPolicy(json, snippet(path, Sha256.ofText(CanonicalJson.of(json)), pluginVersion));
    }

    private static Map<String, Object> policy(ProjectFacts facts) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("version", "1.0");
        if (!facts.name().isBlank()) {
            policy.put("name", facts.name());
        }
        policy.put("locked", true);
        policy.put("checks", checks(facts));
        policy.put(
                "restrictions",
                ordered("allow_cache_bypass", false, "allow_check_skip", false, "allow_partial_runs", false));
        policy.put("enforcement", Map.of("mode", "strict"));
        return policy;
    }

    private static Map<String, Object> checks(ProjectFacts facts) {
        Map<String, Object> checks = new LinkedHashMap<>();
        checks.put(CheckName.TESTS.id(), ordered("min_count", Math.max(1, facts.tests())));
        checks.put(CheckName.SECURITY_SCAN.id(), ordered("tools", List.of("secrets"), "severity_threshold", "high"));
        if (!facts.lintTools().isEmpty()) {
            checks.put(CheckName.LINTING.id(), ordered("tools", facts.lintTools(), "severity_threshold", "error"));
        }
        if (facts.jacoco()) {
            checks.put(CheckName.COVERAGE.id(), ordered("min_percent", facts.coveragePercent()));
        }
        if (facts.git() && facts.conventionalCommits()) {
            checks.put(CheckName.COMMIT_VALIDATION.id(), ordered("codeowners", facts.codeowners()));
        }
        if (facts.workflows()) {
            checks.put(CheckName.CI_PARITY.id(), ordered("fail_on_error", false));
        }
        return checks;
    }

    private static String snippet(String path, Sha256 hash, String version) {
        return """
                <plugin>
                  <groupId>dev.firsttry</groupId>
                  <artifactId>firsttry-maven-plugin</artifactId>
                  <version>%s</version>
                  <configuration>
                    <policy>%s</policy>
                    <policySha256>%s</policySha256>
                  </configuration>
                  <executions>
                    <execution>
                      <id>firsttry-gate</id>
                      <goals>
                        <goal>enforce</goal>
                        <goal>verify</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
                """.formatted(xml(version), xml(path), hash);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String json(Map<String, Object> policy) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text, numbers and lists are always JSON", e);
        }
    }
}
