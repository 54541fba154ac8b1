package dev.firsttry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Finding;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Users copy the examples, so they must be right to the last digit. */
class ExamplesTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PIN = Pattern.compile("<policySha256>([^<]*)</policySha256>");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>firsttry-maven-plugin</artifactId>\\s*<version>([^<]*)</version>");

    @Test
    void the_orders_service_ships_the_quickstart_policy_unchanged() {
        assertThat(REPOSITORY.resolve("examples/orders-service/policies/quickstart.json"))
                .hasSameTextualContentAs(REPOSITORY.resolve("policies/quickstart.json"));
    }

    @Test
    void the_corporate_parent_pins_the_quickstart_policy() throws IOException {
        assertThat(first(PIN, "examples/corporate-parent/pom.xml"))
                .isEqualTo(quickstart().sha256().hex());
    }

    @Test
    void the_examples_and_the_readme_name_the_version_that_is_built() throws IOException {
        String parent = Files.readString(REPOSITORY.resolve("pom.xml"));
        String built = parent.substring(parent.indexOf("<version>") + 9, parent.indexOf("</version>"));
        assertThat(first(VERSION, "examples/corporate-parent/pom.xml")).isEqualTo(built);
        assertThat(first(VERSION, "README.md")).isEqualTo(built);
    }

    private static LoadedPolicy quickstart() {
        PolicyFinder finder = new PolicyFinder(REPOSITORY, ExamplesTest.class.getClassLoader(), artifact -> {
            throw new IOException("no artifact is needed: " + artifact);
        });
        return new PolicyLoader(finder).load("policies/quickstart.json").fold(new PolicyReading.Cases<>() {
            @Override
            public LoadedPolicy read(LoadedPolicy policy) {
                return policy;
            }

            @Override
            public LoadedPolicy refused(List<Finding> findings) {
                throw new AssertionError(findings);
            }
        });
    }

    private static String first(Pattern pattern, String file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(REPOSITORY.resolve(file)));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }
}
