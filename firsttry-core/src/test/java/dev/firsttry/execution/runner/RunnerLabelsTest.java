package dev.firsttry.execution.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.runner.Machine.OperatingSystem;
import dev.firsttry.expression.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "LINUX, ubuntu-latest, true",
        "LINUX, Ubuntu-24.04, true",
        "LINUX, ubuntu-24.04-arm, true",
        "LINUX, ubuntu-slim, true",
        "LINUX, macos-latest, false",
        "LINUX, windows-2022, false",
        "MACOS, macos-14-xlarge, true",
        "MACOS, ubuntu-latest, false",
        "WINDOWS, windows-latest, true",
        "WINDOWS, ubuntu-22.04, false",
        "LINUX, ubuntu, false",
        "LINUX, self-hosted, false",
        "LINUX, big-runner, false",
    })
    void a_machine_without_configuration_has_the_labels_of_its_system(
            OperatingSystem system, String label, boolean accepted) {
        assertThat(accepts(machine(system), label)).isEqualTo(accepted);
    }

    @Test
    void configured_labels_make_a_runner_of_ones_own() {
        Machine own = machine(OperatingSystem.LINUX, "self-hosted", "GPU");

        assertThat(accepts(own, "self-hosted", "Linux", "x64", "gpu")).isTrue();
        assertThat(accepts(own, "self-hosted", "arm64")).isFalse();
        assertThat(accepts(own, "self-hosted", "windows")).isFalse();
    }

    @Test
    void another_image_is_said_and_the_very_machine_is_not() {
        assertThat(new RunnerLabels(machine(OperatingSystem.LINUX)).match(asked("ubuntu-latest")))
                .isEqualTo(
                        new RunnerMatch.Accepted(
                                "CI runs this on the image ubuntu-latest; this machine is Debian 12 (X64), with its own tools"));
        assertThat(new RunnerLabels(machine(OperatingSystem.LINUX, "self-hosted")).match(asked("self-hosted")))
                .isEqualTo(new RunnerMatch.Accepted(""));
    }

    @Test
    void a_refusal_says_what_to_do() {
        RunnerLabels labels = new RunnerLabels(machine(OperatingSystem.LINUX, "gpu"));

        assertThat(reason(labels, asked("fpga")))
                .isEqualTo("label 'fpga' is none of this machine (it has gpu); add it with -Dfirsttry.runnerLabels when"
                        + " this machine is fit for it");
        assertThat(reason(labels, asked("macos-15"))).isEqualTo("runs on macos-15, this machine is Linux");
        assertThat(reason(labels, new RunsOn(List.of(), Optional.of("big")))).contains("runner group 'big'");
    }

    @Test
    void reads_every_form_of_runs_on() {
        assertThat(RunsOn.of(Value.of("ubuntu-latest"))).isEqualTo(asked("ubuntu-latest"));
        assertThat(RunsOn.of(Value.of(List.of(Value.of("self-hosted"), Value.of("linux")))))
                .isEqualTo(asked("self-hosted", "linux"));
        assertThat(RunsOn.of(Value.of(Map.of("group", Value.of("big"), "labels", Value.of("linux")))))
                .isEqualTo(new RunsOn(List.of("linux"), Optional.of("big")));
        assertThat(RunsOn.of(Value.NULL)).isEqualTo(asked());
    }

    @Test
    void the_distribution_is_named_as_it_names_itself(@TempDir Path directory) throws Exception {
        Path release = Files.writeString(directory.resolve("os-release"), "ID=x\nPRETTY_NAME=\"Some Linux 1\"\n");

        assertThat(Machine.distribution(release, "Linux")).isEqualTo("Some Linux 1");
        assertThat(Machine.distribution(directory.resolve("absent"), "Linux 6")).isEqualTo("Linux 6");
    }

    private static Machine machine(OperatingSystem system, String... labels) {
        return new Machine(system, "X64", "Debian 12", Set.of(labels));
    }

    private static RunsOn asked(String... labels) {
        return new RunsOn(List.of(labels), Optional.empty());
    }

    private static boolean accepts(Machine machine, String... labels) {
        return new RunnerLabels(machine).match(asked(labels)) instanceof RunnerMatch.Accepted;
    }

    private static String reason(RunnerLabels labels, RunsOn asked) {
        return labels.match(asked).fold(remark -> "", reason -> reason);
    }
}
