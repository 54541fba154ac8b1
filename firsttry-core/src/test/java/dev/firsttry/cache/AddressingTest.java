package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Proxying;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Settings.Addressing;
import dev.firsttry.cache.s3.S3Timeouts;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to a bucket: its name in the host or in the path, proxies, TLS, session tokens, regions, prefixes. */
class AddressingTest {

    private static final String BUCKET = "ft-bucket";
    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();

    @Test
    void the_name_of_the_bucket_can_be_part_of_the_host() throws Exception {
        try (EmbeddedS3 server = EmbeddedS3.start(new EmbeddedS3.Options("s3.test", "", ""))
                        .withBucket(BUCKET);
                ForwardProxy proxy = new ForwardProxy(server.endpoint(), "")) {
            S3Settings settings = settings("http://s3.test", Addressing.VIRTUAL_HOST, proxying(proxy, "", ""), server);

            assertSharedBetweenMachines(settings);

            assertThat(proxy.asked()).allSatisfy(request -> {
                assertThat(request.header("host")).contains(BUCKET + ".s3.test");
                assertThat(URI.create(request.target()).getPath()).startsWith("/team/v1/");
            });
        }
    }

    @Test
    void a_proxy_that_asks_for_a_password_gets_it_and_the_server_does_not() throws Exception {
        String answer = "Basic " + Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.US_ASCII));
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.plain()).withBucket(BUCKET);
                ForwardProxy proxy = new ForwardProxy(server.endpoint(), answer)) {
            assertSharedBetweenMachines(
                    settings("http://s3.test", Addressing.PATH, proxying(proxy, "ada", "secret"), server));
            assertThat(proxy.asked()).isNotEmpty();
        }
    }

    @Test
    void a_proxy_that_refuses_costs_one_warning_without_the_password() throws Exception {
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.plain()).withBucket(BUCKET);
                ForwardProxy proxy = new ForwardProxy(server.endpoint(), "Basic other");
                TieredCache cache = cache(
                        "a",
                        settings("http://s3.test", Addressing.PATH, proxying(proxy, "ada", "pass-word"), server))) {
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Miss.class);
            assertThat(proxy.asked()).isEmpty();
            assertThat(cache.remoteTrouble()).contains("407");
        }
        assertThat(events).filteredOn(Event.CacheFailed.class::isInstance).hasSize(1);
        assertThat(events.toString()).doesNotContain("pass-word");
    }

    @Test
    void hosts_that_need_no_proxy_are_reached_without_it() throws Exception {
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.plain()).withBucket(BUCKET);
                ForwardProxy proxy = new ForwardProxy(server.endpoint(), "")) {
            S3Proxying proxying = new S3Proxying("127.0.0.1", proxy.port(), "", "", List.of("localhost", "127.*"));
            assertSharedBetweenMachines(
                    settings(server.endpoint().toString(), Addressing.AUTO, Optional.of(proxying), server));
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void a_session_token_is_sent_and_signed() throws Exception {
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.plain()).withBucket(BUCKET);
                ForwardProxy proxy = new ForwardProxy(server.endpoint(), "")) {
            S3Credentials temporaryOnes = new S3Credentials(
                    server.credentials().accessKey(), server.credentials().secretKey(), "session-token");
            S3Settings settings = settings("http://s3.test", Addressing.PATH, proxying(proxy, "", ""), temporaryOnes);
            try (TieredCache cache = cache("a", settings)) {
                cache.find(KEY);
            }
            HttpRequest request = proxy.asked().get(0);
            assertThat(request.header("x-amz-security-token")).contains("session-token");
            assertThat(request.header("authorization").orElseThrow()).contains("x-amz-security-token");
        }
        assertThat(events.toString()).doesNotContain("session-token");
    }

    /** In a JVM of its own: the trust store is that of the whole JVM. */
    @Test
    void a_certificate_of_a_companys_own_is_trusted_through_the_jvms_usual_settings() throws Exception {
        Path keys = temporary.resolve("keys.p12");
        makeKeys(keys);
        try (EmbeddedS3 server = EmbeddedS3.start(new EmbeddedS3.Options("", keys.toString(), "change-it"))
                .withBucket(BUCKET)) {
            List<String> arguments = List.of(
                    temporary.toString(),
                    "0",
                    "1",
                    server.secureEndpoint().toString(),
                    BUCKET,
                    "team",
                    server.credentials().accessKey(),
                    server.credentials().secretKey());

            assertThat(output(arguments)).contains("no secure connection");
            assertThat(output(
                            arguments,
                            "-Djavax.net.ssl.trustStore=" + keys,
                            "-Djavax.net.ssl.trustStorePassword=change-it"))
                    .doesNotContain("trouble");
            try (TieredCache plain =
                    cache("b", settings(server.endpoint().toString(), Addressing.PATH, Optional.empty(), server))) {
                assertThat(plain.find(WriterProcess.key(0))).isInstanceOf(Lookup.Hit.class);
            }
        }
    }

    private static void makeKeys(Path file) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String options = "-genkeypair -keyalg EC -alias s3 -storetype PKCS12 -dname CN=127.0.0.1"
                + " -ext san=ip:127.0.0.1 -validity 2 -storepass change-it -keystore";
        List<String> command = new java.util.ArrayList<>(List.of(keytool.toString()));
        command.addAll(List.of(options.split(" ")));
        command.add(file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8) + process.waitFor())
                .endsWith("0");
    }

    private static String output(List<String> arguments, String... options) throws IOException, InterruptedException {
        Process process = WriterProcess.start(List.of(options), arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    private void assertSharedBetweenMachines(S3Settings settings) throws IOException {
        try (TieredCache first = cache("a", settings)) {
            first.store(KEY, ActionResult.of(Map.of("n", "1"), "log"));
        }
        try (TieredCache second = cache("b", settings)) {
            assertThat(((Lookup.Hit) second.find(KEY)).tier()).isEqualTo(Tier.REMOTE);
        }
        assertThat(events).noneMatch(Event.CacheFailed.class::isInstance);
    }

    private TieredCache cache(String machine, S3Settings settings) {
        return new TieredCache(
                CacheSettings.local(temporary.resolve(machine)).with(settings), Clock.systemUTC(), events::add);
    }

    private static Optional<S3Proxying> proxying(ForwardProxy proxy, String user, String password) {
        return Optional.of(new S3Proxying("127.0.0.1", proxy.port(), user, password, List.of()));
    }

    private static S3Settings settings(
            String endpoint, Addressing addressing, Optional<S3Proxying> proxy, EmbeddedS3 server) {
        return settings(endpoint, addressing, proxy, server.credentials());
    }

    /** Without a region: the server is asked, or it is the usual one. */
    private static S3Settings settings(
            String endpoint, Addressing addressing, Optional<S3Proxying> proxy, S3Credentials credentials) {
        return new S3Settings(
                URI.create(endpoint),
                BUCKET,
                addressing == Addressing.AUTO ? "" : "eu-central-1",
                "/team/",
                addressing,
                proxy,
                List.of(CredentialSource.fixed("the test", credentials)),
                S3Timeouts.STANDARD);
    }
}
