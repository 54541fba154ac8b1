package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firsttry.execution.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Actions for node: their parts, the order of these, and what they hand to each other. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class JavaScriptActionTest {

    private static final String SCRIPT = """
            const fs = require('fs');
            const name = process.env.INPUT_WORD;
            console.log('@ %1$s ' + name + ' pre=' + process.env.STATE_pre + ' main=' + process.env.STATE_main);
            fs.appendFileSync(process.env.GITHUB_STATE, '%1$s=' + name + '\\n');
            if ('%1$s' === 'main') {
              fs.appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + name.toUpperCase() + '\\n');
              process.exit(name === 'bad' ? 3 : 0);
            }
            """;

    private static final String ACTION = """
            name: tell
            description: tells which part runs
            inputs: {word: {default: nothing}}
            runs: {using: node20, pre: pre.js, main: main.js, post: post.js%s}
            """;

    @TempDir
    Path directory;

    private RunProject project;

    @BeforeEach
    void anAction() throws Exception {
        boolean hasNode = new Programs(System.getenv()).find("node").isPresent();
        assumeTrue(hasNode, "there is no node on the path");
        action(directory.resolve("actions/acme/tell"), "");
        action(directory.resolve("actions/acme/guarded"), ", post-if: failure()");
        project = new RunProject(directory)
                .options(new RunOptions(
                        RunOptions.ALL.selection(),
                        false,
                        false,
                        Set.of(),
                        false,
                        Optional.of(directory.resolve("actions")),
                        ""));
    }

    private static void action(Path place, String more) throws Exception {
        Files.createDirectories(place);
        Files.writeString(place.resolve("action.yml"), ACTION.formatted(more));
        for (String part : List.of("pre", "main", "post")) {
            Files.writeString(place.resolve(part + ".js"), SCRIPT.formatted(part));
        }
    }

    private List<String> told() throws Exception {
        return project.log("a")
                .lines()
                .filter(line -> line.startsWith("@ "))
                .map(line -> line.substring(2))
                .toList();
    }

    @Test
    void parts_before_in_order_parts_after_in_reverse_order_and_state_between_them() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo '@ first'
                      - {uses: acme/tell@v1, id: one, with: {word: one}}
                      - run: echo '@ said ${{ steps.one.outputs.said }}'
                      - {uses: acme/tell@v1, with: {word: two}}
                """);

        project.run();

        assertThat(told())
                .containsExactly(
                        "pre one pre=undefined main=undefined",
                        "pre two pre=undefined main=undefined",
                        "first",
                        "main one pre=one main=undefined",
                        "said ONE",
                        "main two pre=two main=undefined",
                        "post two pre=two main=two",
                        "post one pre=one main=one");
        assertThat(project.status("a")).isEqualTo("success");
    }

    @Test
    void after_a_failure_the_last_parts_run_as_their_conditions_say() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - {uses: acme/guarded@v1, with: {word: good}}
                      - {uses: acme/tell@v1, with: {word: bad}}
                      - {uses: acme/tell@v1, with: {word: never}}
                """);

        project.run();

        assertThat(told())
                .containsExactly(
                        "pre good pre=undefined main=undefined",
                        "pre bad pre=undefined main=undefined",
                        "pre never pre=undefined main=undefined",
                        "main good pre=good main=undefined",
                        "main bad pre=bad main=undefined",
                        "post never pre=never main=undefined",
                        "post bad pre=bad main=bad",
                        "post good pre=good main=good");
        assertThat(project.task("a").path("reason").asText()).contains("exit code 3");
    }

    @Test
    void a_part_whose_condition_does_not_hold_is_left_out_and_one_of_the_workspace_has_none_before() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - {uses: acme/guarded@v1, with: {word: good}}
                      - uses: actions/checkout@v4
                      - {uses: ./own, with: {word: own}}
                """);
        action(project.top().resolve("own"), "");

        project.run();

        assertThat(told())
                .containsExactly(
                        "pre good pre=undefined main=undefined",
                        "main good pre=good main=undefined",
                        "main own pre=undefined main=undefined",
                        "post own pre=undefined main=own");
        assertThat(project.status("a")).as(project.log("a")).isEqualTo("success");
    }

    private static void composite(Path place, String steps) throws Exception {
        Files.createDirectories(place);
        Files.writeString(place.resolve("action.yml"), """
                name: group
                description: uses others
                inputs: {word: {default: group}}
                runs:
                  using: composite
                  steps:
                """ + steps.indent(4));
    }

    @Test
    void parts_before_of_what_a_composite_action_uses_run_before_the_job_as_well() throws Exception {
        composite(directory.resolve("actions/acme/inner"), """
                - {uses: acme/tell@v1, with: {word: '${{ inputs.word }} deep'}}
                """);
        composite(directory.resolve("actions/acme/group"), """
                - {uses: acme/tell@v1, with: {word: '${{ inputs.word }} 1'}}
                - {uses: acme/inner@v1, with: {word: '${{ inputs.word }}'}}
                - {uses: acme/tell@v1, with: {word: '${{ inputs.word }} 2'}, if: 'false'}
                - {uses: ./own, with: {word: own}}
                """);
        action(project.top().resolve("own"), "");
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - {uses: acme/group@v1, with: {word: A}}
                      - {uses: acme/tell@v1}
                      - {uses: acme/tell@v1}
                """);

        project.run();

        assertThat(project.status("a")).as(project.log("a")).isEqualTo("success");
        assertThat(told())
                .containsExactly(
                        "pre A 1 pre=undefined main=undefined",
                        "pre A deep pre=undefined main=undefined",
                        "pre A 2 pre=undefined main=undefined",
                        "pre nothing pre=undefined main=undefined",
                        "pre nothing pre=undefined main=undefined",
                        "main A 1 pre=A 1 main=undefined",
                        "main A deep pre=A deep main=undefined",
                        "main own pre=undefined main=undefined",
                        "main nothing pre=nothing main=undefined",
                        "main nothing pre=nothing main=undefined",
                        "post nothing pre=nothing main=nothing",
                        "post nothing pre=nothing main=nothing",
                        "post own pre=undefined main=own",
                        "post A 2 pre=A 2 main=undefined",
                        "post A deep pre=A deep main=A deep",
                        "post A 1 pre=A 1 main=A 1");
    }

    @Test
    void what_a_composite_action_of_the_workspace_uses_has_no_part_before() throws Exception {
        composite(project.top().resolve("group"), """
                - {uses: acme/tell@v1, with: {word: inside}}
                """);
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - uses: ./group
                """);

        project.run();

        assertThat(told())
                .containsExactly("main inside pre=undefined main=undefined", "post inside pre=undefined main=inside");
    }

    @Test
    void the_last_part_in_a_composite_action_asks_how_the_job_is_doing() throws Exception {
        composite(directory.resolve("actions/acme/group"), """
                - {uses: acme/guarded@v1, with: {word: inside}}
                """);
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: acme/group@v1
                      - run: exit 1
                """);

        project.run();

        assertThat(told())
                .containsExactly(
                        "pre inside pre=undefined main=undefined",
                        "main inside pre=inside main=undefined",
                        "post inside pre=inside main=inside");
    }

    @Test
    void an_action_that_a_composite_action_is_sure_to_lack_is_told_before_the_first_step() throws Exception {
        composite(directory.resolve("actions/acme/group"), "- {uses: acme/elsewhere@v1}\n");
        project.workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo '@ never'
                      - uses: acme/group@v1
                """);

        project.run();

        assertThat(project.status("a")).isEqualTo("unsupported");
        assertThat(project.task("a").path("reason").asText())
                .startsWith("step 'Run acme/group@v1': step 'Run acme/elsewhere@v1': action acme/elsewhere@v1 is not")
                .endsWith("(known before the first step, so none was run)");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_program_of_the_repository_may_read_the_commit() throws Exception {
        action(project.top().resolve("own"), "");
        project.workflow("""
                on: push
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}, {uses: ./own}]}
                """);
        project.commit("1".repeat(40)).run();

        project.commit("2".repeat(40)).run();

        assertThat(project.task("a").path("cache").asText()).isEqualTo("miss");
    }
}
