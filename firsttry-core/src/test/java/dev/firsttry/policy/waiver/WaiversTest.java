package dev.firsttry.policy.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.WaiverRules;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final WaiverRules RULES =
            new WaiverRules(List.of(KEY.publicKey().text()), 30);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path top;

    @Test
    void a_signed_waiver_holds_until_its_last_day() throws IOException {
        put(waiver("billing", "", TODAY), KEY);
        Waivers waivers = Waivers.load(top, RULES, NOW);
        assertThat(waivers.refused()).isEmpty();
        assertThat(waivers.valid()).singleElement().satisfies(waiver -> {
            assertThat(waiver.signedBy()).isEqualTo(KEY.publicKey().id());
            assertThat(waiver.words()).isEqualTo("W-1 (coverage in billing, until 2026-11-23): legacy");
        });
    }

    @Test
    void expired_unsigned_and_too_long_ones_are_refused() throws IOException {
        assertRefused(waiver("", "", TODAY.minusDays(1)), KEY, "waiver/expired");
        assertRefused(waiver("", "", TODAY), SigningKey.generate(), "waiver/unsigned");
        assertRefused(waiver("", "", TODAY.plusDays(31)), KEY, "waiver/too-long");
        assertRefused(waiver("*", "", TODAY), KEY, "waiver/bad-value");
        assertRefused(waiver("", "*", TODAY), KEY, "waiver/bad-value");
    }

    @Test
    void without_a_trusted_key_there_are_no_waivers() throws IOException {
        put(waiver("", "", TODAY), KEY);
        assertThat(Waivers.load(top, new WaiverRules(List.of(), 30), NOW).valid())
                .isEmpty();
    }

    @Test
    void a_waiver_without_scope_reason_or_expiry_is_refused() throws IOException {
        String good = "{\"schemaVersion\":1,\"id\":\"W\",\"check\":\"coverage\",\"reason\":\"r\","
                + "\"issuedAt\":\"2026-11-23T12:00:00Z\",\"expires\":\"2026-11-23\"}";
        assertThat(loadPayload(good).valid()).hasSize(1);
        for (String without : List.of(
                "\"check\":\"coverage\",", "\"reason\":\"r\",", ",\"expires\":\"2026-11-23\"", "\"id\":\"W\",")) {
            assertThat(loadPayload(good.replace(without, "")).valid())
                    .as(without)
                    .isEmpty();
        }
        assertThat(loadPayload(good.replace("coverage", "everything")).valid()).isEmpty();
        assertThat(loadPayload(good.replace("\"id\"", "\"all\":true,\"id\"")).valid())
                .isEmpty();
        assertThat(loadPayload("[]").valid()).isEmpty();
    }

    @Test
    void a_file_that_is_no_envelope_is_refused_with_its_name() throws IOException {
        write("{\"check\": \"coverage\"}");
        assertThat(Waivers.load(top, RULES, NOW).refused()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.location().file()).isEqualTo("policies/waivers/w.json");
        });
    }

    @Test
    void a_failed_check_in_its_module_counts_as_success_and_nothing_else_does() throws IOException {
        put(waiver("billing", "", TODAY), KEY);
        Waivers waivers = Waivers.load(top, RULES, NOW);
        List<GateTask> tasks = List.of(
                task("coverage@billing", TaskStatus.FAILURE),
                task("coverage@orders", TaskStatus.FAILURE),
                task("tests@billing", TaskStatus.FAILURE));
        WaivedTasks waived = WaivedTasks.of(tasks, id -> List.of(), waivers);
        assertThat(waived.tasks())
                .extracting(GateTask::status)
                .containsExactly(TaskStatus.SUCCESS, TaskStatus.FAILURE, TaskStatus.FAILURE);
        assertThat(waived.uses())
                .extracting(WaiverUse::toString)
                .containsExactly("coverage@billing is waived by W-1 (coverage in billing, until 2026-11-23): legacy");
    }

    @Test
    void what_was_not_looked_at_cannot_be_waived() throws IOException {
        put(waiver("", "", TODAY), KEY);
        List<GateTask> tasks = List.of(task("coverage@billing", TaskStatus.CANCELLED));
        WaivedTasks waived = WaivedTasks.of(tasks, id -> List.of(), Waivers.load(top, RULES, NOW));
        assertThat(waived.tasks()).isEqualTo(tasks);
        assertThat(waived.uses()).isEmpty();
    }

    @Test
    void a_waiver_of_one_finding_leaves_the_others() throws IOException {
        put(waiver("", "f1", TODAY), KEY);
        Waivers waivers = Waivers.load(top, RULES, NOW);
        List<GateTask> tasks = List.of(task("coverage@billing", TaskStatus.FAILURE));
        assertThat(WaivedTasks.of(tasks, id -> List.of(finding("f1")), waivers).uses())
                .hasSize(1);
        assertThat(WaivedTasks.of(tasks, id -> List.of(finding("f1"), finding("f2")), waivers)
                        .uses())
                .isEmpty();
        assertThat(WaivedTasks.of(tasks, id -> List.of(), waivers).uses()).isEmpty();
    }

    private void assertRefused(Waiver waiver, SigningKey key, String rule) throws IOException {
        put(waiver, key);
        Waivers waivers = Waivers.load(top, RULES, NOW);
        assertThat(waivers.valid()).isEmpty();
        assertThat(waivers.refused()).extracting(Finding::rule).containsExactly(rule);
    }

    private Waivers loadPayload(String payload) throws IOException {
        write(EnvelopeJson.write(
                Envelope.sign(WaiverFile.PAYLOAD_TYPE, payload.getBytes(StandardCharsets.UTF_8), KEY)));
        return Waivers.load(top, RULES, NOW);
    }

    private void put(Waiver waiver, SigningKey key) throws IOException {
        write(WaiverFile.write(waiver, key));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(top.resolve(Waivers.PLACE));
        Files.writeString(top.resolve(Waivers.PLACE).resolve("w.json"), text);
    }

    private static Waiver waiver(String module, String fingerprint, LocalDate expires) {
        return new Waiver("W-1", CheckName.COVERAGE, module, fingerprint, "legacy", NOW.minusSeconds(60), expires, "");
    }

    private static GateTask task(String id, TaskStatus status) {
        return new GateTask(id, TaskKind.CHECK, status, "why");
    }

    private static Finding finding(String fingerprint) {
        return new Finding("r", "coverage", Severity.ERROR, "m", "", Location.NONE, "", fingerprint);
    }
}
