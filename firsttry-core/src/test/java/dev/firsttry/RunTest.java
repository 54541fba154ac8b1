package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.plan.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run is beside the meaning of its workflow: caching, stopping, what it leaves. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class RunTest {

    private static final String TWO_JOBS = """
            on: push
            jobs:
              make:
                runs-on: ubuntu-latest
                outputs:
                  text: ${{ steps.m.outputs.text }}
                steps:
                  - uses: actions/checkout@v4
                  - id: m
                    run: |
                      echo run >> "${{ vars.SHARED }}/count"
                      mkdir out && cp input.txt out/
                      echo "text=$(cat input.txt)" >> "$GITHUB_OUTPUT"
                  - uses: actions/upload-artifact@v4
                    with: {name: thing, path: out}
              use:
                needs: make
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/download-artifact@v4
                    with: {name: thing}
                  - run: |
                      echo run >> "${{ vars.SHARED }}/count"
                      echo "got ${{ needs.make.outputs.text }} and $(cat input.txt)"
                      test ! -e "${{ vars.SHARED }}/fail"
            """;

    @TempDir
    Path directory;

    @Test
    void what_was_proven_is_not_run_again_and_its_log_and_artifacts_are_there() throws Exception {
        RunProject project = new RunProject(directory).workflow(TWO_JOBS).file("input.txt", "one");
        Files.createFile(directory.resolve("fail"));
        project.run();
        assertThat(project.task("make").path("cache").asText()).isEqualTo("miss");
        assertThat(project.status("use")).isEqualTo("failure");
        Files.delete(directory.resolve("fail"));

        project.run();

        assertThat(project.task("make").path("cache").asText()).isEqualTo("local");
        assertThat(project.log("make")).contains("text=$(cat input.txt)");
        assertThat(project.status("use")).as(project.log("use")).isEqualTo("success");
        assertThat(project.log("use")).contains("got one and one");
        assertThat(Files.readAllLines(directory.resolve("count"))).hasSize(3);

        project.run();
        assertThat(project.task("use").path("cache").asText()).isEqualTo("local");
        assertThat(Files.readAllLines(directory.resolve("count"))).hasSize(3);

        project.file("input.txt", "two").run();
        assertThat(project.task("make").path("cache").asText()).isEqualTo("miss");
        assertThat(project.log("use")).contains("got two and two");
    }

    @Test
    void workflows_of_one_group_run_one_after_the_other() throws Exception {
        String workflow = """
                on: push
                name: %s
                concurrency: "Group-${{ github.ref }}"
                jobs:
                  begin: {runs-on: ubuntu-latest, steps: [run: 'mkdir "${{ vars.SHARED }}/lane"']}
                  end: {needs: begin, runs-on: ubuntu-latest, steps: [run: 'rmdir "${{ vars.SHARED }}/lane"']}
                """;
        RunProject project = new RunProject(directory)
                .file(".github/workflows/one.yml", workflow.formatted("one"))
                .file(".github/workflows/two.yml", workflow.formatted("two"));

        assertThat(project.run().failsBuild()).isFalse();
    }

    @Test
    void workflows_whose_groups_are_only_written_alike_run_side_by_side() throws Exception {
        String workflow = """
                on: push
                name: %s
                concurrency: ${{ github.workflow }}
                jobs:
                  meet:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          mkfifo "$MEETING" || true
                          %s
                        env: {MEETING: '${{ vars.SHARED }}/meeting'}
                """;
        RunProject project = new RunProject(directory)
                .file(".github/workflows/one.yml", workflow.formatted("one", "echo hello > \"$MEETING\""))
                .file(".github/workflows/two.yml", workflow.formatted("two", "cat \"$MEETING\""));

        assertThat(project.run().failsBuild()).isFalse();
        assertThat(project.log("two.yml: meet")).contains("hello");
    }

    @Test
    void an_own_action_counts_for_the_next_commit_unless_it_may_name_the_commit() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("""
                        on: push
                        jobs:
                          plain: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}, {uses: ./plain}]}
                          asks: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}, {uses: ./asks}]}
                          outer: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}, {uses: ./outer}]}
                          made:
                            runs-on: ubuntu-latest
                            steps: [{uses: actions/checkout@v4}, {run: cp -R plain made}, {uses: ./made}]
                        """)
                .file("plain/action.yml", composite("{run: echo plain, shell: bash}"))
                .file("asks/action.yml", composite("{run: 'echo ${{ github.sha }}', shell: bash}"))
                .file("outer/action.yml", composite("{uses: ./asks}"));
        project.commit("1".repeat(40)).run();
        assertThat(project.report().path("status").asText()).isEqualTo("success");

        project.commit("2".repeat(40)).run();

        assertThat(project.task("plain").path("cache").asText()).isEqualTo("local");
        for (String job : List.of("asks", "outer", "made")) {
            assertThat(project.task(job).path("cache").asText()).as(job).isEqualTo("miss");
        }
        assertThat(project.log("outer")).contains("2".repeat(40));
    }

    private static String composite(String step) {
        return """
                name: own
                description: of the repository
                runs:
                  using: composite
                  steps:
                    - %s
                """.formatted(step);
    }

    @Test
    void what_firsttry_wrote_itself_is_no_file_of_the_project() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  look:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: test ! -e target/firsttry && test ! -e .firsttry
                """);
        project.run();
        assertThat(project.top().resolve("target/firsttry/report.json")).exists();

        project.file("other.txt", "so that it runs again").run();

        assertThat(project.task("look").path("cache").asText()).isEqualTo("miss");
        assertThat(project.status("look")).as(project.log("look")).isEqualTo("success");
    }

    @Test
    void of_a_long_log_whole_lines_of_its_end_come_back() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("on: push\njobs:\n  a: {runs-on: ubuntu-latest, steps: [run: seq 100000 300000]}\n");
        project.run();
        project.options(RunOptions.ALL.with(Selection.parse("a", "", false)));

        project.run();

        assertThat(project.task("a").path("cache").asText()).isEqualTo("local");
        List<String> lines = project.log("a").lines().toList();
        assertThat(lines).startsWith("(only the end of the log was kept)").endsWith("300000");
        assertThat(lines.get(1)).hasSize(6);
    }

    @Test
    void annotations_come_back_with_a_hit() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          echo "::warning file=src/A.java,line=7,col=3::mind this"
                          echo "::notice::and that"
                """);
        project.run();
        String first = project.report().path("findings").toString();
        assertThat(first).contains("mind this", "src/A.java", "and that");
        // Another selection: the run as a whole is not known, the job is.
        project.options(RunOptions.ALL.with(Selection.parse("a", "", false))).run();

        assertThat(project.task("a").path("cache").asText()).isEqualTo("local");
        assertThat(project.report().path("findings")).hasToString(first);
    }

    @Test
    void the_person_counts_where_the_job_names_her() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  greet: {runs-on: ubuntu-latest, steps: [run: 'echo ${{ github.actor }}']}
                  build: {runs-on: ubuntu-latest, steps: [run: echo built]}
                """);
        project.variable("USER", "ann").run();

        project.variable("USER", "bea").options(RunOptions.ALL.with(Selection.parse("greet,build", "", false)));
        project.run();

        assertThat(project.log("greet")).contains("bea");
        assertThat(project.task("build").path("cache").asText()).isEqualTo("local");
    }

    @Test
    void a_run_inside_of_a_run_runs_nothing_and_is_not_green() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("on: push\njobs:\n  a: {runs-on: ubuntu-latest, steps: [run: 'echo run=$FIRSTTRY_RUN']}\n")
                .file(
                        "policies/p.json",
                        "{\"name\":\"p\",\"checks\":{},\"restrictions\":{\"allow_partial_runs\":false}}");
        project.run();
        String id = project.report().at("/run/id").asText();
        assertThat(project.log("a")).contains("run=" + id);

        project.options(RunOptions.ALL.within(id));

        assertThat(project.run().failsBuild()).isTrue();
        assertThat(project.status("a")).isEqualTo("unsupported");
    }

    @Test
    void a_run_that_is_stopped_leaves_no_process_and_no_workspace_and_says_so() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  slow:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          (setsid sleep 987 &)
                          echo $$ > "${{ vars.SHARED }}/pid"
                          sleep 987
                """);
        project.live(recorded -> {
            if (recorded.event() instanceof Event.TaskStarted) {
                started.countDown();
            }
        });
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread run = new Thread(() -> {
            try {
                project.run();
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        run.start();
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        while (!Files.exists(directory.resolve("pid"))) {
            Thread.sleep(20);
        }

        run.interrupt();
        run.join(60_000);

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        long pid = Long.parseLong(Files.readString(directory.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(sleepers()).isEmpty();
        assertThat(project.workspaces()).isEmptyDirectory();
        assertThat(project.status("slow")).isEqualTo("cancelled");
        assertThat(project.report().path("status").asText()).isEqualTo("failure");
    }

    private static List<String> sleepers() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("sleep 987"))
                .toList();
    }

    @Test
    void secrets_are_in_no_file_that_a_run_leaves() throws Exception {
        String secret = "tok" + "en-" + "of-this-test";
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  leak:
                    runs-on: ubuntu-latest
                    steps:
                      - name: say ${{ secrets.T }}
                        run: echo "::error::it is ${{ secrets.T }}"; exit 1
                """);
        project.context(new dev.firsttry.pipeline.PlanContext(
                "push",
                "",
                "",
                java.util.Map.of(),
                java.util.Map.of(),
                java.util.Map.of("T", secret),
                java.util.Map.of(),
                List.of()));

        project.run();

        try (var files = Files.walk(project.top().resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secret);
            }
        }
    }
}
