package dev.firsttry.cache.s3;

import dev.firsttry.cache.s3.S3Exception.Kind;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** One bucket. Safe for several threads. Names are without the prefix of the settings. */
public final class S3Store implements AutoCloseable {

    /** In bytes. Objects above it go up in parts of this size, which the client holds in memory one at a time. */
    public static final long PART = 5L << 20;

    private static final Map<String, String> IF_ABSENT = Map.of("If-None-Match", "*");

    private final S3Settings settings;
    private final Requests requests;
    private final Pace pace;
    private final AtomicInteger made = new AtomicInteger();
    private final OkHttpClient http;
    private final MinioAsyncClient quick;
    private final MinioAsyncClient bulk;

    public S3Store(S3Settings settings) {
        this(settings, new Pace(settings.timeouts(), Duration.ZERO));
    }

    /** @param pace of all reads of a run, from whichever store */
    public S3Store(S3Settings settings, Pace pace) {
        this.settings = settings;
        this.pace = pace;
        this.requests = new Requests(settings.timeouts());
        this.http = HttpClients.build(settings, made::incrementAndGet);
        CredentialChain chain = new CredentialChain(settings.credentials());
        this.quick = client(
                chain, http.newBuilder().callTimeout(settings.timeouts().call()).build());
        this.bulk = client(chain, http);
    }

    private MinioAsyncClient client(CredentialChain chain, OkHttpClient http) {
        MinioAsyncClient.Builder builder = MinioAsyncClient.builder()
                .endpoint(settings.endpoint().toString())
                .credentialsProvider(chain)
                .httpClient(http);
        if (!settings.region().isEmpty()) {
            builder.region(settings.region());
        }
        return addressed(builder.build());
    }

    private MinioAsyncClient addressed(MinioAsyncClient client) {
        switch (settings.addressing()) {
            case AUTO -> {}
            case PATH -> client.disableVirtualStyleEndpoint();
            case VIRTUAL_HOST -> client.enableVirtualStyleEndpoint();
        }
        return client;
    }

    /** A small object; empty when there is none. One that is larger than the limit is cut off one byte after it. */
    public Optional<byte[]> get(String name, int limit) throws S3Exception {
        return paced(() -> small(name, limit));
    }

    private Optional<byte[]> small(String name, int limit) throws S3Exception {
        GetObjectArgs args = GetObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key(name))
                .build();
        return ifThere(() -> requests.call(() -> quick.getObject(args), response -> {
            try (GetObjectResponse body = response) {
                byte[] bytes = body.readNBytes(limit + 1);
                pace.got(bytes.length);
                return bytes;
            }
        }));
    }

    /**
     * Streams an object.
     *
     * @param limit of its size in bytes; what is larger is refused
     * @return {@code false} when there is no such object
     * @throws IOException when {@code out} cannot be written
     */
    public boolean download(String name, long limit, OutputStream out) throws S3Exception, IOException {
        return paced(() -> large(name, limit, out));
    }

    private boolean large(String name, long limit, OutputStream out) throws S3Exception, IOException {
        GetObjectArgs args = GetObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key(name))
                .build();
        Optional<GetObjectResponse> found = ifThere(() -> requests.call(() -> bulk.getObject(args), body -> body));
        if (found.isEmpty()) {
            return false;
        }
        try (GetObjectResponse body = found.get()) {
            new Transfer(pace, limit).copy(body, out);
            return true;
        }
    }

    /** Whether there is such an object. */
    public boolean exists(String name) throws S3Exception {
        StatObjectArgs args = StatObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key(name))
                .build();
        return ifThere(() -> requests.call(() -> quick.statObject(args), found -> found))
                .isPresent();
    }

    /** Writes a small object in one request, so that of several writers exactly one wins; {@code false} for the others. */
    public boolean putIfAbsent(String name, byte[] content) throws S3Exception {
        try {
            put(name, content, IF_ABSENT);
            return true;
        } catch (S3Exception e) {
            if (e.kind() == Kind.EXISTS) {
                return false;
            }
            throw e;
        }
    }

    /** Writes a small object, whatever was there. */
    public void put(String name, byte[] content) throws S3Exception {
        put(name, content, Map.of());
    }

    private void put(String name, byte[] content, Map<String, String> headers) throws S3Exception {
        requests.call(
                () -> quick.putObject(PutObjectArgs.builder()
                        .bucket(settings.bucket())
                        .object(key(name))
                        .headers(new Http.Headers(headers))
                        .data(content, content.length)
                        .build()),
                written -> written);
    }

    /** Writes a file of any size, whatever was there. */
    public void put(String name, Path file, long size) throws S3Exception {
        Duration limit = settings.timeouts()
                .call()
                .plusSeconds(size / settings.timeouts().minimumRate());
        requests.call(limit, () -> upload(name, file), written -> written);
    }

    private CompletableFuture<?> upload(String name, Path file) throws MinioException {
        return bulk.uploadObject(UploadObjectArgs.builder()
                .bucket(settings.bucket())
                .object(key(name))
                .filename(file.toString(), PART)
                .build());
    }

    /** Every object whose name begins so, in the order of their names. */
    public void list(String prefix, Consumer<S3Object> consumer) throws S3Exception {
        ListObjectsArgs args = ListObjectsArgs.builder()
                .bucket(settings.bucket())
                .prefix(key(prefix))
                .recursive(true)
                .build();
        Iterator<Result<Item>> results = quick.listObjects(args).iterator();
        while (Requests.answer(results::hasNext)) {
            Item item = Requests.answer(() -> results.next().get());
            String name = item.objectName().substring(key("").length());
            consumer.accept(new S3Object(name, item.size(), item.lastModified().toInstant()));
        }
    }

    /** A read that a build waits for. After too many that came too late there is none. */
    private <T, X extends Exception> T paced(Read<T, X> read) throws S3Exception, X {
        if (pace.isSpent()) {
            throw new S3Exception(Kind.BROKEN, "the endpoint is too slow");
        }
        pace.begin();
        try {
            return read.run();
        } finally {
            pace.end();
        }
    }

    private String key(String name) {
        return settings.prefix().isEmpty() ? name : settings.prefix() + "/" + name;
    }

    private static <T> Optional<T> ifThere(Request<T> request) throws S3Exception {
        try {
            return Optional.of(request.run());
        } catch (S3Exception e) {
            if (e.kind() == Kind.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** How many requests were made so far: pages of a listing, parts of an object and repetitions count each. */
    public int requests() {
        return made.get();
    }

    /** Gives up open connections. Requests that are under way fail. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @FunctionalInterface
    private interface Read<T, X extends Exception> {
        T run() throws S3Exception, X;
    }

    @FunctionalInterface
    private interface Request<T> {
        T run() throws S3Exception;
    }
}
