package dev.firsttry.execution.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Talks to a program that only writes down how it was called: no engine takes part. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for docker is a shell script")
class JobContainersTest {

    @TempDir
    private Path directory;

    private Path calls;

    @BeforeEach
    void aPlaceForCalls() {
        calls = directory.resolve("calls");
    }

    @Test
    void a_job_with_a_service_is_started_in_order_and_removed_whole() throws Exception {
        JobContainers containers = JobContainers.open(engine(""), Path.of("/run/home"));
        Map<String, String> ports = containers.service(
                List.of("redis", "cache"),
                new ContainerSpec(
                        "redis:7",
                        Map.of("KEY", "hush"),
                        List.of("6379"),
                        List.of("data:/data"),
                        List.of("--health-cmd", "redis-cli ping"),
                        List.of(),
                        List.of()));
        containers.job(ContainerSpec.of("maven:3"), List.of(Path.of("/work/place")));
        assertThat(containers.close()).isEmpty();

        assertThat(ports).containsEntry("6379", "49153");
        List<String> lines = calls();
        String network = lines.get(0).replaceFirst(".* ", "");
        assertThat(lines)
                .containsExactly(
                        "network create --label dev.firsttry.home=/run/home " + network,
                        "run --detach --name " + network + "-redis --label dev.firsttry.home=/run/home --network "
                                + network
                                + " --network-alias redis --network-alias cache --env KEY --publish 6379 --volume data:/data"
                                + " --health-cmd redis-cli ping redis:7",
                        "inspect --format {{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}} "
                                + network + "-redis",
                        "port " + network + "-redis",
                        "run --detach --name " + network + "-job --label dev.firsttry.home=/run/home --network "
                                + network + " --volume /work/place:/work/place --entrypoint tail maven:3 -f /dev/null",
                        "exec --user 0 " + network + "-job chmod -R a+rwX /work/place",
                        "rm --force --volumes " + network + "-redis " + network + "-job",
                        "network rm " + network);
        assertThat(lines)
                .as("values of variables are not told on the command line")
                .noneMatch(line -> line.contains("hush"));
    }

    @Test
    void commands_of_the_job_run_inside() throws Exception {
        JobContainers containers = JobContainers.open(engine(""), directory);
        containers.job(ContainerSpec.of("alpine"), List.of());

        assertThat(containers.inside(List.of("sh", "-e", "/t/1.sh"), Path.of("/w"), List.of("A", "B")))
                .startsWith(docker().toString(), "exec", "--workdir", "/w", "--env", "A", "--env", "B")
                .endsWith("sh", "-e", "/t/1.sh");
    }

    @Test
    void a_service_that_dies_fails_with_its_log() throws Exception {
        JobContainers containers = JobContainers.open(engine("exited"), directory);

        assertThatThrownBy(() -> containers.service(List.of("db"), ContainerSpec.of("postgres")))
                .isInstanceOf(ContainerFailure.class)
                .hasMessage("service db is exited:\nlast words");
    }

    @Test
    void an_engine_that_does_not_answer_is_none() throws Exception {
        script("exit 1");
        assertThat(ContainerEngine.find(environment(), directory)).isEmpty();
        script("exit 0");
        assertThat(ContainerEngine.find(environment(), directory))
                .get()
                .extracting(ContainerEngine::program)
                .isEqualTo(docker());
        Files.delete(docker());
        assertThat(ContainerEngine.find(environment(), directory)).isEqualTo(Optional.empty());
    }

    @Test
    void containers_of_killed_runs_are_removed_and_those_of_living_ones_are_not() throws Exception {
        script("echo \"$*\" >> " + calls + "\n[ \"$1\" = ps ] && echo \"aa /gone\" && echo \"bb " + directory
                + "\"\nexit 0");

        new ContainerEngine(docker(), environment(), directory).sweep();

        assertThat(calls()).hasSize(2).last().isEqualTo("rm --force --volumes aa");
    }

    @Test
    void options_are_split_as_a_shell_splits_them() {
        assertThat(Words.of(" --health-cmd \"pg_isready -U x\"  --cpus 1 --a='b c' d\\ e ''"))
                .containsExactly("--health-cmd", "pg_isready -U x", "--cpus", "1", "--a=b c", "d e", "");
    }

    private ContainerEngine engine(String status) throws Exception {
        String state = status.isEmpty() ? "healthy" : status;
        script(
                "echo \"$*\" >> " + calls + "\ncase $1 in\ninspect) echo " + state
                        + ";;\nport) echo '6379/tcp -> 0.0.0.0:49153'; echo '6379/tcp -> [::]:49153';;\nlogs) echo last words;;\nesac");
        return new ContainerEngine(docker(), environment(), directory);
    }

    private Path docker() {
        return directory.resolve("docker");
    }

    private void script(String body) throws Exception {
        Files.writeString(docker(), "#!/bin/sh\n" + body + "\n");
        assertThat(docker().toFile().setExecutable(true)).isTrue();
    }

    private Map<String, String> environment() {
        // Nothing else: an engine of the machine that builds must not be found.
        return Map.of("PATH", directory.toString());
    }

    private List<String> calls() throws Exception {
        return Files.readAllLines(calls);
    }
}
