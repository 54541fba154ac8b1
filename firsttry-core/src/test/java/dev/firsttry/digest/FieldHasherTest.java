package dev.firsttry.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FieldHasherTest {

    @Test
    void the_digest_is_pinned_so_that_a_change_of_format_cannot_pass_unseen() {
        Fingerprint fingerprint = new FieldHasher("test/1")
                .add("text", "a")
                .add("list", List.of("a", "b"))
                .add("table", Map.of("k", "v"))
                .finish();

        assertThat(fingerprint.digest().hex())
                .isEqualTo("4789c063da4c5ff7e863f9e6e140f08281f0fe52f356255d299a577079c5b047");
    }

    @Property(tries = 200)
    void moving_a_boundary_between_values_changes_the_digest(@ForAll String left, @ForAll String right) {
        Fingerprint two = hasher().add("x", List.of(left, right)).finish();

        assertThat(two.digest())
                .isNotEqualTo(hasher().add("x", List.of(left + right)).finish().digest())
                .isNotEqualTo(
                        hasher().add("x", List.of(left, right, "")).finish().digest());
    }

    @Test
    void type_name_and_domain_count() {
        var digests = List.of(
                hasher().add("x", "[a]").finish().digest(),
                hasher().add("x", List.of("a")).finish().digest(),
                hasher().add("y", "[a]").finish().digest(),
                hasher().add("x", Map.of("a", "")).finish().digest(),
                new FieldHasher("other/1").add("x", "[a]").finish().digest());

        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void the_order_of_a_table_does_not_count() {
        Map<String, String> backwards = new TreeMap<>((a, b) -> b.compareTo(a));
        backwards.putAll(Map.of("a", "1", "b", "2"));

        assertThat(hasher().add("t", backwards).finish())
                .isEqualTo(hasher().add("t", Map.of("b", "2", "a", "1")).finish());
    }

    @Test
    void fields_are_remembered_short_and_hidden_ones_not_at_all() {
        Fingerprint fingerprint = hasher().add("short", "value")
                .add("long", "x".repeat(1_000))
                .addHidden("token", "s3cret")
                .addHidden("environment", Map.of("TOKEN", "s3cret"))
                .finish();

        assertThat(fingerprint.fields())
                .containsEntry("short", "value")
                .containsEntry("token", "(hidden)")
                .containsEntry("environment", "[TOKEN]");
        assertThat(fingerprint.fields().get("long")).startsWith("sha256:").endsWith("(1000 characters)");
        assertThat(fingerprint.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_name_cannot_be_used_twice() {
        assertThatThrownBy(() -> hasher().add("x", "a").add("x", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static FieldHasher hasher() {
        return new FieldHasher("test/1");
    }
}
