package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code enforce} starts for {@code verify}: only where that comes, and whatever it meets. */
class HeadStartTest {

    @TempDir
    Path directory;

    @Test
    void a_build_that_owes_verify_begins_early_once() throws Exception {
        GateProject build = project();
        build.enforce("a");
        assertThat(build.claims("head start")).isFalse();
    }

    @Test
    void a_build_that_only_holds_the_lock_does_not() throws Exception {
        GateProject build = project().owesOnly("enforce");
        build.enforce("a");
        assertThat(build.claims("head start")).isTrue();
    }

    @Test
    void what_it_meets_is_for_verify_to_tell() throws Exception {
        GateProject build = project().file(".github/workflows/ci.yml", "jobs: [");
        Files.writeString(directory.resolve("project/.git"), "gitdir: nowhere");

        assertThat(build.enforce("a").failsBuild()).isFalse();
    }

    private GateProject project() throws Exception {
        return new GateProject(directory).policy(true, 1).module("a");
    }
}
