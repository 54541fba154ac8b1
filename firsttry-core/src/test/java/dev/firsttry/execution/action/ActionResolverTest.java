package dev.firsttry.execution.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.builtin.Builtins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionResolverTest {

    private static final String COMPOSITE = """
            name: greet
            inputs:
              who: {required: true}
              how: {default: Hello}
            outputs:
              text: {value: '${{ steps.say.outputs.text }}'}
            runs:
              using: composite
              steps:
                - {id: say, run: echo hi, shell: bash}
                - {uses: actions/checkout@v4}
            """;

    @TempDir
    Path workspace;

    @TempDir
    Path foreign;

    @Test
    void names_built_in_actions_whatever_their_case_and_ref() {
        assertThat(resolve("Actions/Checkout@v4"))
                .isInstanceOfSatisfying(
                        ResolvedAction.Builtin.class,
                        found -> assertThat(found.name()).isEqualTo("actions/checkout"));
    }

    @Test
    void a_built_in_action_wins_over_a_copy_in_the_directory() throws IOException {
        write(foreign.resolve("actions/checkout/action.yml"), COMPOSITE);

        assertThat(resolve("actions/checkout@v4")).isInstanceOf(ResolvedAction.Builtin.class);
    }

    @Test
    void reads_a_composite_action_of_the_workspace() throws IOException {
        write(workspace.resolve(".github/actions/greet/action.yml"), COMPOSITE);

        assertThat(resolve("./.github/actions/greet/"))
                .isInstanceOfSatisfying(ResolvedAction.Composite.class, found -> {
                    assertThat(found.steps()).hasSize(2);
                    assertThat(found.definition().inputs()).extracting("name").containsExactly("who", "how");
                    assertThat(found.directory()).isEqualTo(workspace.resolve(".github/actions/greet"));
                });
    }

    @Test
    void sees_what_an_earlier_step_wrote() throws IOException {
        ActionResolver resolver = resolver();
        assertThat(resolver.resolve("./made")).isInstanceOf(ResolvedAction.Broken.class);

        write(workspace.resolve("made/action.yaml"), COMPOSITE);

        assertThat(resolver.resolve("./made")).isInstanceOf(ResolvedAction.Composite.class);
    }

    @Test
    void takes_the_ref_from_the_directory_when_it_is_there() throws IOException {
        write(foreign.resolve("corp/tools/greet/action.yml"), COMPOSITE);
        write(foreign.resolve("corp/tools@v2/greet/action.yml"), COMPOSITE);

        assertThat(directory(resolve("corp/tools/greet@v2"))).isEqualTo(foreign.resolve("corp/tools@v2/greet"));
        assertThat(directory(resolve("corp/tools/greet@v1"))).isEqualTo(foreign.resolve("corp/tools/greet"));
    }

    @Test
    void reads_a_program_for_node_with_its_hooks() throws IOException {
        String text = """
                name: js
                runs: {using: node20, pre: before.js, main: dist/index.js, post: after.js, post-if: failure()}
                """;
        write(workspace.resolve("js/action.yml"), text);
        write(foreign.resolve("corp/js/action.yml"), text);

        assertThat(resolve("./js")).isInstanceOfSatisfying(ResolvedAction.JavaScript.class, found -> {
            assertThat(found.using()).isEqualTo("node20");
            assertThat(found.main()).isEqualTo("dist/index.js");
            assertThat(found.pre()).as("never run for actions of the workspace").isEmpty();
            assertThat(found.post())
                    .get()
                    .extracting(ResolvedAction.Hook::script)
                    .isEqualTo("after.js");
        });
        assertThat(resolve("corp/js@main"))
                .isInstanceOfSatisfying(
                        ResolvedAction.JavaScript.class,
                        found -> assertThat(found.pre()).isPresent());
    }

    @Test
    void tells_containers() throws IOException {
        write(workspace.resolve("box/action.yml"), "name: box\nruns: {using: docker, image: docker://alpine:3}\n");
        write(workspace.resolve("bare/Dockerfile"), "FROM scratch\n");

        assertThat(image(resolve("./box"))).isEqualTo("docker://alpine:3");
        assertThat(image(resolve("./bare"))).isEqualTo("Dockerfile");
        assertThat(image(resolve("docker://alpine:3"))).isEqualTo("docker://alpine:3");
    }

    @Test
    void a_faulty_action_is_broken_and_says_where() throws IOException {
        write(workspace.resolve("bad/action.yml"), "name: bad\nruns:\n  using: composite\n  stepz: []\n");

        assertThat(resolve("./bad"))
                .isInstanceOfSatisfying(
                        ResolvedAction.Broken.class,
                        found -> assertThat(found.faults())
                                .anySatisfy(
                                        fault -> assertThat(fault.toString()).contains("stepz", "bad/action.yml:4:3")));
    }

    @Test
    void what_would_need_the_network_is_unsupported_and_says_what_to_do() {
        assertThat(resolve("corp/absent@v1"))
                .isInstanceOfSatisfying(
                        ResolvedAction.Unsupported.class,
                        found -> assertThat(found.reason()).contains("corp/absent@v1", "actions directory"));
    }

    @Test
    void a_link_does_not_lead_out_of_the_workspace() throws IOException {
        write(foreign.resolve("action.yml"), COMPOSITE);
        Files.createSymbolicLink(workspace.resolve("out"), foreign);

        assertThat(resolve("./out")).isInstanceOf(ResolvedAction.Broken.class);
    }

    private ActionResolver resolver() {
        return new ActionResolver(workspace, Optional.of(foreign), Map.copyOf(Builtins.all()));
    }

    private ResolvedAction resolve(String uses) {
        return resolver().resolve(uses);
    }

    private static Path directory(ResolvedAction action) {
        return ((ResolvedAction.Composite) action).directory();
    }

    private static String image(ResolvedAction action) {
        return ((ResolvedAction.Container) action).image();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
