package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void the_farthest_phase_counts() {
        Lifecycle install = new Lifecycle(List.of("clean", "install"));
        assertThat(install.reaches("test")).isTrue();
        assertThat(install.reaches("verify")).isTrue();
        assertThat(install.reaches("deploy")).isFalse();
    }

    @Test
    void a_goal_alone_reaches_no_phase() {
        assertThat(new Lifecycle(List.of("firsttry:verify", "clean")).reaches("validate"))
                .isFalse();
    }
}
