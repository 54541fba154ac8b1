package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.cache.Scope;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.policy.CacheRules;
import dev.firsttry.policy.RemoteCacheMode;
import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFactsTest {

    private static final CacheRules NO_KEYS = new CacheRules(RemoteCacheMode.OPTIONAL, List.of());
    private static final Map<String, String> PULL_REQUEST = Map.of("GITHUB_REF", "refs/pull/42/merge");

    private final SigningKey key = SigningKey.generate();
    private final CacheRules keys =
            new CacheRules(RemoteCacheMode.OPTIONAL, List.of(key.publicKey().text()));

    @Test
    void a_disk_of_ones_own_needs_no_trust() {
        assertThat(scope(facts(false, PULL_REQUEST), NO_KEYS)).isEqualTo(Scope.OPEN);
    }

    @Test
    void with_a_bucket_a_build_without_a_key_has_a_scope_of_its_own() {
        assertThat(scope(facts(true, PULL_REQUEST), NO_KEYS).name()).isEqualTo("pr-42");
        assertThat(scope(facts(false, PULL_REQUEST), keys).name()).isEqualTo("pr-42");
    }

    @Test
    void a_build_with_a_listed_key_writes_the_trusted_scope() {
        assertThat(scope(facts(true, Map.of(CacheFacts.SIGNING_KEY, key.pem())), keys))
                .isEqualTo(Scope.TRUSTED);
    }

    @Test
    void a_key_that_the_policy_does_not_list_is_refused_and_not_shown() {
        String pem = SigningKey.generate().pem();
        assertThatThrownBy(() -> scope(facts(true, Map.of(CacheFacts.SIGNING_KEY, pem)), keys))
                .hasMessageContaining("cache/bad-key")
                .hasMessageNotContaining(pem.lines().toList().get(1));
        assertThatThrownBy(() -> scope(facts(true, Map.of(CacheFacts.SIGNING_KEY, "secret nonsense")), keys))
                .hasMessageContaining("no Ed25519 private key")
                .hasMessageNotContaining("nonsense");
    }

    @Test
    void refs_that_look_alike_in_a_scope_are_kept_apart() {
        Scope slash = scope(Map.of("GITHUB_REF", "refs/heads/a/b"));
        Scope dash = scope(Map.of("GITHUB_REF", "refs/heads/a-b"));
        Scope upper = scope(Map.of("GITHUB_REF", "refs/heads/A-B"));
        assertThat(List.of(slash, dash, upper)).doesNotHaveDuplicates();
        assertThat(scope(Map.of("CI_MERGE_REQUEST_IID", "7", "CI_COMMIT_REF_NAME", "x"))
                        .name())
                .isEqualTo("mr-7");
        assertThat(scope(Map.of("USER", "ada")).name()).isEqualTo("user-ada");
        assertThat(scope(Map.of("GITHUB_REF", "refs/heads/" + "x".repeat(300))).name())
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void somebody_without_a_name_has_a_scope_of_this_machine_and_keeps_it(@TempDir Path one, @TempDir Path other) {
        List<Scope> scopes = Stream.of(one.resolve("cache"), other.resolve("cache"), one.resolve("cache"))
                .map(directory -> CacheFacts.without("none", directory, Map.of("USER", "")))
                .map(facts -> scope(facts, keys))
                .toList();

        assertThat(scopes.get(0).name()).matches("machine-[0-9a-f]{12}");
        assertThat(scopes.get(1)).isNotEqualTo(scopes.get(0));
        assertThat(scopes.get(2)).isEqualTo(scopes.get(0));
    }

    @Test
    void where_nothing_can_be_kept_nobody_is_met_all_the_same(@TempDir Path place) throws IOException {
        Path file = Files.writeString(place.resolve("file"), "no directory");
        CacheFacts facts = CacheFacts.without("none", file, Map.of());

        assertThat(scope(facts, keys)).isNotEqualTo(scope(facts, keys));
    }

    private static Scope scope(Map<String, String> environment) {
        return CiScope.of(environment, () -> "x");
    }

    private static Scope scope(CacheFacts facts, CacheRules rules) {
        return facts.under(rules).trust().scope();
    }

    private static CacheFacts facts(boolean bucket, Map<String, String> environment) {
        S3Settings settings = S3Settings.of(URI.create("http://127.0.0.1:1"), "bucket", "", "", List.of());
        return bucket
                ? CacheFacts.with(settings, Path.of("cache"), environment)
                : CacheFacts.without("none", Path.of("cache"), environment);
    }
}
