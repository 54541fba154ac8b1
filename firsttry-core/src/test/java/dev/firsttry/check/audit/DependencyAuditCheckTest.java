package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Dependency;
import dev.firsttry.check.Rating;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyAuditCheckTest {

    private static final String ADVISORY = """
            {"id":"GHSA-1","aliases":["CVE-1"],"summary":"Bad","database_specific":{"severity":"HIGH"},
             "affected":[{"package":{"ecosystem":"Maven","name":"g:a"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"fixed":"1.5"},{"introduced":"0"},{"introduced":"2.0"},{"last_affected":"2.3"}]}],
               "versions":["9.9"]}]}
            """;

    @TempDir
    Path top;

    @ParameterizedTest
    @CsvSource({
        "0.1, true",
        "1.4.9, true",
        "1.5-SNAPSHOT, true",
        "1.5-rc1, true",
        "1.5, false",
        "1.9, false",
        "2.0, true",
        "2.3, true",
        "2.3.1, false",
        "9.9, true"
    })
    void versions_are_ordered_as_maven_does(String version, boolean affected) {
        assertThat(audit(version, List.of()).status()).isEqualTo(affected ? TaskStatus.FAILURE : TaskStatus.SUCCESS);
    }

    @Test
    void the_remedy_names_the_nearest_fix_and_who_brings_it_in() {
        Finding finding = audit("1.0", List.of()).findings().get(0);
        assertThat(finding.headline()).isEqualTo("[dependency/GHSA-1] g:a:1.0: Bad (high)");
        assertThat(finding.remedy())
                .isEqualTo(
                        "raise it to 1.5 or later (it comes in through d:direct:7; dependencyManagement can raise it)");
        assertThat(audit("2.1", List.of()).findings().get(0).remedy()).startsWith("no fixed version is known");
    }

    @Test
    void an_ignore_counts_by_alias_until_it_expires() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(audit("1.0", List.of(ignore("CVE-1", today))).findings()).isEmpty();
        CheckResult expired = audit("1.0", List.of(ignore("GHSA-1", today.minusDays(1))));
        assertThat(expired.findings().get(0).message()).contains("ignored until 2026-11-22, which is over");
        assertThat(rules(audit("1.5", List.of(ignore("CVE-1", today))))).containsExactly("dependency/unused-ignore");
    }

    @Test
    void without_a_rating_the_severity_is_unknown_and_fails() throws IOException {
        snapshot(Map.of("a.json", ADVISORY.replace("HIGH", "")), Duration.ZERO);
        assertThat(run("1.0", List.of(), snapshot()).findings().get(0).message())
                .contains("unknown severity");
        snapshot(Map.of("a.json", ADVISORY.replace("HIGH", "LOW")), Duration.ZERO);
        assertThat(run("1.0", List.of(), snapshot()).status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void withdrawn_advisories_and_other_ecosystems_do_not_count() throws IOException {
        snapshot(
                Map.of(
                        "a.json", ADVISORY.replace("\"summary\"", "\"withdrawn\":\"2026-01-01T00:00:00Z\",\"summary\""),
                        "b.json", ADVISORY.replace("\"Maven\"", "\"npm\"")),
                Duration.ZERO);
        assertThat(run("1.0", List.of(), snapshot()).findings()).isEmpty();
    }

    @Test
    void damaged_missing_and_old_snapshots_fail_closed() throws IOException {
        assertThat(rules(run("1.0", List.of(), snapshot()))).containsExactly("dependency/no-source");
        snapshot(Map.of("a.json", ADVISORY), Duration.ofDays(8));
        assertThat(run("1.5", List.of(), snapshot()).findings().get(0).message())
                .contains("8 days old");
        snapshot(Map.of("a.json", "{", "b.json", "[]", "c.json", "{\"id\":\"x\",\"affected\":1}"), Duration.ZERO);
        assertThat(run("1.5", List.of(), snapshot()).findings().get(0).headline())
                .startsWith("[dependency/corrupt-advisory] 3");
        Files.writeString(zip(), "no zip");
        assertThat(rules(run("1.5", List.of(), snapshot()))).containsExactly("dependency/no-source");
    }

    @Test
    void the_service_is_asked_page_by_page_and_a_snapshot_stands_in_for_it() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            String query = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String body = query.contains("page_token")
                    ? "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-1\"}]}]}"
                    : "{\"results\":[{\"next_page_token\":\"t\"}]}";
            answer(exchange, body);
        });
        server.createContext("/v1/vulns/GHSA-1", exchange -> answer(exchange, ADVISORY));
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
        try {
            assertThat(rules(run("1.0", List.of(), new OnlineSource(uri)))).containsExactly("dependency/GHSA-1");
        } finally {
            server.stop(0);
        }
        assertThat(rules(run("1.0", List.of(), new OnlineSource(uri)))).containsExactly("dependency/no-source");
        snapshot(Map.of("a.json", ADVISORY), Duration.ZERO);
        assertThat(rules(run("1.0", List.of(), new OnlineSource(uri), snapshot())))
                .containsExactly("dependency/GHSA-1");
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1",
        "CVSS:3.0/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N, 1.8",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0"
    })
    void base_scores_are_those_of_the_specification(String vector, double score) {
        assertThat(Cvss3.score(vector)).isCloseTo(score, within(1e-9));
        assertThat(Cvss3.rating(vector.replace("/S:", "/X:"))).isEmpty();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static AuditParameters.Ignore ignore(String id, LocalDate expires) {
        return new AuditParameters.Ignore(id, "not reachable", expires);
    }

    private CheckResult audit(String version, List<AuditParameters.Ignore> ignores) {
        try {
            snapshot(Map.of("a.json", ADVISORY), Duration.ZERO);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return run(version, ignores, snapshot());
    }

    private CheckResult run(String version, List<AuditParameters.Ignore> ignores, AdvisorySource... sources) {
        var it = new Coordinates("g", "a", version);
        var dependency = new Dependency(it, "compile", List.of(new Coordinates("d", "direct", "7"), it));
        var module = Contexts.module(top, "m").withDependencies(List.of(dependency));
        return new DependencyAuditCheck(new AuditParameters(Rating.HIGH, ignores, List.of(sources)))
                .run(Contexts.of(top, List.of(), module, module));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private SnapshotSource snapshot() {
        return new SnapshotSource(top, 7, Contexts.NOW);
    }

    private Path zip() {
        return top.resolve("osv-scanner/Maven/all.zip");
    }

    private void snapshot(Map<String, String> entries, Duration age) throws IOException {
        Files.createDirectories(zip().getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(zip()))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(zip(), FileTime.from(Contexts.NOW.instant().minus(age)));
    }
}
