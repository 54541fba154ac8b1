package dev.firsttry.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;

class QuietSystemTest {

    /** JGit measures it, for seconds, when it does not find it there. */
    @Test
    void the_resolution_of_every_file_systems_clock_is_given() throws Exception {
        QuietSystem.install();

        long resolution = SystemReader.getInstance()
                .getUserConfig()
                .getTimeUnit("filesystem", "vendor|version|disk", "timestampResolution", 1, TimeUnit.MILLISECONDS);

        assertThat(resolution).isEqualTo(2_000);
    }

    @Test
    void what_the_user_configured_is_seen_all_the_same() {
        Config users = new Config();
        users.setString("core", null, "excludesFile", "mine");
        users.setString("gc", null, "aggressiveWindow", "3 seconds");

        Config seen = new QuietSystem.Measured(users, FS.DETECTED);

        assertThat(seen.getString("core", null, "excludesFile")).isEqualTo("mine");
        assertThat(seen.getTimeUnit("gc", null, "aggressiveWindow", 0, TimeUnit.SECONDS))
                .isEqualTo(3);
    }
}
