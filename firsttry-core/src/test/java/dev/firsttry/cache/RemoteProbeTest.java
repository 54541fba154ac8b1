package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real S3 server: see {@link S3Server}. */
class RemoteProbeTest {

    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();

    @TempDir
    Path cache;

    private final S3Settings bucket = S3Server.shared().settings();

    @Test
    void an_empty_cache_asks_and_writes_nothing() throws Exception {
        assertThat(RemoteProbe.ask(Optional.of(bucket), cache)).isTrue();
        assertThat(RemoteProbe.ask(Optional.of(bucket), cache.resolve("not/made")))
                .isTrue();
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void nobody_is_asked_where_the_disk_has_something() throws Exception {
        try (TaskCache local =
                new TieredCache(CacheSettings.local(cache), Clock.systemUTC(), event -> {}, RemoteFuse.single())) {
            local.store(KEY, ActionResult.of(Map.of(), "log"));
        }
        assertThat(RemoteProbe.ask(Optional.of(bucket), cache)).isFalse();
    }

    @Test
    void nobody_is_asked_without_a_bucket() throws Exception {
        assertThat(RemoteProbe.ask(Optional.empty(), cache)).isFalse();
    }

    @Test
    void a_server_that_is_not_there_is_the_callers_to_judge() {
        S3Server server = S3Server.shared();
        S3Settings nowhere = server.settings(
                URI.create("http://127.0.0.1:1"), server.bucket(), server.credentials(), S3Server.QUICK);
        assertThatThrownBy(() -> RemoteProbe.ask(Optional.of(nowhere), cache)).isInstanceOf(S3Exception.class);
    }
}
