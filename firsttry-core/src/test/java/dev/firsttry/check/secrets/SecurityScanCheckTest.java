package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckResultJson;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityScanCheckTest {

    private static final String TOKEN = "ghp_" + "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO";

    @TempDir
    Path top;

    @Test
    void a_secret_is_named_by_place_and_never_shown() {
        write("src/a.txt", "first\n\u00e4\u00f6 token: " + TOKEN + "\n");
        CheckResult result = scan("src/a.txt");
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        Finding finding = result.findings().get(0);
        assertThat(finding.headline()).isEqualTo("[secrets/github-token] GitHub token (high) (src/a.txt:2:11)");
        assertThat(finding.fingerprint()).isEqualTo("src/a.txt:github-token:2");
        assertThat(new String(CheckResultJson.encode(result), StandardCharsets.UTF_8))
                .doesNotContain(TOKEN.substring(4, 14));
    }

    @Test
    void tokens_side_by_side_are_all_found() {
        write("a.txt", TOKEN + "\n" + TOKEN + "," + TOKEN + "\n" + TOKEN);
        assertThat(scan("a.txt").findings())
                .extracting(
                        each -> each.location().line() + ":" + each.location().column())
                .containsExactly("1:1", "2:1", "2:42", "3:1");
        write("a.txt", "x" + TOKEN + "\n_" + TOKEN + "\n");
        assertThat(scan("a.txt").findings()).isEmpty();
    }

    @Test
    void the_policys_threshold_decides_what_is_an_error() {
        write("pom.xml", "<password>" + "s3cr3t!" + "</password>");
        assertThat(scan(Rating.HIGH, "pom.xml").findings().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(scan(Rating.HIGH, "pom.xml").status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(scan(Rating.MEDIUM, "pom.xml").status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void a_comment_on_the_line_allows_and_is_logged() {
        write("a.txt", TOKEN + " # gitleaks:allow\n");
        CheckResult result = scan("a.txt");
        assertThat(result.findings()).isEmpty();
        assertThat(result.log()).contains("allowed on the line: a.txt:github-token:1");
    }

    @Test
    void binary_files_and_links_are_skipped_and_logged() throws IOException {
        write("a.bin", "\0\0" + TOKEN);
        Files.createSymbolicLink(top.resolve("loop"), Path.of("loop"));
        CheckResult result = scan("a.bin", "loop", "gone.txt");
        assertThat(result.findings()).isEmpty();
        assertThat(result.log()).contains("binary: a.bin", "not a regular file: loop", "not there: gone.txt");
    }

    @Test
    void text_in_utf16_is_read() throws IOException {
        Files.write(top.resolve("a.txt"), ("\ufeff" + TOKEN).getBytes(StandardCharsets.UTF_16LE));
        assertThat(scan("a.txt").findings()).hasSize(1);
    }

    @Test
    void text_in_other_encodings_is_read_as_far_as_it_can_be() throws IOException {
        String text = "caf\u00e9: " + TOKEN + "\n";
        Files.write(top.resolve("latin.txt"), text.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(top.resolve("big.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
        Files.write(top.resolve("bom.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        Files.write(top.resolve("empty.txt"), new byte[0]);
        assertThat(scan("big.txt", "bom.txt", "empty.txt", "latin.txt").findings())
                .extracting(
                        each -> each.location().file() + ":" + each.location().line())
                .containsExactly("big.txt:1", "bom.txt:1", "latin.txt:1");
    }

    @Test
    void a_configuration_of_the_scanner_that_is_no_text_is_refused() throws IOException {
        for (byte[] bad : List.of(
                new byte[] {0, 1, 2, -1}, "\ufefftitle = 'x'".getBytes(StandardCharsets.UTF_16LE), new byte[2 << 20])) {
            Files.write(top.resolve(".gitleaks.toml"), bad);
            assertThat(scan(".gitleaks.toml").findings())
                    .extracting(Finding::rule)
                    .containsExactly("secrets/bad-configuration");
        }
    }

    @Test
    void huge_files_are_noted_and_not_read() throws IOException {
        try (var file = new RandomAccessFile(top.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(500L << 20);
        }
        CheckResult result = scan("huge.txt");
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("secrets/skipped-file");
    }

    @Test
    void a_scanner_that_is_not_here_is_unsupported() {
        var check = new SecurityScanCheck(new SecurityScanParameters(List.of("secrets", "horusec"), Rating.HIGH));
        CheckResult result = check.run(Contexts.of(top, List.of()));
        assertThat(result.status()).isEqualTo(TaskStatus.UNSUPPORTED);
        assertThat(result.reason()).contains("horusec");
    }

    @Test
    void the_key_depends_on_rules_threshold_and_tools() {
        var high = new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), Rating.HIGH));
        var low = new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), Rating.LOW));
        var context = Contexts.of(top, List.of());
        assertThat(high.keyFields(context)).isNotEqualTo(low.keyFields(context)).containsKey("secrets.rules");
    }

    @Test
    void entropy_is_shannon_entropy_in_bits() {
        assertThat(Entropy.of("")).isZero();
        assertThat(Entropy.of("aaaa")).isZero();
        assertThat(Entropy.of("abab")).isEqualTo(1);
        assertThat(Entropy.of("abcd")).isEqualTo(2);
    }

    private void write(String path, String text) {
        Contexts.write(top.resolve(path), text);
    }

    private CheckResult scan(String... files) {
        return scan(Rating.HIGH, files);
    }

    private CheckResult scan(Rating threshold, String... files) {
        return new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), threshold))
                .run(Contexts.of(top, List.of(files)));
    }
}
