package dev.firsttry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Finding;
import dev.firsttry.policy.read.ArtifactSource;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import dev.firsttry.policy.read.PolicySource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads policies for tests. */
public final class Policies {

    private Policies() {}

    public static PolicyLoader loader(Path top) {
        return new PolicyLoader(finder(top));
    }

    public static PolicyFinder finder(Path top) {
        return new PolicyFinder(top, Policies.class.getClassLoader(), ArtifactSource.NONE);
    }

    public static PolicyReading read(String name, String text) {
        return loader(Path.of("")).load(new PolicySource(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    public static LoadedPolicy json(String text) {
        return accepted(read("p.json", text));
    }

    public static LoadedPolicy yaml(String text) {
        return accepted(read("p.yml", text));
    }

    public static LoadedPolicy accepted(PolicyReading reading) {
        assertThat(findings(reading)).isEmpty();
        return reading.fold(new PolicyReading.Cases<>() {
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

    public static List<Finding> findings(PolicyReading reading) {
        return reading.fold(new PolicyReading.Cases<>() {
            @Override
            public List<Finding> read(LoadedPolicy policy) {
                return List.of();
            }

            @Override
            public List<Finding> refused(List<Finding> findings) {
                return findings;
            }
        });
    }

    public static List<String> headlines(PolicyReading reading) {
        return findings(reading).stream().map(Finding::headline).toList();
    }
}
