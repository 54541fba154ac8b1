package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Timeouts;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the server does, the build goes on: the right answer, in bounded time, with one warning. */
class FaultTest {

    /** Ends a wait without end, on a slow machine too; that a sick server is left alone is shown by the connections. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    /** The first of several requests is told of, and which one that is, the machine's speed decides. */
    private static final String SILENCE = "did not answer in time|is too slow";

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final S3Settings bucket = S3Server.shared().settings();

    static Stream<Arguments> sick() {
        return Stream.of(
                arguments("reset", (FaultProxy.Fault) FaultProxy::reset, "connection"),
                arguments("reset mid-body", FaultProxy.begun(FaultProxy::reset), "the connection broke"),
                arguments("truncated", FaultProxy.begun(FaultProxy::end), "the connection broke"),
                arguments("drip", FaultProxy.begun(FaultProxy::drip), SILENCE),
                arguments("black hole", (FaultProxy.Fault) FaultProxy::blackHole, SILENCE),
                arguments("403", FaultProxy.status(403, "AccessDenied"), "access is denied"),
                arguments("expired token", FaultProxy.status(400, "ExpiredToken"), "session token has expired"),
                arguments("clock skew", FaultProxy.status(403, "RequestTimeTooSkewed"), "clock of this machine"),
                arguments("no bucket", FaultProxy.status(404, "NoSuchBucket"), "bucket does not exist"),
                arguments("429", FaultProxy.status(429, "TooManyRequests"), "busy [(]429[)]"),
                arguments("500", FaultProxy.status(500, "InternalError"), "busy [(]500[)]"),
                arguments("503", FaultProxy.status(503, "SlowDown"), "busy [(]503[)]"),
                arguments(
                        "502 page",
                        FaultProxy.answer(502, "text/html", "<html>oops</html>"),
                        "busy or broken [(]502[)]"),
                arguments("redirect", FaultProxy.answer(302, "text/html", "login"), "refused the request [(]302[)]"),
                arguments("not HTTP", FaultProxy.answer(0, "x", "y"), "S3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sick")
    void a_sick_server_is_left_alone_after_one_warning(String name, FaultProxy.Fault fault, String said)
            throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), fault)) {
            assertBuildGoesOn(S3Server.through(bucket, proxy.endpoint(), limits(said)));

            assertThat(proxy.connections()).as("connections").isBetween(1, 4);
        }
        assertThat(warnings()).hasSize(1).first().asString().containsPattern(said);
    }

    static Stream<Arguments> strange() {
        return Stream.of(
                arguments("404", FaultProxy.status(404, "NoSuchKey")),
                arguments("409", FaultProxy.status(409, "ConditionalRequestConflict")),
                arguments("412", FaultProxy.status(412, "PreconditionFailed")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strange")
    void an_answer_that_says_no_is_a_miss_and_no_warning(String name, FaultProxy.Fault fault) throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), fault)) {
            assertBuildGoesOn(S3Server.through(bucket, proxy.endpoint()));
        }
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_page_instead_of_an_entry_is_refused_and_soon_not_asked_for_any_more() throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy.answer(200, "text/html", "<html>"))) {
            try (TieredCache cache = cache(S3Server.through(bucket, proxy.endpoint()))) {
                for (int i = 0; i < 20; i++) {
                    assertThat(cache.find(key(i))).isInstanceOf(Lookup.Miss.class);
                }
                assertThat(cache.remoteTrouble()).contains("not FirstTry's");
            }
        }
        assertThat(warnings()).hasSize(6);
    }

    @Test
    void a_refused_connection_costs_one_warning() throws Exception {
        URI closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertBuildGoesOn(S3Server.through(bucket, closed));
        assertThat(warnings()).hasSize(1).first().asString().contains("no connection");
    }

    @Test
    void an_unknown_name_costs_one_warning() throws Exception {
        assertBuildGoesOn(S3Server.through(bucket, URI.create("http://firsttry-no-such-host.invalid")));
        assertThat(warnings()).hasSize(1).first().asString().contains("cache/remote");
    }

    @Test
    void a_wrong_secret_costs_one_warning_that_does_not_show_it() throws Exception {
        S3Credentials right = S3Server.shared().credentials();
        S3Credentials wrong = new S3Credentials(right.accessKey(), "wrong-" + UUID.randomUUID(), "");
        assertBuildGoesOn(S3Server.shared().settings(bucket.endpoint(), bucket.bucket(), wrong, S3Server.PATIENT));
        assertThat(warnings()).hasSize(1);
        assertThat(events.toString()).doesNotContain(wrong.secretKey(), right.accessKey());
    }

    @Test
    void a_missing_bucket_costs_one_warning_that_says_so() throws Exception {
        S3Settings missing = S3Server.shared()
                .settings(
                        bucket.endpoint(),
                        "no-such-bucket-" + UUID.randomUUID(),
                        S3Server.shared().credentials(),
                        S3Server.PATIENT);
        assertBuildGoesOn(missing);
        assertThat(warnings()).hasSize(1).first().asString().contains("bucket does not exist");
    }

    @Test
    void no_credentials_cost_one_warning_that_names_where_they_were_sought() throws Exception {
        S3Settings none = S3Settings.of(bucket.endpoint(), bucket.bucket(), "us-east-1", "", List.of());
        assertBuildGoesOn(none);
        assertThat(warnings()).hasSize(1).first().asString().contains("no credentials were found");
    }

    @Test
    void through_an_honest_proxy_all_is_well() throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy::pass);
                TieredCache cache = cache(S3Server.through(bucket, proxy.endpoint()))) {
            cache.store(key(1), ActionResult.of(Map.of(), "log"));
        }
        try (TieredCache direct = new TieredCache(
                CacheSettings.local(temporary.resolve("other")).with(bucket), Clock.systemUTC(), events::add)) {
            assertThat(direct.find(key(1))).isInstanceOf(Lookup.Hit.class);
        }
        assertThat(warnings()).isEmpty();
    }

    static Stream<Arguments> sickWhenWritten() {
        String xml = "application/xml";
        return Stream.of(
                arguments("403", FaultProxy.reply(403, xml, FaultProxy.error("AccessDenied")), "access is denied"),
                arguments("503", FaultProxy.reply(503, xml, FaultProxy.error("SlowDown")), "busy [(]503[)]"),
                arguments(
                        "502 page",
                        FaultProxy.reply(502, "text/html", "<html>oops</html>"),
                        "busy or broken [(]502[)]"),
                arguments("reset", (FaultProxy.Fault) FaultProxy::reset, "connection"),
                arguments("black hole", (FaultProxy.Fault) FaultProxy::blackHole, SILENCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sickWhenWritten")
    void a_server_that_fails_only_when_written_costs_one_warning(String name, FaultProxy.Fault fault, String said)
            throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy.only("PUT", fault))) {
            assertBuildGoesOn(S3Server.through(bucket, proxy.endpoint(), limits(said)));
        }
        assertThat(warnings()).hasSize(1).first().asString().containsPattern(said);
    }

    static Stream<Arguments> slow() {
        return Stream.of(
                arguments("drip", FaultProxy.begun(FaultProxy::drip)),
                arguments("black hole", (FaultProxy.Fault) FaultProxy::blackHole),
                arguments("black hole when written", FaultProxy.only("PUT", FaultProxy::blackHole)),
                arguments("503", FaultProxy.status(503, "SlowDown")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void with_standard_settings_a_slow_server_is_left_alone_as_well(String name, FaultProxy.Fault fault)
            throws Exception {
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), fault)) {
            assertBuildGoesOn(S3Server.through(bucket, proxy.endpoint(), S3Timeouts.STANDARD));
        }
        assertThat(warnings()).hasSize(1);
    }

    /** A sick server is asked once and waited for once, at the end; the machine's speed has no part in that. */
    @Test
    void the_standard_limits_add_up_to_ten_seconds_at_most() {
        assertThat(S3Timeouts.STANDARD.call().plus(CacheSettings.UPLOAD_WAIT))
                .isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_large_result_that_comes_too_slowly_is_given_up_for_all_modules() throws Exception {
        Path workspace = Files.createDirectories(temporary.resolve("workspace"));
        byte[] noise = new byte[16 << 20];
        new Random(1).nextBytes(noise);
        Files.write(workspace.resolve("large.bin"), noise);
        CacheSettings ci = new CacheSettings(
                temporary.resolve("ci"), CacheTrust.open(), CacheLimits.STANDARD, Optional.of(bucket), BOUND);
        try (TieredCache cache = cache(ci)) {
            cache.store(key(1), ActionResult.of(Map.of(), "log").withOutputs(workspace, List.of("large.bin")));
        }
        RemoteFuse fuse = RemoteFuse.single();
        S3Timeouts limits = new S3Timeouts(Duration.ofSeconds(20), BOUND, Duration.ofSeconds(4), 64 << 10, 1 << 20, 1);
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy.slowly(16 << 10));
                TieredCache cache = new TieredCache(
                        CacheSettings.local(temporary.resolve("cache"))
                                .with(S3Server.through(bucket, proxy.endpoint(), limits)),
                        Clock.systemUTC(),
                        events::add,
                        fuse)) {
            Lookup.Hit hit = (Lookup.Hit) cache.find(key(1));
            assertThat(cache.restore(key(1), hit.result(), Files.createDirectory(temporary.resolve("empty"))))
                    .isInstanceOf(Restore.Refused.class);
        }
        assertThat(warnings()).hasSize(1).first().asString().contains("too slow");
        assertThat(fuse.blown()).contains("too slow");
        assertThat(fuse.lost()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(20));
    }

    @Test
    void all_caches_of_a_run_share_one_fuse() throws Exception {
        RemoteFuse fuse = RemoteFuse.single();
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy.status(403, "AccessDenied"))) {
            CacheSettings settings =
                    CacheSettings.local(temporary.resolve("cache")).with(S3Server.through(bucket, proxy.endpoint()));
            for (int module = 0; module < 5; module++) {
                try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), events::add, fuse)) {
                    assertThat(cache.find(key(module))).isInstanceOf(Lookup.Miss.class);
                    assertThat(cache.remoteTrouble()).contains("access is denied");
                }
            }
            assertThat(proxy.connections()).isEqualTo(1);
        }
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void what_is_on_the_disk_in_any_scope_asks_no_server() throws Exception {
        KeyPair company = Keys.pair();
        CacheSettings disk = CacheSettings.local(temporary.resolve("cache"));
        try (TieredCache ci = cache(disk.with(Keys.trusted(company)))) {
            ci.store(key(1), ActionResult.of(Map.of(), "trusted"));
        }
        try (TieredCache other = cache(disk.with(Keys.pullRequest(company)))) {
            other.store(key(2), ActionResult.of(Map.of(), "own"));
        }
        try (FaultProxy proxy = new FaultProxy(bucket.endpoint(), FaultProxy::pass);
                TieredCache pull =
                        cache(disk.with(Keys.pullRequest(company)).with(S3Server.through(bucket, proxy.endpoint())))) {
            assertThat(pull.find(key(1))).isInstanceOf(Lookup.Hit.class);
            assertThat(pull.find(key(2))).isInstanceOf(Lookup.Hit.class);
            assertThat(proxy.connections()).isZero();
            assertThat(pull.find(key(3))).isInstanceOf(Lookup.Miss.class);
            assertThat(proxy.connections()).isPositive();
        }
        assertThat(warnings()).isEmpty();
    }

    /** Looks up many keys, stores one, finds it again: as a build does. */
    private void assertBuildGoesOn(S3Settings remote) throws IOException {
        long start = System.nanoTime();
        try (TieredCache cache = cache(remote)) {
            for (int i = 0; i < 10; i++) {
                assertThat(cache.find(key(i))).isInstanceOf(Lookup.Miss.class);
            }
            cache.store(key(1), ActionResult.of(Map.of("n", "1"), "log"));
            assertThat(cache.find(key(1))).isInstanceOf(Lookup.Hit.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    private static S3Timeouts limits(String said) {
        return said.equals(SILENCE) ? S3Server.QUICK : S3Server.PATIENT;
    }

    private TieredCache cache(S3Settings remote) {
        return cache(CacheSettings.local(temporary.resolve("cache")).with(remote));
    }

    private TieredCache cache(CacheSettings settings) {
        return new TieredCache(settings, Clock.systemUTC(), events::add);
    }

    private List<Event> warnings() {
        return events.stream().filter(Event.CacheFailed.class::isInstance).toList();
    }

    private static CacheKey key(int number) {
        return CacheKey.of("job").add("number", Integer.toString(number)).build();
    }
}
