package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs with containers, on a stand-in for docker that writes down how it is called and runs commands "inside" on this
 * machine. Shows that jobs ask the engine for the right things in the right order; no engine takes part.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for docker is a shell script")
class ContainerRunTest {

    private static final String STAND_IN = """
            #!/bin/sh
            echo "$*" >> %s
            case $1 in
            inspect) echo healthy;;
            port) echo '5432/tcp -> 0.0.0.0:49999';;
            exec)
              shift
              while :; do case $1 in --workdir) cd "$2"; shift 2;; --env | --user) shift 2;; *) break;; esac; done
              shift
              IN_CONTAINER=yes exec "$@";;
            esac
            """;

    @TempDir
    private Path directory;

    private RunProject project;
    private Path calls;

    @BeforeEach
    void anEngine() throws Exception {
        calls = directory.resolve("calls");
        Path docker = Files.createDirectories(directory.resolve("bin")).resolve("docker");
        Files.writeString(docker, STAND_IN.formatted(calls));
        assertThat(docker.toFile().setExecutable(true)).isTrue();
        project = new RunProject(directory);
        project.variable("PATH", docker.getParent() + File.pathSeparator + System.getenv("PATH"));
    }

    @Test
    void a_job_of_gitlab_runs_in_its_image_beside_its_services() throws Exception {
        project.file(".gitlab-ci.yml", """
                variables: {V: "11"}
                job:
                  image: maven:$V
                  services: [{name: postgres:16, alias: db}]
                  script: [echo "in=$IN_CONTAINER v=$V", echo made > out.txt]
                  after_script: [echo "after in=$IN_CONTAINER $CI_JOB_STATUS"]
                  artifacts: {paths: [out.txt]}
                """);

        project.run();

        assertThat(project.status("job")).isEqualTo("success");
        assertThat(project.log("job")).contains("in=yes v=11", "after in=yes success", "Using image maven:11");
        assertThat(verbs())
                .containsExactly(
                        "info", "ps", "network", "run", "inspect", "port", "run", "exec", "exec", "exec", "rm",
                        "network");
        assertThat(Files.readString(calls))
                .contains("--network-alias db")
                .contains("postgres:16")
                .contains("maven:11");
    }

    @Test
    void a_job_of_github_sees_the_ports_of_its_services() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  job:
                    runs-on: ubuntu-latest
                    services:
                      db: {image: postgres, ports: [5432], options: --health-cmd "pg_isready -U x", env: {P: pw}}
                      none: {image: ''}
                    steps:
                      - run: echo "port ${{ job.services.db.ports['5432'] }} in='$IN_CONTAINER'"
                """);

        project.run();

        assertThat(project.log("job")).contains("port 49999 in=''");
        assertThat(verbs()).containsExactly("info", "ps", "network", "run", "inspect", "port", "rm", "network");
        assertThat(Files.readString(calls))
                .contains("--health-cmd pg_isready -U x")
                .doesNotContain("pw");
    }

    @Test
    void steps_of_github_run_in_the_jobs_container() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  job:
                    runs-on: ubuntu-latest
                    container: {image: node:20, env: {A: one}}
                    env: {B: two}
                    steps:
                      - run: |
                          mkdir -p tools && printf '#!/bin/sh\\necho tool ran' > tools/tool && chmod +x tools/tool
                          echo "$PWD/tools" >> $GITHUB_PATH
                          echo "x=1" >> $GITHUB_OUTPUT
                        id: first
                      - run: tool; echo "in=$IN_CONTAINER b=$B x=${{ steps.first.outputs.x }}"
                """);

        project.run();

        assertThat(project.log("job")).contains("tool ran", "in=yes b=two x=1", "shell: sh -e {0}");
        assertThat(project.status("job")).isEqualTo("success");
    }

    @Test
    void container_actions_run_from_an_image_or_a_dockerfile_of_the_repository() throws Exception {
        project.file("own/action.yml", """
                name: own
                description: a container
                inputs: {who: {default: you}}
                runs:
                  using: docker
                  image: Dockerfile
                  entrypoint: /say
                  args: [hello, "${{ inputs.who }}"]
                  env: {E: e-of-action}
                """);
        project.file("own/Dockerfile", "FROM alpine\n");
        project.workflow("""
                on: push
                jobs:
                  job:
                    runs-on: ubuntu-latest
                    env: {SECRET: s3}
                    steps:
                      - uses: actions/checkout@v4
                      - {uses: 'docker://alpine:3', with: {entrypoint: /bin/echo, args: one "two three"}}
                      - {uses: ./own, id: own, with: {who: me}}
                """);

        project.run();

        assertThat(project.status("job")).as(project.log("job")).isEqualTo("success");
        assertThat(verbs()).containsExactly("info", "ps", "run", "rm", "build", "run", "rm", "image");
        List<String> runs = Files.readAllLines(calls).stream()
                .filter(line -> line.startsWith("run "))
                .toList();
        assertThat(runs.get(0))
                .contains("--rm", "--env SECRET", "--env GITHUB_OUTPUT", "--env INPUT_ARGS", "--workdir ")
                .doesNotContain("s3", "--env HOME", "--env PATH")
                .endsWith("--entrypoint /bin/echo alpine:3 one two three");
        assertThat(runs.get(1))
                .contains("--env E", "--env INPUT_WHO", "--entrypoint /say")
                .endsWith(" hello me");
    }

    @Test
    void a_container_action_that_fails_fails_the_job_and_without_an_engine_it_is_known_before() throws Exception {
        Path docker = directory.resolve("bin/docker");
        Files.writeString(docker, "#!/bin/sh\n[ $1 = run ] && echo it broke && exit 5\nexit 0\n");
        String workflow = """
                on: push
                jobs:
                  job:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo $((6 * 7))
                      - uses: docker://alpine:3
                """;
        project.workflow(workflow).run();
        assertThat(project.status("job")).isEqualTo("failure");
        assertThat(project.log("job")).contains("42", "it broke");
        assertThat(project.task("job").path("reason").asText()).contains("exit code 5");

        for (String name : List.of("docker", "podman")) {
            Path program = directory.resolve("bin").resolve(name);
            Files.writeString(program, "#!/bin/sh\nexit 1\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        project.run();
        assertThat(project.status("job")).isEqualTo("unsupported");
        assertThat(project.task("job").path("reason").asText()).contains("needs docker or podman");
        assertThat(project.log("job")).doesNotContain("42");
    }

    @Test
    void a_service_that_does_not_start_fails_the_job() throws Exception {
        Files.writeString(
                directory.resolve("bin/docker"), "#!/bin/sh\n[ $1 = run ] && echo no such image && exit 1\nexit 0\n");
        project.workflow("""
                on: push
                jobs:
                  job:
                    runs-on: ubuntu-latest
                    services: {db: {image: absent}}
                    steps: [{run: echo}]
                """);

        project.run();

        assertThat(project.status("job")).isEqualTo("failure");
        assertThat(project.task("job").path("reason").asText())
                .isEqualTo("cannot start db from image absent: no such image");
    }

    @Test
    void without_an_engine_that_answers_such_jobs_are_unsupported_and_so_is_what_needs_them() throws Exception {
        for (String name : List.of("docker", "podman")) {
            Path program = directory.resolve("bin").resolve(name);
            Files.writeString(program, "#!/bin/sh\nexit 1\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        project.file(".gitlab-ci.yml", """
                stages: [one, two]
                inside: {stage: one, image: 'alpine:3', script: echo}
                after: {stage: two, needs: [inside], script: echo}
                """);
        project.workflow(
                "on: push\njobs: {boxed: {runs-on: ubuntu-latest, container: alpine, steps: [{run: echo}]}}\n");

        project.run();

        assertThat(project.status("inside")).isEqualTo("unsupported");
        assertThat(project.task("inside").path("reason").asText())
                .startsWith("image alpine:3 needs a container engine");
        assertThat(project.task("after").path("reason").asText())
                .isEqualTo("needs inside (unsupported), which cannot run here");
        assertThat(project.status("boxed")).isEqualTo("unsupported");
    }

    private List<String> verbs() throws Exception {
        return Files.readAllLines(calls).stream()
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }
}
