package dev.firsttry.execution.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPiecesTest {

    private final Masker masker = new Masker();
    private final List<String> log = new ArrayList<>();
    private final CommandFilter filter = new CommandFilter(masker, log::add);

    @Test
    void without_a_shell_bash_runs_without_pipefail() {
        assertThat(Shell.unnamedBash().command("s")).containsExactly("bash", "-e", "s");
        assertThat(Shell.named("bash").orElseThrow().command("s"))
                .containsExactly("bash", "--noprofile", "--norc", "-eo", "pipefail", "s");
    }

    @Test
    void a_custom_shell_needs_the_place_of_the_script() {
        assertThat(Shell.named("perl {0}").orElseThrow().command("/s.pl")).containsExactly("perl", "/s.pl");
        assertThat(Shell.named("perl")).isEmpty();
    }

    @Test
    void file_commands_take_lines_and_blocks_and_the_last_write_wins() {
        KeyValueFile file = KeyValueFile.parse("A=1\nB<<END\nx=y\n\nz\nEND\nA=2=3\nC=a<<b\n");
        assertThat(file.values()).containsExactly(entry("A", "2=3"), entry("B", "x=y\n\nz"), entry("C", "a<<b"));
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void a_malformed_file_command_is_a_fault_with_its_line() {
        assertThat(KeyValueFile.parse("A=1\nnonsense\n").faults())
                .containsExactly("line 2 is neither NAME=value nor NAME<<DELIMITER");
        assertThat(KeyValueFile.parse("A<<END\nx\n").faults())
                .containsExactly("line 1: the block of 'A' has no end 'END'");
        assertThat(KeyValueFile.parse("=x").faults()).containsExactly("line 1 has no name");
    }

    @Test
    void masks_the_longest_secret_first_and_each_line_of_it() {
        masker.add("abc");
        masker.add("abcdef\nsecond");
        assertThat(masker.mask("abcdef abc second")).isEqualTo("*** *** ***");
        masker.add("  ");
        assertThat(masker.mask("a b")).isEqualTo("a b");
    }

    @Test
    void add_mask_hides_from_the_next_line_on() {
        List.of("::add-mask::pa%25ss", "it is pa%ss").forEach(filter::line);
        assertThat(log).containsExactly("it is ***");
    }

    @Test
    void stopped_commands_are_text_until_the_token_comes() {
        List.of("::stop-commands::Tok_1", "::add-mask::x", "::Tok_1::", "::add-mask::y", "x y")
                .forEach(filter::line);
        assertThat(log).containsExactly("::add-mask::x", "x ***");
    }

    @Test
    void annotations_and_deprecated_outputs_are_understood() {
        List.of("::error file=a.js,line=1::it%0Abroke", "::set-output name=v::1", "::set-env name=P::x", "::unknown::z")
                .forEach(filter::line);
        assertThat(log)
                .containsExactly(
                        "##[error]it\nbroke", "Error: 'set-env' is disabled; use the file commands", "::unknown::z");
        assertThat(filter.outputs()).containsExactly(entry("v", "1"));
    }
}
