package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.check.Contexts;
import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSourceTest {

    private static final Instant NOW = Contexts.NOW.instant();
    private static final String ADVISORY = Snapshots.advisory("GHSA-1", "g:a", "HIGH", "[{\"introduced\":\"0\"}]");

    @TempDir
    Path top;

    private final SigningKey key = SigningKey.generate();

    @Test
    void only_what_is_about_the_packages_is_kept_sorted_by_id() throws IOException {
        Snapshots.write(
                top,
                NOW,
                Map.of(
                        "z.json",
                        ADVISORY.replace("GHSA-1", "GHSA-0"),
                        "a.json",
                        ADVISORY,
                        "o.json",
                        ADVISORY.replace("g:a", "g:other"),
                        "readme.txt",
                        "no advisory"));
        AdvisorySource.Answer answer = byPlace().about(Set.of("g:a"));
        assertThat(answer.advisories()).extracting(Advisory::id).containsExactly("GHSA-0", "GHSA-1");
        assertThat(answer.description()).contains("3 advisories");
    }

    @Test
    void torn_advisories_are_named_whatever_they_are_about() throws IOException {
        Snapshots.write(top, NOW, Map.of("a.json", "{", "b.json", "[]", "c.json", "", "d.json", "{\"id\":\"x\""));
        assertThat(byPlace().about(Set.of("g:a")).broken()).containsExactly("a.json", "b.json", "c.json", "d.json");
    }

    @Test
    void malformed_advisories_about_the_packages_are_named() throws IOException {
        String about = "\"affected\":[{\"package\":{\"name\":\"g:a\"}}]";
        Snapshots.write(
                top,
                NOW,
                Map.of(
                        "a.json",
                        "{" + about + "}",
                        "b.json",
                        "{\"id\":\"x\"," + about + ",\"details\":\"\\u12\"}",
                        "c.json",
                        "{\"id\":\"x\",\"affected\":7,\"package\":{ \"name\" :\n\"g:a\"}}",
                        "d.json",
                        ADVISORY.replace("introduced", "interoduced")));
        assertThat(byPlace().about(Set.of("g:a")).broken()).containsExactly("a.json", "b.json", "c.json", "d.json");
    }

    @Test
    void a_name_that_is_written_with_escapes_is_found() throws IOException {
        Snapshots.write(top, NOW, Map.of("a.json", ADVISORY.replace("g:a", "g\\u003aa")));
        assertThat(byPlace().about(Set.of("g:a")).advisories()).hasSize(1);
    }

    @Test
    void bytes_that_changed_inside_an_advisory_are_told_by_its_checksum() throws IOException {
        Path zip = Snapshots.write(top, NOW, Map.of("a.json", ADVISORY));
        byte[] bytes = Files.readAllBytes(zip);
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
        bytes[central + 16] ^= 1;
        Files.write(zip, bytes);
        Files.setLastModifiedTime(zip, FileTime.from(NOW));
        assertThat(byPlace().about(Set.of("g:a")).broken()).containsExactly("a.json");
    }

    @Test
    void a_missing_an_old_an_empty_and_a_damaged_snapshot_are_refused() throws IOException {
        refused("there is no snapshot osv-scanner/Maven/all.zip");
        Snapshots.write(top, NOW.minus(Duration.ofDays(7)).minusSeconds(1), Map.of("a.json", ADVISORY));
        refused("the snapshot is 7 days old, more than the policy's 7");
        Snapshots.write(top, NOW.plus(Duration.ofHours(2)), Map.of("a.json", ADVISORY));
        refused("dated in the future");
        Snapshots.write(top, NOW, Map.of());
        refused("the snapshot holds no advisory");
        Files.writeString(Snapshots.zip(top), "no zip");
        assertThatThrownBy(() -> byPlace().about(Set.of("g:a"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_truncated_snapshot_is_refused() throws IOException {
        Path zip = Snapshots.write(top, NOW, Map.of("a.json", ADVISORY));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> byPlace().about(Set.of("g:a"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_signed_statement_vouches_for_bytes_and_age() throws IOException {
        Snapshots.write(top, NOW.minus(Duration.ofDays(400)), Map.of("a.json", ADVISORY));
        Snapshots.vouch(top, NOW.minus(Duration.ofDays(2)), key);
        assertThat(vouched(key).about(Set.of("g:a")).description()).contains("2 days old (signed)");
        Snapshots.vouch(top, NOW.minus(Duration.ofDays(9)), key);
        assertThatThrownBy(() -> vouched(key).about(Set.of("g:a"))).hasMessageContaining("9 days old");
    }

    @Test
    void who_may_not_vouch_and_other_bytes_are_refused() throws IOException {
        Snapshots.write(top, NOW, Map.of("a.json", ADVISORY));
        assertThatThrownBy(() -> vouched(key).about(Set.of("g:a"))).hasMessageContaining("no statement");
        Snapshots.vouch(top, NOW, SigningKey.generate());
        assertThatThrownBy(() -> vouched(key).about(Set.of("g:a"))).hasMessageContaining("not signed by a key");
        Snapshots.vouch(top, NOW, key);
        Snapshots.write(top, NOW, Map.of("a.json", ADVISORY.replace("g:a", "g:harmless")));
        assertThatThrownBy(() -> vouched(key).about(Set.of("g:a"))).hasMessageContaining("not the one");
    }

    @Test
    void where_somebody_must_vouch_and_nobody_may_it_is_refused() {
        Snapshots.write(top, NOW, Map.of("a.json", ADVISORY));
        var source = new SnapshotSource(top, 7, new SnapshotSource.Vouching(List.of(), true), Contexts.NOW);
        assertThatThrownBy(() -> source.about(Set.of("g:a"))).hasMessageContaining("dependency_audit.trusted_keys");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> byPlace().about(Set.of("g:a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    private SnapshotSource byPlace() {
        return new SnapshotSource(top, 7, SnapshotSource.Vouching.BY_PLACE, Contexts.NOW);
    }

    private SnapshotSource vouched(SigningKey trusted) {
        return new SnapshotSource(
                top, 7, new SnapshotSource.Vouching(List.of(trusted.publicKey().text()), true), Contexts.NOW);
    }
}
