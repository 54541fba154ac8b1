package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.S3Server;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.audit.AuditEntry;
import dev.firsttry.policy.audit.AuditTrail;
import dev.firsttry.policy.audit.TrailVerifier;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.waiver.WaiverFile;
import dev.firsttry.report.ReportedFinding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate leaves behind: waivers that were used, and what the trail keeps. */
class EvidenceTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final String POLICY = """
            {"name":"t","locked":true,"checks":{"tests":{"min_count":5}},
             "audit":%s,"waivers":{"trusted_keys":["%s"],"max_days":30}}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_signed_waiver_lets_a_build_pass_and_says_so() throws Exception {
        GateOutcome outcome = build("{}").file(waiver("a"), signed(10)).verify("");

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(outcome.report().isSuccess()).isTrue();
        assertThat(rules(outcome)).contains("waiver/used", "tests/too-few");
        assertThat(types()).containsExactly("started", "policy", "waiver", "run");
        assertThat(trail()).anySatisfy(line -> assertThat(line).contains("SEC-1", "legacy"));
    }

    @Test
    void one_that_does_not_hold_is_told_and_the_check_fails() throws Exception {
        String forged = WaiverFile.sign(plain(10), SigningKey.generate(), Instant.now(), findings())
                .orElseThrow();
        GateOutcome outcome = build("{}")
                .file(waiver("expired"), signed(-1))
                .file(waiver("forged"), forged)
                .file(waiver("long"), signed(31))
                .file(waiver("plain"), new String(plain(10).bytes(), StandardCharsets.UTF_8))
                .verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(rules(outcome)).contains("waiver/expired", "waiver/unsigned", "waiver/too-long", "tests/too-few");
        assertThat(rules(outcome)).doesNotContain("waiver/used");
    }

    @Test
    void entries_that_are_too_old_go_when_the_next_build_starts() throws Exception {
        GateProject build = build("{\"retention_days\":30}");
        Clock past = Clock.fixed(Instant.now().minus(Duration.ofDays(40)), ZoneOffset.UTC);
        new AuditTrail(top(), past).append(List.of(new AuditEntry("started", Map.of("run", "old"))), true);
        build.verify("");

        assertThat(types()).startsWith("started");
        assertThat(trail()).anyMatch(line -> line.contains("\"old\""));

        new GateProject(directory).module("").verify("");
        assertThat(types()).startsWith("retention");
        assertThat(trail()).noneMatch(line -> line.contains("\"old\""));
        assertThat(TrailVerifier.verify(top()).isIntact()).isTrue();
    }

    @Test
    void a_policy_may_leave_successful_runs_out_of_the_trail() throws Exception {
        String policy = "{\"log_all_runs\":false}";
        build(policy).file(waiver("a"), signed(10)).verify("");
        assertThat(types()).containsExactly("policy", "waiver");

        build(policy)
                .ask(new BypassRequest(BypassKind.SKIP_TESTS, "-DskipTests", new Origin.CommandLine()))
                .enforce("");
        assertThat(types()).containsExactly("policy", "waiver", "violation", "run");
    }

    @Test
    void a_copy_that_was_asked_for_and_cannot_be_made_is_a_warning() throws Exception {
        GateOutcome outcome =
                build("{\"copy_to_s3\":true}").file(waiver("a"), signed(10)).verify("");

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(rules(outcome)).contains("audit/no-copy");
    }

    @Test
    void the_lines_of_a_run_go_to_the_bucket_as_they_stand_in_the_trail() throws Exception {
        S3Settings bucket = S3Server.shared().settings();
        build("{\"copy_to_s3\":true}")
                .file(waiver("a"), signed(10))
                .bucket(bucket)
                .verify("");

        try (S3Store store = new S3Store(bucket)) {
            List<String> names = new ArrayList<>();
            store.list("audit/", object -> names.add(object.name()));
            assertThat(names)
                    .singleElement()
                    .satisfies(name -> assertThat(name).matches("audit/\\d{4}-\\d\\d-\\d\\d/id-4\\.jsonl"));
            byte[] copy = store.get(names.get(0), 1 << 20).orElseThrow();
            assertThat(new String(copy, StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(trail());
        }
    }

    /** One module that ran two tests, where the policy wants five. */
    private GateProject build(String audit) throws Exception {
        return new GateProject(directory)
                .module("")
                .file("policies/t.json", POLICY.formatted(audit, KEY.publicKey().text()))
                .ranTests("", 2);
    }

    private static String signed(int days) {
        return WaiverFile.sign(plain(days), KEY, Instant.now(), findings()).orElseThrow();
    }

    private static PolicySource plain(int days) {
        String expires = LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
        String text = "{\"id\":\"SEC-1\",\"check\":\"tests\",\"reason\":\"legacy\",\"expires\":\"" + expires + "\"}";
        return new PolicySource("w.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Findings findings() {
        return new Findings("waiver", "docs/enforcement.md");
    }

    private static String waiver(String name) {
        return "policies/waivers/" + name + ".json";
    }

    private static List<String> rules(GateOutcome outcome) {
        return outcome.report().findings().stream()
                .map(ReportedFinding::finding)
                .map(Finding::rule)
                .toList();
    }

    private List<String> types() throws Exception {
        return trail().stream()
                .map(line -> line.replaceAll(".*?\"type\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    private List<String> trail() throws Exception {
        return Files.readAllLines(top().resolve(AuditTrail.PLACE));
    }

    private Path top() {
        return directory.resolve("project");
    }
}
