package dev.firsttry.check.commits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both services tell about the range under review. */
class CommitBasesTest {

    private static final String ID = "a".repeat(40);
    private static final String ZEROS = "0".repeat(40);

    @TempDir
    Path directory;

    @Test
    void of_a_github_pull_request_the_target_branch() throws IOException {
        String event = event("{\"pull_request\":{\"base\":{\"sha\":\"" + ID + "\"}}}");
        assertThat(CommitBases.of(Map.of("GITHUB_BASE_REF", "develop", "GITHUB_EVENT_PATH", event)))
                .startsWith("refs/remotes/origin/develop", "refs/heads/develop", ID);
    }

    @Test
    void of_a_github_push_what_was_there_before() throws IOException {
        String event = event("{\"before\":\"" + ID + "\",\"repository\":{\"default_branch\":\"trunk\"}}");
        assertThat(CommitBases.of(Map.of("GITHUB_EVENT_PATH", event)))
                .startsWith(ID, "refs/remotes/origin/trunk", "refs/heads/trunk");
    }

    @Test
    void of_the_first_push_of_a_branch_the_default_branch() throws IOException {
        String event = event("{\"before\":\"" + ZEROS + "\",\"repository\":{\"default_branch\":\"trunk\"}}");
        assertThat(CommitBases.of(Map.of("GITHUB_EVENT_PATH", event))).startsWith("refs/remotes/origin/trunk");
        assertThat(CommitBases.of(Map.of("CI_COMMIT_BEFORE_SHA", ZEROS, "CI_DEFAULT_BRANCH", "trunk")))
                .startsWith("refs/remotes/origin/trunk");
    }

    @Test
    void of_a_gitlab_merge_request_its_base_and_of_a_push_what_was_there_before() {
        assertThat(CommitBases.of(Map.of(
                        "CI_MERGE_REQUEST_DIFF_BASE_SHA", ID,
                        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "develop",
                        "CI_COMMIT_BEFORE_SHA", ZEROS)))
                .startsWith(ID, "refs/remotes/origin/develop");
        assertThat(CommitBases.of(Map.of("CI_COMMIT_BEFORE_SHA", ID))).startsWith(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"before\":7}", "{\"before\":\"--upload-pack=x\"}"})
    void a_damaged_event_tells_nothing(String text) throws IOException {
        assertThat(CommitBases.of(Map.of("GITHUB_EVENT_PATH", event(text)))).isEqualTo(CommitParameters.DEFAULT_BASES);
        assertThat(CommitBases.of(Map.of("GITHUB_EVENT_PATH", "\0nowhere"))).isEqualTo(CommitParameters.DEFAULT_BASES);
    }

    private String event(String json) throws IOException {
        return Files.writeString(directory.resolve("event.json"), json).toString();
    }
}
