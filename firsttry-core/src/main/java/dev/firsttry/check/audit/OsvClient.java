package dev.firsttry.check.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Talks HTTP with an OSV service. Every fault is an {@link IOException} that names the service. */
final class OsvClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_BODY = 64 << 20;
    private static final int ATTEMPTS = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final String service;
    private final HttpClient client;

    OsvClient(String service, AdvisoryAccess access) {
        this.service = service;
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).proxy(access.proxies());
        access.proxyLogin().ifPresent(builder::authenticator);
        this.client = builder.build();
    }

    JsonNode post(String path, byte[] body) throws IOException {
        byte[] answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        try {
            return MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IOException(service + " did not answer with JSON", e);
        }
    }

    byte[] get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(service + path)).timeout(TO_ANSWER);
        } catch (IllegalArgumentException e) {
            throw new IOException(service + " is no address of a service", e);
        }
    }

    /** Tried again once when the connection breaks: whatever stands before the service drops idle ones. */
    private byte[] send(HttpRequest.Builder request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(request.build());
            } catch (ConnectException | HttpTimeoutException e) {
                throw new IOException(service + " cannot be reached", e);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(
                            service + ": " + Optional.ofNullable(e.getMessage()).orElse(e.toString()), e);
                }
            }
        }
    }

    private byte[] once(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(MAX_BODY + 1);
                if (response.statusCode() != 200) {
                    throw new IOException("it answered with status " + response.statusCode());
                }
                if (body.length > MAX_BODY) {
                    throw new IOException("its answer is larger than 64 MiB");
                }
                return body;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking " + service);
        }
    }
}
