package dev.firsttry.execution.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {

    @Test
    void retry_counts_every_failure_unless_it_names_some() {
        Attempt failed = Attempt.exited(3);

        assertThat(Retry.of(keywords(leaf("retry", "1"))).again(1, failed)).isTrue();
        assertThat(Retry.of(keywords(leaf("retry", "1"))).again(2, failed)).isFalse();
        assertThat(Retry.of(keywords()).again(1, failed)).isFalse();
        assertThat(retry(leaf("when", "runner_system_failure")).again(1, failed))
                .isFalse();
        assertThat(retry(list("when", "unknown_failure", "script_failure")).again(1, failed))
                .isTrue();
        assertThat(retry(list("exit_codes", "3", "4")).again(1, failed)).isTrue();
        assertThat(retry(list("exit_codes", "5")).again(1, failed)).isFalse();
        assertThat(retry(leaf("when", "job_execution_timeout")).again(1, Attempt.timedOut(1)))
                .isTrue();
    }

    @Test
    void every_command_is_shown_before_it_runs() {
        assertThat(ShellScript.of(List.of("echo 'a'", "if true\nthen b\nfi")))
                .startsWith("if set -o")
                .endsWith("echo '$ echo '\\''a'\\'''\necho 'a'\n"
                        + "echo '$ if true # collapsed multi-line command'\nif true\nthen b\nfi\n");
    }

    @Test
    void dotenv_reports_hold_variables(@TempDir Path directory) throws Exception {
        Path good = Files.writeString(directory.resolve("a.env"), "# x\n\nA=1\nB=\"two words\"\nexport C='x'\n");
        Path bad = Files.writeString(directory.resolve("b.env"), "not a variable\n");
        Path large = Files.writeString(directory.resolve("c.env"), "A=" + "x".repeat(6000));

        assertThat(Dotenv.read(List.of(good)).variables()).isEqualTo(Map.of("A", "1", "B", "two words", "C", "x"));
        assertThat(Dotenv.read(List.of(bad)).fault()).get().asString().contains("b.env", "NAME=value");
        assertThat(Dotenv.read(List.of(large)).fault()).get().asString().contains("5 KB");
    }

    @Test
    void artifacts_are_found_by_path_and_left_out_by_whole_path(@TempDir Path directory) throws Exception {
        for (String path : List.of("out/a.txt", "out/deep/b.txt", "src/A.java", "made.txt", ".git/x")) {
            Files.createDirectories(directory.resolve(path).getParent());
            Files.writeString(directory.resolve(path), path);
        }
        Map<String, String> variables = Map.of("DIR", "out");
        List<String> log = new ArrayList<>();

        assertThat(files(directory, log, variables, list("paths", "$DIR/"))).isEqualTo("out/a.txt out/deep/b.txt");
        assertThat(files(directory, log, variables, list("paths", "out"), list("exclude", "out/deep/")))
                .as("exclude is not recursive")
                .isEqualTo("out/a.txt out/deep/b.txt");
        assertThat(files(directory, log, variables, list("paths", "out"), list("exclude", "out/deep/**/*")))
                .isEqualTo("out/a.txt");
        assertThat(files(directory, log, variables, list("paths", "**/*.txt")))
                .isEqualTo("made.txt out/a.txt out/deep/b.txt");
        assertThat(files(directory, log, variables, leaf("untracked", "true")))
                .isEqualTo("made.txt out/a.txt out/deep/b.txt");
        assertThat(log).isEmpty();
        assertThat(files(directory, log, variables, list("paths", "absent"))).isEmpty();
        assertThat(log).singleElement().asString().startsWith("WARNING: absent: no matching files");
    }

    @Test
    void a_cache_key_follows_its_files(@TempDir Path directory) throws Exception {
        Named files = fields("key", list("files", "lock.json"), leaf("prefix", "p"));
        String absent = key(directory, files);
        Files.writeString(directory.resolve("lock.json"), "1");
        String one = key(directory, files);
        Files.writeString(directory.resolve("lock.json"), "2");

        assertThat(absent).isEqualTo("p-default");
        assertThat(one).startsWith("p-").isNotEqualTo(key(directory, files)).isNotEqualTo(absent);
        assertThat(key(directory, leaf("key", "$CI_COMMIT_REF_SLUG"))).isEqualTo("main");
    }

    private static String key(Path directory, Named key) {
        KeywordData job = keywords(fields("cache", key, list("paths", "x")));
        return CacheRules.of(job, Map.of("CI_COMMIT_REF_SLUG", "main"), directory)
                .get(0)
                .key();
    }

    private static String files(Path directory, List<String> log, Map<String, String> variables, Named... rules)
            throws Exception {
        ArtifactRules read = ArtifactRules.of(keywords(fields("artifacts", rules)), variables);
        return String.join(
                " ",
                read.files(directory, Set.of("src/A.java"), log).stream()
                        .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                        .toList());
    }

    private static Retry retry(Named what) {
        return Retry.of(keywords(fields("retry", leaf("max", "2"), what)));
    }

    private static KeywordData keywords(Named... entries) {
        return new KeywordData(List.of(entries));
    }

    private static Named leaf(String name, String text) {
        return new Named(name, Location.NONE, Data.text(Location.NONE, text));
    }

    private static Named list(String name, String... texts) {
        List<Data> items = Arrays.stream(texts)
                .<Data>map(text -> Data.text(Location.NONE, text))
                .toList();
        return new Named(name, Location.NONE, new Data.Items(Location.NONE, items));
    }

    private static Named fields(String name, Named... entries) {
        return new Named(name, Location.NONE, new Data.Fields(Location.NONE, List.of(entries)));
    }
}
