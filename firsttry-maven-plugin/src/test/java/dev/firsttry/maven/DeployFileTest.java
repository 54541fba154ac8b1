package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy:deploy-file",
                "deploy:deploy",
                "deploy:3.1.4:deploy-file",
                "org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy-file",
                "org.apache.maven.plugins:maven-deploy-plugin:deploy@id"
            })
    void deploying_past_the_lifecycle_is_seen(String goal) {
        assertThat(DeployFile.isAsked(List.of(goal))).isTrue();
        assertThat(DeployFile.of(List.of(goal))).hasSize(1);
    }

    @Test
    void after_the_gate_it_is_fine_and_the_phase_is_no_goal() {
        assertThat(DeployFile.of(List.of("verify", "deploy:deploy"))).isEmpty();
        assertThat(DeployFile.of(List.of("deploy:deploy", "verify"))).hasSize(1);
        assertThat(DeployFile.of(List.of("verify", "deploy:deploy-file"))).hasSize(1);
        assertThat(DeployFile.isAsked(List.of("clean", "deploy"))).isFalse();
        assertThat(DeployFile.isAsked(List.of("site:deploy"))).isFalse();
    }
}
