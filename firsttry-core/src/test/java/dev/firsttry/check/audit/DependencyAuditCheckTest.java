package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.FixedDependencies;
import dev.firsttry.check.vex.VexFiles;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.json.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyAuditCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ADVISORY =
            Snapshots.advisory("GHSA-1", "g:a", "HIGH", "[{\"introduced\":\"0\"},{\"fixed\":\"1.5\"}]");

    @TempDir
    Path top;

    private final FixedDependencies tree = new FixedDependencies();
    private List<AuditParameters.Ignore> ignores = List.of();
    private Set<String> scopes = Set.of("compile", "test");
    private boolean plugins;
    private Optional<LastAudit> last = Optional.empty();

    @BeforeEach
    void snapshot() {
        Snapshots.write(top, Contexts.NOW.instant(), Map.of("a.json", ADVISORY));
    }

    @Test
    void a_clean_tree_is_a_success() {
        tree.add("compile", "g:a:1.5");
        CheckResult result = run();
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.measures())
                .containsEntry("audit.dependencies", 1L)
                .containsEntry("audit.vulnerabilities", 0L);
        assertThat(result.log()).contains("offline snapshot of OSV, 0 days old, 1 advisories, sha256 ");
    }

    @Test
    void the_remedy_names_the_nearest_fix_and_who_brings_it_in() {
        tree.add("compile", "d:direct:7", "g:a:1.0");
        Finding finding = run().findings().get(0);
        assertThat(finding.headline()).isEqualTo("[dependency/GHSA-1] g:a:1.0 (compile): Bad (high) (m/pom.xml)");
        assertThat(finding.remedy())
                .isEqualTo(
                        "raise it to 1.5 or later (it comes in through d:direct:7; dependencyManagement can raise it)");
        assertThat(finding.location().file()).isEqualTo("m/pom.xml");
    }

    /** As with log4j-core 2.14.1: the fix of the first advisory is what the second one is about. */
    @Test
    void a_fix_that_another_advisory_is_about_is_not_the_remedy() {
        String next = Snapshots.advisory("GHSA-2", "g:a", "HIGH", "[{\"introduced\":\"1.2\"},{\"fixed\":\"1.6\"}]");
        Snapshots.write(top, Contexts.NOW.instant(), Map.of("a.json", ADVISORY, "b.json", next));
        tree.add("compile", "g:a:1.4");
        assertThat(run().findings())
                .extracting(Finding::remedy)
                .containsExactly("raise it to 1.6 or later", "raise it to 1.6 or later");
    }

    @Test
    void an_advisory_may_speak_of_one_package_in_several_parts() {
        String parts = ADVISORY.replace(
                "\"affected\":[",
                "\"affected\":[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"g:a\"},\"ranges\":[{\"type\":\"ECOSYSTEM\","
                        + "\"events\":[{\"introduced\":\"1.5\"},{\"fixed\":\"1.9\"}]}]},");
        Snapshots.write(top, Contexts.NOW.instant(), Map.of("a.json", parts));
        tree.add("compile", "g:a:1.4");
        assertThat(run().findings()).extracting(Finding::remedy).containsExactly("raise it to 1.9 or later");
    }

    @Test
    void the_shortest_way_is_told_and_each_artifact_once() {
        tree.add("compile", "d:direct:7", "e:mid:1", "g:a:1.0").add("compile", "f:near:2", "g:a:1.0");
        assertThat(run().findings())
                .hasSize(1)
                .first()
                .extracting(Finding::remedy)
                .asString()
                .contains("f:near:2");
    }

    @Test
    void scopes_and_plugins_are_looked_at_as_the_policy_says() {
        tree.add("provided", "g:a:1.0").plugin("g:a:1.1");
        assertThat(run().findings()).isEmpty();
        scopes = Set.of("provided");
        assertThat(run().findings()).hasSize(1);
        plugins = true;
        assertThat(run().findings()).extracting(Finding::message).anyMatch(text -> text.startsWith("g:a:1.1 (plugin)"));
    }

    @Test
    void the_remedy_for_what_a_plugin_brings_in_is_not_the_projects_own_management() {
        plugins = true;
        tree.plugin("p:plugin:2", "g:a:1.0");
        assertThat(run().findings().get(0).remedy())
                .isEqualTo(
                        "raise it to 1.5 or later (it comes in through p:plugin:2; a newer version of that plugin, or"
                                + " the dependencies that the POM adds to it, can raise it)");
    }

    @Test
    void what_the_build_makes_itself_is_no_dependency() {
        Snapshots.write(
                top,
                Contexts.NOW.instant(),
                Map.of("a.json", ADVISORY.replace("\"fixed\":\"1.5\"", "\"fixed\":\"9\"")));
        tree.add("compile", "g:a:1");
        assertThat(run().findings()).isEmpty();
    }

    @Test
    void what_cannot_be_resolved_is_no_clean_audit() {
        tree.problem("no artifact x:y:1");
        assertThat(rules(run())).containsExactly("dependency/unresolved");
    }

    @Test
    void an_ignore_counts_by_alias_until_it_expires() {
        tree.add("compile", "g:a:1.0");
        ignores = List.of(ignore("CVE-GHSA-1", TODAY));
        assertThat(run().findings()).isEmpty();
        ignores = List.of(ignore("GHSA-1", TODAY.minusDays(1)));
        assertThat(run().findings().get(0).message()).contains("ignored until 2026-11-22, which is over");
    }

    @Test
    void an_ignore_of_what_is_not_there_is_told() {
        tree.add("compile", "g:a:1.5");
        ignores = List.of(ignore("CVE-GHSA-1", TODAY));
        assertThat(rules(run())).containsExactly("dependency/unused-ignore");
    }

    @Test
    void without_a_rating_the_severity_is_unknown_and_fails() {
        tree.add("compile", "g:a:1.0");
        Snapshots.write(top, Contexts.NOW.instant(), Map.of("a.json", ADVISORY.replace("HIGH", "")));
        assertThat(run().findings().get(0).message()).contains("unknown severity");
        assertThat(run().status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void below_the_threshold_it_is_a_warning() {
        tree.add("compile", "g:a:1.0");
        Snapshots.write(top, Contexts.NOW.instant(), Map.of("a.json", ADVISORY.replace("HIGH", "MODERATE")));
        assertThat(run().status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(run().findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void withdrawn_advisories_and_other_ecosystems_do_not_count() {
        tree.add("compile", "g:a:1.0");
        Snapshots.write(
                top,
                Contexts.NOW.instant(),
                Map.of(
                        "a.json", ADVISORY.replace("\"summary\"", "\"withdrawn\":\"2026-01-01T00:00:00Z\",\"summary\""),
                        "b.json", ADVISORY.replace("\"Maven\"", "\"npm\"")));
        assertThat(run().findings()).isEmpty();
    }

    @Test
    void the_log_tells_what_is_new_since_the_last_audit() {
        tree.add("compile", "g:a:1.0");
        last = Optional.of(
                new LastAudit(Instant.parse("2026-11-20T00:00:00Z"), new TreeSet<>(Set.of("vulnerability:OLD@x:y:1"))));
        assertThat(run().log())
                .contains(
                        "since the audit of 2026-11-20T00:00:00Z: 1 new, 1 gone",
                        "new: vulnerability:GHSA-1@g:a:1.0",
                        "gone: vulnerability:OLD@x:y:1");
    }

    @Test
    void a_record_of_an_audit_survives_being_written() throws IOException {
        tree.add("compile", "g:a:1.0");
        LastAudit now = LastAudit.of(Contexts.NOW.instant(), run().findings());
        assertThat(LastAudit.parse(now.json())).contains(now);
        assertThat(Schemas.strictFaults("dependency-audit-1.schema.json", new String(now.json())))
                .isEmpty();
        assertThat(LastAudit.parse("{".getBytes())).isEmpty();
        assertThat(LastAudit.parse("{\"schemaVersion\":2}".getBytes())).isEmpty();
    }

    @Test
    void the_evidence_is_a_valid_document_that_refers_to_components_by_their_package_url()
            throws ParseException, IOException {
        tree.add("compile", "g:a:1.0").add("compile", "g:a:1.1");
        ignores = List.of(ignore("GHSA-1", TODAY));
        byte[] document = run().evidence().getBytes();
        assertThat(new JsonParser().validate(document, Version.VERSION_16)).isEmpty();
        var vulnerability =
                new JsonParser().parse(document).getVulnerabilities().get(0);
        assertThat(vulnerability.getAffects())
                .extracting(each -> each.getRef())
                .containsExactly("pkg:maven/g/a@1.0?type=jar", "pkg:maven/g/a@1.1?type=jar");
        assertThat(vulnerability.getAnalysis().getDetail()).isEqualTo("not reachable");
    }

    private static AuditParameters.Ignore ignore(String id, LocalDate expires) {
        return new AuditParameters.Ignore(id, "not reachable", expires);
    }

    private CheckResult run() {
        var module = Contexts.module(top, "m");
        var parameters = new AuditParameters(
                Rating.HIGH,
                scopes,
                plugins,
                ignores,
                Optional.empty(),
                VexFiles.NONE,
                List.of(new SnapshotSource(top, 7, SnapshotSource.Vouching.BY_PLACE, Contexts.NOW)),
                last);
        return new DependencyAuditCheck(parameters, tree).run(Contexts.of(top, List.of(), module, module));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    /** Maven's word for the scope of plugins is none; ours must not be one of Maven's. */
    @Test
    void plugins_have_a_scope_of_their_own() {
        assertThat(dev.firsttry.policy.DependencyAudit.ALL_SCOPES).doesNotContain(Dependency.PLUGIN);
    }
}
