package dev.firsttry.execution.action.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    private final Checkout checkout = new Checkout();
    private Bench bench;

    @BeforeEach
    void bench(@TempDir Path root) throws Exception {
        bench = new Bench(root);
        bench.source((directory, history) -> {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("README"), "hello");
            return List.of("submodule 'lib' is not checked out");
        });
    }

    @Test
    void lays_out_the_snapshot_and_tells_what_differs() throws Exception {
        BuiltinResult.Done done = bench.done(checkout, Map.of("fetch-depth", "0"));

        assertThat(bench.workspace.resolve("README")).hasContent("hello");
        assertThat(done.outputs())
                .containsEntry("ref", "refs/heads/main")
                .containsEntry("commit", "0123456789012345678901234567890123456789");
        assertThat(done.log()).contains("::notice::submodule 'lib' is not checked out");
    }

    @Test
    void removes_what_is_there_unless_told_not_to() throws Exception {
        bench.file("left/over", "x");
        bench.done(checkout, Map.of("clean", "false"));
        assertThat(bench.workspace.resolve("left/over")).exists();

        bench.done(checkout, Map.of());
        assertThat(bench.workspace.resolve("left")).doesNotExist();
    }

    @Test
    void goes_into_a_directory_of_the_workspace() throws Exception {
        bench.done(checkout, Map.of("path", "sub/dir", "ref", "main"));

        assertThat(bench.workspace.resolve("sub/dir/README")).exists();
        assertThat(bench.failure(checkout, Map.of("path", "../out"))).contains("not under the workspace");
    }

    @Test
    void anything_else_than_this_commit_is_unsupported() throws Exception {
        assertThat(bench.unsupported(checkout, Map.of("repository", "corp/other")))
                .contains("corp/other", "network");
        assertThat(bench.unsupported(checkout, Map.of("ref", "gh-pages"))).contains("gh-pages");
        assertThat(bench.run(checkout, Map.of("repository", "Corp/App"))).isInstanceOf(BuiltinResult.Done.class);
    }

    @Test
    void unknown_inputs_are_warned_of_as_the_service_does() {
        assertThat(new BuiltinInputs(Map.of("Ref", "x", "dept", "1")).unexpected(checkout.inputs()))
                .get()
                .asString()
                .startsWith("Unexpected input(s) 'dept', valid inputs are ['clean', ");
    }
}
